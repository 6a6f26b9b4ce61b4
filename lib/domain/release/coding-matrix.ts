import type { AttributeValues } from '@/lib/domain/comment/attributes'
import type { Permits } from '@/lib/domain/comment/uses'
import type { ReleaseColumn } from './package'

export type MatrixComment = {
  readonly id: string
  readonly handle: string
  readonly commenter: string
  /** Handle of the most typical of its near copies; its own where it has none. */
  readonly cluster: string
  readonly permits: Pick<Permits, 'count'>
  /** Where its settled codings come from; null while nobody has coded it. */
  readonly provenance: 'consensus' | 'single coder' | null
  readonly values: AttributeValues
}

export type MatrixCode = { readonly id: string; readonly handle: string; readonly name: string }

export type CodingMatrix = {
  readonly columns: readonly ReleaseColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/**
 * Comment by code, from the settled codings: 1 where the code stands anywhere in the comment, 0 where it was looked for and
 * not found, null where nobody coded the comment. Comments that may not be counted have no row.
 */
export function codingMatrix(
  comments: readonly MatrixComment[],
  codes: readonly MatrixCode[],
  settled: readonly { readonly commentId: string; readonly codeId: string }[],
  attributes: readonly { readonly key: string; readonly question: string; readonly kind: 'text' | 'choice' | 'number' }[],
): CodingMatrix {
  const present = new Map<string, Set<string>>()
  for (const { commentId, codeId } of settled) present.set(commentId, (present.get(commentId) ?? new Set()).add(codeId))

  const columns: ReleaseColumn[] = [
    { name: 'comment', kind: 'text', says: 'Handle of the comment.' },
    { name: 'commenter', kind: 'text', says: 'Pseudonym of its commenter: comments of one commenter are not independent.' },
    { name: 'cluster', kind: 'text', says: 'One handle for all near copies of each other: they are not independent either.' },
    {
      name: 'provenance',
      kind: 'text',
      says: 'consensus where it was double coded, else single coder; empty where nobody coded it yet.',
    },
    ...attributes.map(
      ({ key, question, kind }): ReleaseColumn => ({ name: key, kind: kind === 'number' ? 'number' : 'text', says: question }),
    ),
    ...codes.map(({ handle, name }): ReleaseColumn => ({ name: handle, kind: 'number', says: name })),
  ]
  const rows = comments
    .filter(({ permits }) => permits.count)
    .map(({ id, handle, commenter, cluster, provenance, values }) => [
      handle,
      commenter,
      cluster,
      provenance,
      ...attributes.map(({ key }) => values[key] ?? null),
      ...codes.map((code) => (provenance === null ? null : present.get(id)?.has(code.id) ? 1 : 0)),
    ])
  return { columns, rows }
}
