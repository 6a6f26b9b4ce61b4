'use client'

import { useEffect, useRef, useState } from 'react'
import { StatusLine } from '@/app/ui/status-line'
import { useDeskKeys } from '@/app/ui/use-desk-keys'
import { type CodingPlace, type DeskCoding, keyOf } from '@/lib/domain/coding/desk/desk-coding'
import type { DeskFilter } from '@/lib/domain/coding/desk/desk-filter'
import type { DeskState } from '@/lib/domain/coding/desk/desk-work'
import { type Stance, stanceOfKey } from '@/lib/domain/coding/stance'
import { type Edge, moveByCharacter, moveByWord } from '@/lib/domain/span/move-end'
import type { Span } from '@/lib/domain/span/span'
import { overlaps } from '@/lib/domain/span/span'
import { snapToWords } from '@/lib/domain/span/words'
import type { DeskFrame } from '@/lib/queries/desk'
import type { DeskCode } from '@/lib/queries/desk-codes'
import type { DeskComments } from '@/lib/queries/desk-comments'
import type { DeskRows } from '@/lib/queries/desk-list'
import { AskEditor } from './ask-editor'
import { CodePicker } from './code-picker'
import { CodesPanel } from './codes-panel'
import { CodingsHere } from './codings-here'
import { CopiesBar } from './copies-bar'
import { DeskFoot } from './desk-foot'
import { DeskHead } from './desk-head'
import { commandOf, type DeskCommand } from './desk-keys'
import { Floating } from './floating'
import { ListMode } from './list-mode'
import { Queue } from './queue'
import { SingleMode } from './single-mode'
import { nextSentence, oneSentenceMore, selectedSpan, sentenceBefore } from './text-places'
import { useCopies } from './use-copies'
import { useDeskHands } from './use-desk-hands'
import { type DeskViewName, useDeskList } from './use-desk-list'
import { useDeskWork } from './use-desk-work'
import { useHighlight } from './use-highlight'

type Props = {
  project: string
  memberId: string
  frame: DeskFrame
  filter: DeskFilter
  rows: DeskRows
  comments: DeskComments
  at: string | null
  view: DeskViewName
}
/** What floats over the text: the field for a code, the codings of one place, or a question. */
type Open =
  | { readonly kind: 'code'; readonly recode?: DeskCoding }
  | { readonly kind: 'codings'; readonly span: Span }
  | { readonly kind: 'ask' }
  | null

export const textIdOf = (commentId: string) => `text-${commentId}`

/** Where a coder works: comment by comment or many on one page, with the same keys. */
export function Desk({ project, memberId, frame, filter, rows, comments, at: first, view: firstView }: Props) {
  const { round } = frame
  const base = `/p/${project}/coding/${round.number}/desk`
  const store = useDeskWork({ project, memberId, roundId: round.id, base }, frame.steps, comments)
  const list = useDeskList(base, store, { filter, rows, at: first, view: firstView })
  const hands = useDeskHands(frame, store)
  const [chosen, setChosen] = useState<(Span & { commentId: string }) | null>(null)
  const [edge, setEdge] = useState<Edge>('end')
  const [picked, setPicked] = useState<readonly string[]>([])
  const [open, setOpen] = useState<Open>(null)
  const [at, setAt] = useState<string | null>(null)
  const [showsKeys, setShowsKeys] = useState(false)
  const filterField = useRef<HTMLInputElement>(null)
  const isOpen = round.state === 'open'
  const isList = list.view === 'list'
  const comment = list.at === null ? null : (store.comments.get(list.at) ?? null)
  const codings = (list.at !== null && store.work.codings.get(list.at)) || []
  const state: DeskState = (comment && store.work.marks.get(comment.id)?.state) ?? 'todo'

  const all = frame.counts.todo + frame.counts.done + frame.counts.skipped
  const left = frame.counts.todo + store.toDoSince
  const focused = codings.find((one) => keyOf(one) === at)
  useHighlight('chosen', chosen && textIdOf(chosen.commentId), chosen ? [chosen] : [])
  useHighlight('at', comment && textIdOf(comment.id), focused ? [focused] : [])

  const copies = useCopies(base, isList ? null : list.at)

  function give(): boolean {
    const can = isOpen && comment !== null && codings.length > 0 && copies.length > 0 && !store.givenFrom(comment.id)
    if (can)
      store.give(
        comment.id,
        copies.map(({ commentId }) => commentId),
      )
    return can
  }

  /** Where the next code goes: the rows taken together, the selection, or in the list the whole comment. */
  function places(): (Span & { commentId: string })[] {
    const whole = (commentId: string) => ({ commentId, start: 0, end: store.comments.get(commentId)?.text.length ?? 0 })
    if (picked.length > 0) return picked.map(whole)
    if (chosen) return [chosen]
    return isList && comment ? [whole(comment.id)] : []
  }

  function set(code: DeskCode, stance: Stance = 'none', keep = false) {
    const to = places()
    if (!isOpen || to.length === 0) return
    hands.code(code, to, stance)
    if (!keep) close()
  }

  function close() {
    setOpen(null)
    if (list.at !== null) document.getElementById(textIdOf(list.at))?.focus({ preventScroll: true })
  }

  function select(span: Span | null) {
    setChosen(span && comment ? { ...span, commentId: comment.id } : null)
    setEdge('end')
    setOpen(null)
  }

  function mark(next: DeskState) {
    const ids = picked.length > 0 ? picked : comment ? [comment.id] : []
    if (!isOpen || ids.length === 0) return
    hands.mark(ids, next)
    setPicked([])
    if (next !== 'todo' && picked.length === 0) void moved(list.goToDo())
  }

  async function moved(going: Promise<void>) {
    setChosen(null)
    setOpen(null)
    setAt(null)
    await going
  }

  function again(codeId: string | undefined): boolean {
    const code = codeId === undefined ? undefined : hands.byId.get(codeId)
    if (!code || places().length === 0) return false
    set(code)
    return true
  }

  function takeAlong(step: 1 | -1) {
    const here = list.rows.findIndex(({ commentId }) => commentId === list.at)
    const next = list.rows[here + step]
    if (!next || list.at === null) return
    const now = picked.length === 0 ? [list.at] : picked
    setPicked(now.includes(next.commentId) ? now.filter((id) => id !== list.at) : [...now, next.commentId])
    void list.open(next.commentId)
  }

  function stretched(move: typeof moveByWord, step: 1 | -1): boolean {
    if (!chosen || !comment) return false
    setChosen({ commentId: comment.id, ...move(comment.text, chosen, edge, step) })
    return true
  }

  const run: Record<DeskCommand, () => unknown> = {
    next: () => void moved(list.go(1)),
    back: () => void moved(list.go(-1)),
    view: () => void list.setView(isList ? 'single' : 'list'),
    filter: () => filterField.current?.focus(),
    sentence: () => comment !== null && select(nextSentence(comment.text, chosen)),
    sentenceBefore: () => comment !== null && select(sentenceBefore(comment.text, chosen)),
    sentenceMore: () => comment !== null && chosen !== null && select(oneSentenceMore(comment.text, chosen)),
    wordMore: () => stretched(moveByWord, 1),
    wordLess: () => stretched(moveByWord, -1),
    characterMore: () => stretched(moveByCharacter, 1),
    characterLess: () => stretched(moveByCharacter, -1),
    edge: () => setEdge(edge === 'end' ? 'start' : 'end'),
    whole: () => comment !== null && select({ start: 0, end: comment.text.length }),
    rowsDown: () => (isList ? takeAlong(1) : false),
    rowsUp: () => (isList ? takeAlong(-1) : false),
    code: () => (isOpen && places().length > 0 ? setOpen({ kind: 'code' }) : false),
    again: () => again(hands.recent[0]),
    inVivo: () => {
      if (round.purpose !== 'exploratory' || !isOpen || !chosen || !comment) return false
      hands.add(comment.text.slice(chosen.start, chosen.end).replace(/\s+/gu, ' ').slice(0, 80).trim(), [chosen])
    },
    codings: () => {
      const span = chosen ?? focused ?? codings[0]
      return span ? setOpen({ kind: 'codings', span }) : false
    },
    give,
    done: () => mark('done'),
    skip: () => mark('skipped'),
    ask: () => (isOpen && comment ? setOpen({ kind: 'ask' }) : false),
    undo: () => store.undo(),
    redo: () => store.redo(),
    leave: () => {
      if (open) close()
      else if (chosen) select(null)
      else setPicked([])
    },
    keys: () => setShowsKeys(true),
  }

  useDeskKeys((key, held) => {
    const stance = stanceOfKey(key)
    if (!held.ctrl && isList && !held.shift && (key === 'ArrowDown' || key === 'ArrowUp')) {
      void moved(list.go(key === 'ArrowDown' ? 1 : -1))
      return true
    }
    if (!held.ctrl && /^[1-9]$/.test(key)) return again(hands.recent[Number(key) - 1])
    if (!held.ctrl && stance && stance !== 'asks' && isOpen && hands.stanceOfLast(stance)) return true
    const command = commandOf(key, held)
    return command !== null && run[command]() !== false
  })

  // Rows taken together are given up when something else is chosen.
  useEffect(() => {
    if (!isList) setPicked([])
  }, [isList])

  function onSelected(commentId: string) {
    const root = document.getElementById(textIdOf(commentId))
    const text = store.comments.get(commentId)?.text ?? ''
    const span = root && selectedSpan(root, text)
    if (!span || !isOpen) return
    const words = snapToWords(text, span)
    if (!words) return
    if (commentId !== list.at) void list.open(commentId)
    setPicked([])
    setChosen({ ...words, commentId })
    setEdge('end')
    setOpen({ kind: 'code' })
    document.getSelection()?.removeAllRanges()
  }

  function onRun(commentId: string, offset: number) {
    const here = (store.work.codings.get(commentId) ?? []).filter((one) => one.start <= offset && offset < one.end)
    if (here.length === 0) return
    if (commentId !== list.at) void list.open(commentId)
    setOpen({ kind: 'codings', span: smallest(here) })
  }

  const what =
    picked.length > 1 ? `${picked.length} comments` : chosen ? wordsOf(comment?.text ?? '', chosen) : 'the whole comment'
  const floats = comment && open && (
    <Floating
      key={`${open.kind} ${comment.id}`}
      textId={textIdOf(comment.id)}
      span={open.kind === 'codings' ? open.span : (chosen ?? { start: 0, end: comment.text.length })}
      label={open.kind === 'code' ? 'Code the selected words' : open.kind === 'ask' ? 'Ask the editor' : 'Codings of this place'}
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
            } else set(code, stance, keep)
          }}
          onAdd={(name) => {
            hands.add(name, places())
            close()
          }}
          onClose={close}
        />
      )}
      {open.kind === 'codings' && (
        <CodingsHere
          text={comment.text}
          codings={bySize(codings.filter((one) => overlaps(one, open.span)))}
          codes={hands.byId}
          canChange={isOpen}
          onStance={hands.restance}
          onStretch={(coding, which, step) => {
            const to = hands.stretch(coding, which, step)
            setAt(keyOf(to))
            setOpen({ kind: 'codings', span: to })
          }}
          onRecode={(coding) => {
            setChosen({ ...coding })
            setOpen({ kind: 'code', recode: coding })
          }}
          onRemove={(coding: CodingPlace) => {
            hands.remove([coding])
            if (codings.filter((one) => overlaps(one, open.span)).length <= 1) close()
          }}
          onClose={close}
        />
      )}
      {open.kind === 'ask' && (
        <AskEditor
          question={store.work.marks.get(comment.id)?.question ?? ''}
          onAsk={(question) => {
            hands.mark([comment.id], state === 'done' ? 'done' : 'skipped', question)
            close()
          }}
          onClose={close}
        />
      )}
    </Floating>
  )
  const notes = (store.refusal || list.failure) && (
    <div role="alert">
      <StatusLine tone="bad">{store.refusal || list.failure}</StatusLine>
    </div>
  )

  return (
    <div className={isList ? 'desk many' : 'desk'}>
      {!isList && (
        <Queue round={round} list={list} left={left} all={all} filterField={filterField} frame={frame} codes={hands.byId} />
      )}
      {isList && (
        <ListMode
          head={<DeskHead frame={frame} list={list} codes={hands.byId} filterField={filterField} />}
          list={list}
          store={store}
          codes={hands.byId}
          picked={picked}
          isOpen={isOpen}
          onSelected={onSelected}
          onRun={onRun}
          onRemove={(coding) => hands.remove([coding])}
          notes={notes}
        >
          {floats}
        </ListMode>
      )}
      {!isList && (
        <SingleMode
          comment={comment}
          codings={codings}
          codes={hands.byId}
          at={at}
          state={state}
          isOpen={isOpen}
          onAt={setAt}
          onSelected={onSelected}
          onRun={onRun}
          onStance={hands.restance}
          onRemove={(coding) => hands.remove([coding])}
          onMark={mark}
          onView={() => void list.setView('list')}
          notes={notes}
          copies={
            comment &&
            copies.length > 0 && (
              <CopiesBar
                key={comment.id}
                copies={copies}
                isOpen={isOpen}
                isCoded={codings.length > 0}
                given={store.givenFrom(comment.id)}
                onOpen={(id) => void moved(list.open(id))}
                onGive={give}
                onTakeBack={store.takeBack}
              />
            )
          }
        >
          {floats}
        </SingleMode>
      )}
      <CodesPanel
        codes={hands.codes}
        recent={hands.recent}
        canPick={isOpen && places().length > 0}
        onPick={(code) => set(code)}
      />
      <DeskFoot store={store} left={left} all={all} showsKeys={showsKeys} onShowKeys={setShowsKeys} />
    </div>
  )
}

function wordsOf(text: string, { start, end }: Span): string {
  const count = text.slice(start, end).split(/\s+/u).length
  return `${count} ${count === 1 ? 'word' : 'words'} selected`
}

function bySize(codings: readonly DeskCoding[]): DeskCoding[] {
  return codings.toSorted((a, b) => a.end - a.start - (b.end - b.start))
}

function smallest(codings: readonly DeskCoding[]): Span {
  return bySize(codings)[0] ?? { start: 0, end: 0 }
}
