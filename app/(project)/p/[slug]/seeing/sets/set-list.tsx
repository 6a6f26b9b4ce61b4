import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'
import { findSet } from '@/lib/domain/coding/seen/sets/find-set'
import { queryInWords } from '@/lib/domain/coding/seen/sets/read-query'
import type { SavedSets } from '@/lib/queries/saved-sets'
import type { Seeing } from '../enter-seeing'
import { countsInWords } from './set-result'

type Props = { seeing: Seeing; saved: SavedSets; restoreSet: FormAction }

/** The sets that are kept, each with what it asks and how many it finds today; those taken away stand folded below. */
export function SetList({ seeing, saved: { sets, removed, queries, nameOf }, restoreSet }: Props) {
  const { member, work, base } = seeing
  return (
    <>
      <h2>Kept sets</h2>
      {sets.length === 0 ? (
        <p className="quiet">
          None yet. Find comments above and keep what you will ask again: a set can be part of another one, and its quotes are
          saved as a file.
        </p>
      ) : (
        <ul className="report-list">
          {sets.map(({ id, handle, name, query, by }) => (
            <li key={id}>
              <h3>
                <a href={`${base}/sets/${handle}`}>
                  <span className="mono">{handle}</span> {name}
                </a>
              </h3>
              <p className="mono small">{queryInWords(query, nameOf)}</p>
              <p className="small quiet">
                {countsInWords(seeing, findSet(work.comments, query, queries))} Kept by {by}.
              </p>
            </li>
          ))}
        </ul>
      )}
      {removed.length > 0 && (
        <details>
          <summary>Taken away ({removed.length})</summary>
          <ul className="report-list">
            {removed.map(({ id, handle, name, query }) => (
              <li key={id}>
                <p>
                  <span className="mono">{handle}</span> {name}{' '}
                  <span className="mono small quiet">{queryInWords(query, nameOf)}</span>
                </p>
                {member.may('set.save') && (
                  <Form action={restoreSet} label={`Put ${name} back`}>
                    <input type="hidden" name="project" value={member.slug} />
                    <input type="hidden" name="setId" value={id} />
                    <SubmitButton main={false} busy="One moment">
                      Put it back
                    </SubmitButton>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
