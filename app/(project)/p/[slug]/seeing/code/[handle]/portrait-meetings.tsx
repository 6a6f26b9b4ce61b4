import { crossView } from '@/lib/domain/coding/seen/cross-rows'
import type { CodeView } from '@/lib/queries/codebook'
import { CrossRows } from '../../cross-rows'
import type { Seeing } from '../../enter-seeing'

/** Which clauses and which other codes a code meets, most often first. */
export function PortraitMeetings({ seeing, code }: { seeing: Seeing; code: CodeView }) {
  const { work, codes, content, clauses, place, keyOf, base } = seeing
  const ids = (of: readonly CodeView[]) => of.filter(({ id }) => id !== code.id).map(({ id }) => id)
  const isClause = code.kind === 'clause'
  const met = (rows: readonly string[], columns: readonly string[]) =>
    crossView(work.comments, { rows, columns, place, keyOf }).filled.toSorted((one, other) => other.cell.count - one.cell.count)
  const clauseRows = isClause ? met(ids(content), [code.id]) : met([code.id], ids(clauses))
  const alike = met([code.id], ids(isClause ? clauses : content))
  const where = place === 'words' ? 'on the same words' : 'in the same comment'
  return (
    <>
      {clauseRows.length === 0 ? (
        <p>
          It meets no {isClause ? 'content code' : 'clause'} {where}.
        </p>
      ) : (
        <CrossRows
          caption={isClause ? 'Content codes that it meets' : 'Clauses that it meets'}
          rows={clauseRows}
          names={['Code', 'Clause']}
          {...{ codes, base, place }}
          hasStance
        />
      )}
      {alike.length === 0 ? (
        <p>
          It meets no other {isClause ? 'clause' : 'content code'} {where}.
        </p>
      ) : (
        <CrossRows
          caption={isClause ? 'Other clauses that it meets' : 'Other codes that it meets'}
          rows={alike}
          names={isClause ? ['Clause', 'Other clause'] : ['Code', 'Other code']}
          {...{ codes, base, place }}
          hasStance={false}
        />
      )}
    </>
  )
}
