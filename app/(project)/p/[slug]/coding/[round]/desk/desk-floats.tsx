'use client'

import { type CodingPlace, keyOf } from '@/lib/domain/coding/desk/desk-coding'
import { isAt } from '@/lib/domain/coding/desk/desk-notes'
import type { Stance } from '@/lib/domain/coding/stance'
import type { Span } from '@/lib/domain/span/span'
import { overlaps } from '@/lib/domain/span/span'
import type { DeskRound } from '@/lib/queries/desk'
import type { DeskCode } from '@/lib/queries/desk-codes'
import { AskEditor } from './ask-editor'
import { CodePicker } from './code-picker'
import { CodingsHere } from './codings-here'
import { DeskMemoForm } from './desk-memo-form'
import { DeskNoteForm } from './desk-note-form'
import { Floating } from './floating'
import { SuggestedCodes } from './suggested-codes'
import { bySize, type DeskChoice, textIdOf } from './use-desk-choice'
import type { useDeskHands } from './use-desk-hands'
import type { DeskMemoHands } from './use-desk-memos'
import type { DeskHands } from './use-desk-work'
import type { Suggestions } from './use-suggestions'

type Props = {
  readonly round: DeskRound
  readonly choice: DeskChoice
  readonly hands: ReturnType<typeof useDeskHands>
  readonly store: DeskHands
  readonly memos: DeskMemoHands
  readonly suggestions: Suggestions
  readonly onSet: (code: DeskCode, stance: Stance, keep?: boolean) => void
}

const labels = {
  code: 'Code the selected words',
  codings: 'Codings of this place',
  ask: 'Ask the editor',
  memo: 'Memo',
  note: 'A line at the words',
} as const

/** What opens at the words: the field for a code, the codings of one place, or a question. */
export function DeskFloats({ round, choice, hands, store, memos, suggestions, onSet }: Props) {
  const { open, comment, chosen, codings, picked, close } = choice
  if (!open || !comment) return null
  const isOpen = round.state === 'open'
  const what = picked.length > 1 ? `${picked.length} comments` : chosen ? wordsOf(comment.text, chosen) : 'the whole comment'
  const here = open.kind === 'codings' ? bySize(codings.filter((one) => overlaps(one, open.span))) : []
  return (
    <Floating
      key={`${open.kind} ${comment.id}`}
      textId={textIdOf(comment.id)}
      span={
        open.kind === 'codings' || open.kind === 'note'
          ? open.span
          : (((open.kind === 'memo' && (open.memo?.span ?? open.coding)) || chosen) ?? { start: 0, end: comment.text.length })
      }
      label={labels[open.kind]}
      className={open.kind === 'code' ? 'picker' : ''}
    >
      {open.kind === 'code' && (
        <CodePicker
          codes={hands.codes}
          recent={hands.recent}
          what={open.recode ? 'another code instead' : what}
          canAdd={round.purpose === 'exploratory' && !open.recode}
          onPick={(code, stance, keep) => {
            if (open.recode) {
              hands.recode(open.recode, code)
              close()
            } else onSet(code, stance, keep)
          }}
          onAdd={(name) => {
            hands.add(name, choice.places())
            close()
          }}
          onClose={close}
          suggested={!open.recode && <SuggestedCodes suggestions={suggestions} acceptKey={null} />}
        />
      )}
      {open.kind === 'codings' && (
        <CodingsHere
          text={comment.text}
          codings={here}
          codes={hands.byId}
          canChange={isOpen}
          onStance={hands.restance}
          onStretch={(coding, which, step) => {
            const to = hands.stretch(coding, which, step)
            choice.setAt(keyOf(to))
            choice.setOpen({ kind: 'codings', span: to })
          }}
          onMemo={(coding) => choice.setOpen({ kind: 'memo', coding })}
          onQuotable={({ start, end }) => choice.setOpen({ kind: 'note', of: 'quotable', span: { start, end } })}
          onRecode={(coding) => {
            choice.setChosen({ ...coding })
            choice.setOpen({ kind: 'code', recode: coding })
          }}
          onRemove={(coding: CodingPlace) => {
            hands.remove([coding])
            if (here.length <= 1) close()
          }}
          onClose={close}
        />
      )}
      {open.kind === 'memo' && (
        <DeskMemoForm
          key={open.memo?.id ?? 'new'}
          draft={memos.draftOf(comment.id, open.memo)}
          memo={open.memo ?? null}
          what={open.memo ? 'your memo' : open.coding ? (hands.byId.get(open.coding.codeId)?.name ?? '') : what}
          onWrite={(kind, words) => {
            memos.write(comment, { kind, words, memo: open.memo, at: open.coding ?? chosen })
            close()
          }}
          onClose={close}
        />
      )}
      {open.kind === 'note' && (
        <DeskNoteForm
          kind={open.of}
          words={comment.text.slice(open.span.start, open.span.end)}
          note={choice.notes.find((one) => one.kind === open.of && isAt(one, { commentId: comment.id, ...open.span })) ?? null}
          onWrite={(words) => {
            hands.note(open.of, { commentId: comment.id, ...open.span }, words)
            close()
          }}
          onRemove={(id) => {
            hands.removeNote(id)
            close()
          }}
          onClose={close}
        />
      )}
      {open.kind === 'ask' && (
        <AskEditor
          question={store.work.marks.get(comment.id)?.question ?? ''}
          onAsk={(question) => {
            hands.mark([comment.id], choice.state === 'done' ? 'done' : 'skipped', question)
            close()
          }}
          onClose={close}
        />
      )}
    </Floating>
  )
}

function wordsOf(text: string, { start, end }: Span): string {
  const count = text.slice(start, end).split(/\s+/u).length
  return `${count} ${count === 1 ? 'word' : 'words'} selected`
}
