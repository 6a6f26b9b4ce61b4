'use client'

import { useState } from 'react'
import { useActs } from '@/app/acts/use-acts'
import { Button } from '@/app/ui/button'
import { StatusLine } from '@/app/ui/status-line'
import type { Stance } from '@/lib/domain/coding/stance'
import type { HitsToCode, PlaceShown } from '@/lib/queries/find-to-code'
import { PlaceChooser } from './place-chooser'

type Props = HitsToCode & {
  project: string
  memberId: string
  roundId: string
  code: { readonly id: string; readonly called: string }
  stance: Stance
}
type Step =
  | { readonly state: 'ready' | 'busy' | 'undone' }
  | { readonly state: 'done'; readonly act: string; readonly codings: number; readonly comments: number }

/** What one act would code and what of it is wanted, the act, and its undoing. */
export function PutCodes({ project, memberId, roundId, code, stance, places, elsewhere, already, isCut }: Props) {
  const acts = useActs(project, memberId)
  const [step, setStep] = useState<Step>({ state: 'ready' })
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const chosen = places.filter((_, nth) => !left.has(nth))
  const comments = commentsOf(chosen)

  async function putAll() {
    setStep({ state: 'busy' })
    const codings = chosen.map(({ commentId, rev, start, end }) => {
      return { id: crypto.randomUUID(), commentId, rev, start, end, codeId: code.id, stance }
    })
    const { act, answer } = acts.send('coding.apply-codings', { roundId, codings })
    const said = await answer
    setStep(said.status === 'done' ? { state: 'done', act, codings: codings.length, comments } : { state: 'ready' })
  }

  async function takeBack(done: Extract<Step, { state: 'done' }>) {
    setStep({ state: 'busy' })
    const said = await acts.send('coding.undo-act', { actId: done.act }).answer
    setStep(said.status === 'done' ? { state: 'undone' } : done)
  }

  return (
    <div className="put-codes">
      {acts.refusal && <StatusLine tone="bad">{acts.refusal}</StatusLine>}
      <div role="status">
        {step.state === 'done' && (
          <StatusLine tone="good">
            {many(step.codings, 'coding')} of {code.called} {step.codings === 1 ? 'was' : 'were'} put on{' '}
            {many(step.comments, 'comment')}.
          </StatusLine>
        )}
        {step.state === 'undone' && <StatusLine>All of it was taken back.</StatusLine>}
        {step.state !== 'done' && <p>{preview({ code, chosen, places, already, elsewhere, isCut })}</p>}
      </div>
      {step.state === 'done' && (
        <p className="acts">
          <Button onPress={() => void takeBack(step)}>Undo all of it</Button>
        </p>
      )}
      {step.state !== 'done' && places.length > 0 && (
        <>
          <PlaceChooser places={places} left={left} onLeft={setLeft} />
          <p className="acts">
            <Button main isDisabled={step.state === 'busy' || chosen.length === 0} onPress={() => void putAll()}>
              Code {many(chosen.length, 'place')}
            </Button>
          </p>
        </>
      )}
    </div>
  )
}

type Previewed = Pick<Props, 'code' | 'places' | 'already' | 'elsewhere' | 'isCut'> & { readonly chosen: readonly PlaceShown[] }

/** What the act touches and what it leaves alone, in sentences. */
function preview({ code, places, chosen, already, elsewhere, isCut }: Previewed): string {
  const done = commentsOf(chosen.filter(({ isDone }) => isDone))
  const said = [
    places.length === 0
      ? 'Nothing of what was found is left to code: either it is not among your comments of this round, or it has this code already.'
      : `This puts ${code.called} on ${many(chosen.length, 'place')} in ${many(commentsOf(chosen), 'comment')} of yours.`,
    done > 0 && `${done.toLocaleString('en')} of them you have marked as done; ${done === 1 ? 'it stays' : 'they stay'} so.`,
    already > 0 &&
      `${many(already, 'place')} ${already === 1 ? 'has' : 'have'} this code already and ${already === 1 ? 'is' : 'are'} left alone.`,
    elsewhere > 0 &&
      `${elsewhere >= 1000 ? '1,000 or more comments' : many(elsewhere, 'comment')} that ${elsewhere === 1 ? 'was' : 'were'} found ${elsewhere === 1 ? 'is' : 'are'} not yours in this round and ${elsewhere === 1 ? 'is' : 'are'} not touched.`,
    isCut && 'It is more than one act may hold: do this, then ask again for the rest.',
  ]
  return said.filter(Boolean).join(' ')
}

function commentsOf(places: readonly PlaceShown[]): number {
  return new Set(places.map(({ commentId }) => commentId)).size
}

function many(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? what : `${what}s`}`
}
