'use client'

import { useState } from 'react'
import { useActs } from '@/app/acts/use-acts'
import { Button } from '@/app/ui/button'
import { StatusLine } from '@/app/ui/status-line'
import type { Stance } from '@/lib/domain/coding/stance'
import type { HitsToCode } from '@/lib/queries/find-to-code'

type Props = HitsToCode & {
  project: string
  memberId: string
  roundId: string
  code: { readonly id: string; readonly called: string }
  stance: Stance
}
type Step =
  | { readonly state: 'ready' | 'busy' | 'undone' }
  | { readonly state: 'done'; readonly act: string; readonly codings: number }

/** What one act would code, the act, and its undoing. */
export function PutCodes({ project, memberId, roundId, code, stance, places, comments, already, isCut }: Props) {
  const acts = useActs(project, memberId)
  const [step, setStep] = useState<Step>({ state: 'ready' })

  async function putAll() {
    setStep({ state: 'busy' })
    const codings = places.map((place) => ({ ...place, id: crypto.randomUUID(), codeId: code.id, stance }))
    const { act, answer } = acts.send('coding.apply-codings', { roundId, codings })
    const said = await answer
    setStep(said.status === 'done' ? { state: 'done', act, codings: codings.length } : { state: 'ready' })
  }

  async function takeBack(actId: string, codings: number) {
    setStep({ state: 'busy' })
    const said = await acts.send('coding.undo-act', { actId }).answer
    setStep(said.status === 'done' ? { state: 'undone' } : { state: 'done', act: actId, codings })
  }

  return (
    <div role="status">
      {acts.refusal && <StatusLine tone="bad">{acts.refusal}</StatusLine>}
      {step.state === 'done' && (
        <>
          <StatusLine tone="good">
            {many(step.codings, 'coding')} of {code.called} {step.codings === 1 ? 'was' : 'were'} put on{' '}
            {many(comments, 'comment')}.
          </StatusLine>
          <p className="acts">
            <Button onPress={() => void takeBack(step.act, step.codings)}>Undo all of it</Button>
          </p>
        </>
      )}
      {step.state === 'undone' && <StatusLine>All of it was taken back.</StatusLine>}
      {step.state !== 'done' && (
        <>
          <p>
            {places.length === 0
              ? 'Nothing of what was found is left to code: either it is not among your comments of this round, or it has this code already.'
              : `This puts ${code.called} on ${many(places.length, 'place')} in ${many(comments, 'comment')} of yours.`}
            {already > 0 &&
              places.length > 0 &&
              ` ${many(already, 'place')} more ${already === 1 ? 'has' : 'have'} this code already.`}
            {isCut && ' It is more than one act may hold: do this, then ask again for the rest.'}
          </p>
          {places.length > 0 && (
            <p className="acts">
              <Button main isDisabled={step.state === 'busy'} onPress={() => void putAll()}>
                Code {many(places.length, 'place')}
              </Button>
            </p>
          )}
        </>
      )}
    </div>
  )
}

function many(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? what : `${what}s`}`
}
