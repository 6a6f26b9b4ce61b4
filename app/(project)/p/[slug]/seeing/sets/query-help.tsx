import type { CodeView } from '@/lib/queries/codebook'

type Props = { content: readonly CodeView[]; clauses: readonly CodeView[] }

/** How a query is written, by codes of the project itself. */
export function QueryHelp({ content, clauses }: Props) {
  const [one, other = one] = content
  const [clause = other] = clauses
  if (!one || !other || !clause) return null
  const stance = clause.kind === 'clause' ? ':objects' : ''
  const examples = [
    [`${one.handle} AND ${other.handle}`, 'comments that hold both, wherever in them'],
    [
      `${one.handle} WITH ${clause.handle}${stance}`,
      `words that are coded with both${stance ? ', as an objection to the clause' : ''}`,
    ],
    [`${one.handle} WITHOUT ${clause.handle}`, `what ${one.handle} says on words that ${clause.handle} does not touch`],
    [`(${one.handle} OR ${other.handle}) AND NOT ${clause.handle}`, 'one of the two, in comments that never speak of the clause'],
    [`S-1 AND ${other.handle}`, 'what a set that is kept holds, and this code besides'],
  ] as const
  return (
    <details>
      <summary>How a query is written</summary>
      <dl className="pairs">
        {examples.map(([query, says]) => (
          <div key={query} className="pair">
            <dt className="mono">{query}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">
        WITH and WITHOUT bind closest, then NOT, then AND, then OR; brackets change that. Stances of a clause: supports, objects,
        change, adds, asks.
      </p>
    </details>
  )
}
