'use client'

import { X } from 'lucide-react'
import { memo } from 'react'
import { AskedAbove } from '@/app/ui/asked-above'
import { Button } from '@/app/ui/button'
import { CodeName } from '@/app/ui/code-name'
import { ProposedWording } from '@/app/ui/proposed-wording'
import { StanceMark } from '@/app/ui/stance-mark'
import { type CodingPlace, type DeskCoding, keyOf } from '@/lib/domain/coding/desk/desk-coding'
import type { DeskState } from '@/lib/domain/coding/desk/desk-work'
import type { DeskCode } from '@/lib/queries/desk-codes'
import type { DeskComment } from '@/lib/queries/desk-comments'
import { takesCode } from './code-in-hand'
import { CodedText } from './coded-text'
import { offsetAt } from './text-places'

type Props = {
  comment: DeskComment
  codings: readonly DeskCoding[]
  codes: ReadonlyMap<string, DeskCode>
  state: DeskState
  asks: boolean
  isHere: boolean
  isPicked: boolean
  canChange: boolean
  /** Steady over all drawings. */
  hands: {
    onSelected: (commentId: string) => void
    onRun: (commentId: string, offset: number) => void
    onDropCode: (commentId: string, codeId: string) => void
    onRemove: (coding: CodingPlace) => void
    onOpen: (commentId: string) => void
  }
}

const stateWords = { todo: '', done: 'done', skipped: 'put aside' } as const

export const ListRow = memo(function ListRow({
  comment,
  codings,
  codes,
  state,
  asks,
  isHere,
  isPicked,
  canChange,
  hands,
}: Props) {
  const classes = ['item', isHere && 'here', isPicked && 'picked', state === 'done' && 'done'].filter(Boolean).join(' ')
  return (
    <li
      id={`row-${comment.id}`}
      className={classes}
      tabIndex={isHere ? 0 : -1}
      aria-current={isHere ? 'true' : undefined}
      aria-label={comment.handle}
      {...takesCode((codeId) => hands.onDropCode(comment.id, codeId))}
    >
      <div className="id">
        <b>{comment.handle}</b>
        <span>{comment.commenter}</span>
        {comment.attributes.length > 0 && <span> {comment.attributes.join(' · ')}</span>}
        {comment.target && <span> on {comment.target}</span>}
        {(asks || state !== 'todo') && <span> {asks ? 'asked' : stateWords[state]}</span>}
        {isPicked && <span className="sr">taken along</span>}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears where a selection ended or what was clicked */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same by keyboard is a key of the desk */}
      <div
        className="words"
        onMouseUp={() => hands.onSelected(comment.id)}
        onClick={(event) => {
          const run = (event.target as HTMLElement).closest('mark')
          if (run) hands.onRun(comment.id, offsetAt(event.currentTarget, run, 0) ?? -1)
          else if (!isHere) hands.onOpen(comment.id)
        }}
      >
        {comment.asked && <AskedAbove question={comment.asked} />}
        <CodedText
          id={`text-${comment.id}`}
          text={comment.text}
          codings={codings}
          codes={codes}
          label={`Text of ${comment.handle}`}
          tight
        />
        <ProposedWording wording={comment.proposedText} className="small" />
      </div>
      <div className="codes">
        {codings.length === 0 && (
          <span className="quiet">
            {state === 'done' ? 'no code applies' : state === 'skipped' ? 'put aside' : 'not coded yet'}
          </span>
        )}
        {codings.map((coding) => {
          const code = codes.get(coding.codeId)
          if (!code) return null
          return (
            <div key={keyOf(coding)}>
              <CodeName
                kind={code.kind}
                colour={code.colour}
                name={code.name}
                {...(code.kind === 'clause' ? { handle: code.handle } : {})}
              />
              <StanceMark stance={coding.stance} />
              {canChange && isHere && (
                <Button low plain square aria-label={`Remove ${code.name}`} onPress={() => hands.onRemove(coding)}>
                  <X className="i" aria-hidden />
                </Button>
              )}
            </div>
          )
        })}
      </div>
    </li>
  )
})
