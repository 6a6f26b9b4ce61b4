'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useActs } from '@/app/acts/use-acts'
import { Button } from '@/app/ui/button'
import { StatusLine } from '@/app/ui/status-line'
import { formatHandle } from '@/lib/domain/project/handle'
import type { PartsView } from '@/lib/queries/parts'
import { ClauseChoice } from './clause-choice'
import { CutLine } from './cut-line'
import { JoinChoice } from './join-choice'
import type { OpenedWords } from './opened-words'
import { useCuts } from './use-cuts'

export type PartsDeskProps = {
  project: string
  memberId: string
  commentId: string
  handle: string
  base: string
  parts: PartsView
}

type Aim = { readonly clauseId: string | null; readonly passageStart: number | null; readonly passageEnd: number | null }

/** What an opened, waiting comment is on, how it is split into pieces, and what it is joined with. */
export function PartsDesk({ words, ...props }: PartsDeskProps & { words: OpenedWords }) {
  const { project, memberId, commentId, base, parts } = props
  const router = useRouter()
  const { refusal, send } = useActs(project, memberId)
  const cutting = useCuts(words.text, parts)
  const [said, setSaid] = useState('')
  const [wordingAt, setWordingAt] = useState(0)
  /** What it was on before it was aimed anew. */
  const [before, setBefore] = useState<object | null>(null)
  const { pieces, cuts } = cutting
  const isCut = cuts.length > 0

  function aim(clauseId: string | null) {
    if (clauseId !== parts.target) retarget({ commentId, clauseId })
  }
  function retarget(input: object, isUndo = false) {
    void send('comment.retarget', input).answer.then((answer) => {
      if (answer.status !== 'done') return
      const { clauseId, passageStart, passageEnd } = answer.value as Aim
      const passage = passageStart === null || passageEnd === null ? {} : { passage: { start: passageStart, end: passageEnd } }
      setBefore(isUndo ? null : { commentId, clauseId, ...passage })
      router.refresh()
    })
  }
  function split() {
    const input = { commentId, cuts, targets: pieces.map(({ target }) => target), wordingAt: Math.min(wordingAt, cuts.length) }
    void send('comment.split', input).answer.then((answer) => {
      if (answer.status !== 'done') return
      const { numbers } = answer.value as { numbers: readonly number[] }
      router.push(`${base}/${formatHandle('comment', numbers[0] ?? 0)}?open=1`)
    })
  }
  function addAt(start: number, paragraph: Element) {
    const selection = window.getSelection()
    if (!selection?.isCollapsed || selection.anchorNode?.parentNode !== paragraph) return
    if (!cutting.add(start + selection.anchorOffset))
      setSaid('Here is no place to cut: something has to stay whole, or would be empty.')
    else setSaid('')
  }

  return (
    <section className="parts-desk" aria-labelledby="parts">
      <h2 id="parts">Parts</h2>
      {!isCut && <ClauseChoice label="It is on" clauses={parts.clauses} chosen={parts.target} onChoose={aim} />}
      {before && !isCut && (
        <p className="small quiet" role="status">
          It is on something else now.{' '}
          <Button low plain onPress={() => retarget(before, true)}>
            Aim it as before
          </Button>
        </p>
      )}
      <div className="acts">
        <Button
          low
          onPress={() =>
            setSaid(
              cutting.propose() > 1 ? '' : 'It names no clause where it turns to another. Click in the text where it turns.',
            )
          }
        >
          Propose where to split it
        </Button>
        {!isCut && (
          <Button low plain onPress={() => pieces[0] && !cutting.halve(pieces[0]) && setSaid('It is too short to be cut.')}>
            Cut it in two
          </Button>
        )}
        {isCut && (
          <Button low plain onPress={cutting.clear}>
            Leave it whole
          </Button>
        )}
      </div>
      <p className="small quiet" role="status">
        {said || (isCut ? `${pieces.length} pieces. Nothing is saved before you split it.` : '')}
      </p>
      {(isCut || said !== '') && (
        <div className="pieces">
          {pieces.map((piece, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cut that moves stays the same cut, and keeps the focus
            <div key={nth}>
              {nth > 0 && (
                <CutLine
                  nth={nth}
                  at={piece.start}
                  length={words.text.length}
                  onMove={(by, step) => cutting.move(nth - 1, by, step)}
                  onRemove={() => cutting.remove(nth - 1)}
                />
              )}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button below cuts by keyboard */}
              <p className="prose" dir="auto" onClick={({ currentTarget }) => addAt(piece.start, currentTarget)}>
                {words.text.slice(piece.start, piece.end)}
              </p>
              {isCut && (
                <div className="piece-foot">
                  <ClauseChoice
                    label={`Piece ${nth + 1} is on`}
                    clauses={parts.clauses}
                    chosen={piece.target}
                    onChoose={(target) => cutting.aim(nth, target)}
                  />
                  <Button low plain onPress={() => cutting.halve(piece)}>
                    Cut piece {nth + 1} in two
                  </Button>
                  {words.proposedText && (
                    <label className="small">
                      <input
                        type="radio"
                        className="check"
                        name="wordingAt"
                        checked={wordingAt === nth}
                        onChange={() => setWordingAt(nth)}
                      />{' '}
                      keeps the proposed wording
                    </label>
                  )}
                </div>
              )}
            </div>
          ))}
        </div>
      )}
      {refusal && (
        <div role="alert">
          <StatusLine tone="bad">{refusal}</StatusLine>
        </div>
      )}
      {isCut && (
        <p className="acts">
          <Button main low onPress={split}>
            Split it into {pieces.length} pieces
          </Button>
        </p>
      )}
      {!isCut && <JoinChoice commentId={commentId} handle={props.handle} base={base} parts={parts} send={send} />}
    </section>
  )
}
