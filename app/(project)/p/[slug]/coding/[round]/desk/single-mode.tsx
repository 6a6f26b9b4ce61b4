'use client'

import type { ReactNode } from 'react'
import { AskedAbove } from '@/app/ui/asked-above'
import { Button } from '@/app/ui/button'
import { ProposedWording } from '@/app/ui/proposed-wording'
import { TranslationBeside } from '@/app/ui/translation-beside'
import type { CodingPlace, DeskCoding } from '@/lib/domain/coding/desk/desk-coding'
import type { DeskState } from '@/lib/domain/coding/desk/desk-work'
import type { Stance } from '@/lib/domain/coding/stance'
import type { DeskCode } from '@/lib/queries/desk-codes'
import type { DeskComment } from '@/lib/queries/desk-comments'
import { takesCode } from './code-in-hand'
import { CodedText } from './coded-text'
import { CodingRows } from './coding-rows'
import { MarginBars } from './margin-bars'
import { offsetAt } from './text-places'
import { ViewChoice } from './view-choice'

type Props = {
  comment: DeskComment | null
  codings: readonly DeskCoding[]
  codes: ReadonlyMap<string, DeskCode>
  at: string | null
  state: DeskState
  isOpen: boolean
  onAt: (key: string) => void
  onSelected: (commentId: string) => void
  onRun: (commentId: string, offset: number) => void
  onDropCode: (commentId: string, codeId: string) => void
  onStance: (coding: CodingPlace, stance: Stance) => void
  onRemove: (coding: CodingPlace) => void
  onMark: (state: DeskState) => void
  onView: () => void
  notes: ReactNode
  copies: ReactNode
  /** What floats over the text. */
  children: ReactNode
}

/** One comment in large type, and below it the list of what is coded. */
export function SingleMode(props: Props) {
  const { comment, codings, codes, at, state, isOpen, onAt, onSelected, onRun, onStance, onRemove, onMark, onView } = props
  if (!comment)
    return (
      <section className="centre">
        <p className="meta">There is no comment to code here: none is yours in this round, or none is like the filter says.</p>
      </section>
    )
  return (
    <section className="centre" aria-label={`Comment ${comment.handle}`}>
      <div>
        <div className="meta">
          <b className="mono">{comment.handle}</b> <span>{comment.commenter}</span>
          {comment.attributes.length > 0 && <span>{comment.attributes.join(' · ')}</span>}
          {comment.target && (
            <span dir="auto">
              wrote {comment.passage ? `on “${comment.passage}” in` : 'beside'} {comment.target}
            </span>
          )}
          <span className="to">
            {isOpen && state === 'todo' && (
              <>
                <Button low onPress={() => onMark('skipped')}>
                  Skip
                </Button>
                <Button low main onPress={() => onMark('done')}>
                  {codings.length === 0 ? 'Done, no code applies' : 'Done'}
                </Button>
              </>
            )}
            {isOpen && state !== 'todo' && (
              <Button low onPress={() => onMark('todo')}>
                {state === 'done' ? 'Not done yet' : 'Take it up again'}
              </Button>
            )}
            {!isOpen && 'This round is locked'}
            <ViewChoice view="single" onView={onView} />
          </span>
        </div>
        {comment.asked && <AskedAbove question={comment.asked} />}
      </div>
      <div className="reading">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears where a selection ended or a run was clicked */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same by keyboard is a key of the desk */}
        <div
          {...takesCode((codeId) => props.onDropCode(comment.id, codeId))}
          onMouseUp={() => onSelected(comment.id)}
          onClick={(event) => {
            const run = (event.target as HTMLElement).closest('mark')
            if (run) onRun(comment.id, offsetAt(event.currentTarget, run, 0) ?? -1)
          }}
        >
          <CodedText
            key={comment.id}
            id={`text-${comment.id}`}
            text={comment.text}
            codings={codings}
            codes={codes}
            label="Text of the comment"
          />
          <ProposedWording wording={comment.proposedText} className="prose proposed" />
        </div>
        <MarginBars textId={`text-${comment.id}`} codings={codings} codes={codes} at={at} onAt={onAt} />
        {comment.translation && <TranslationBeside translation={comment.translation} coded />}
        {props.children}
        {props.notes}
      </div>
      <CodingRows
        text={comment.text}
        codings={codings}
        codes={codes}
        at={at}
        canChange={isOpen}
        onFocus={onAt}
        onStance={onStance}
        onRemove={onRemove}
      />
      {props.copies}
    </section>
  )
}
