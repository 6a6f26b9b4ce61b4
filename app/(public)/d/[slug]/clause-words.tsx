'use client'

import { segments } from '@/lib/domain/span/segments'
import { keyOf } from './draft'
import { useWriting } from './writing-context'

/** The words of a clause, with those marked that somebody chose to write about. Not a character is added or lost. */
export function ClauseWords({ clauseId, text }: { clauseId: string; text: string }) {
  const { aims, looking, at } = useWriting()
  const chosen = (looking ? [...aims, looking] : aims).filter((aim) => aim.clauseId === clauseId)
  return (
    <span data-clause={clauseId}>
      {segments(chosen, text.length).map(({ start, end, members }) =>
        members.length === 0 ? (
          text.slice(start, end)
        ) : (
          <mark key={start} className={members.some((aim) => aim === looking || keyOf(aim) === at) ? 'chosen now' : 'chosen'}>
            {text.slice(start, end)}
          </mark>
        ),
      )}
    </span>
  )
}
