'use client'

import { type ReactNode, useState } from 'react'
import { Form } from '@/app/ui/form'
import { SubmitButton } from '@/app/ui/submit-button'
import { removeQuote, restoreQuote } from './actions'

export type BasketPlace = {
  readonly id: string
  readonly quoteId: string
  readonly entry: ReactNode
  readonly mayRemove: boolean
}

/** The passages of one page; what is taken out here leaves a line from which it can be put back. */
export function BasketList({ places, project }: { places: readonly BasketPlace[]; project: string }) {
  const [known, setKnown] = useState(places)
  const standing = new Map(places.map((place) => [place.id, place]))
  const fresh = places.filter(({ id }) => !known.some((one) => one.id === id))
  if (fresh.length > 0) setKnown([...fresh, ...known])
  return (
    <ol className="basket">
      {[...fresh, ...known].map(({ id, quoteId }) => {
        const here = standing.get(id)
        return (
          <li key={id} aria-label={quoteId}>
            {here ? here.entry : <p className="small quiet">The passage {quoteId} was taken out of the basket.</p>}
            {(!here || here.mayRemove) && (
              <Form
                key={here ? 'out' : 'back'}
                action={here ? removeQuote : restoreQuote}
                label={here ? `Take ${quoteId} out` : `Put ${quoteId} back`}
                className="one-step"
              >
                <input type="hidden" name="project" value={project} />
                <input type="hidden" name="id" value={id} />
                <SubmitButton low plain>
                  {here ? 'Take it out' : 'Put it back'}
                </SubmitButton>
              </Form>
            )}
          </li>
        )
      })}
    </ol>
  )
}
