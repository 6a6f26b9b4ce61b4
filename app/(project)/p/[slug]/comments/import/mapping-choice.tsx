import Link from 'next/link'
import { StatusLine } from '@/app/ui/status-line'
import type { TablePreview } from '@/lib/exchange/table-preview'
import { placeOf } from './place-of'

type Props = { project: string; upload: string; table: TablePreview }

/** Which saved mapping is shown, and the others that could be; one that was made for this header is taken by itself. */
export function MappingChoice({ project, upload, table: { saved, chosen, misfit, sheet, plain, header } }: Props) {
  if (saved.length === 0) return null
  const place = placeOf({ project, upload, sheet, plain })
  const usable = saved.filter(({ fits, mapping }) => fits || mapping.columns.length === header.length)
  return (
    <nav aria-label="Saved mappings">
      {misfit && <StatusLine tone="caution">{misfit}</StatusLine>}
      <p>What the columns hold is</p>
      <ul className="links">
        {usable.map(({ id, name, fits }) => (
          <li key={id}>
            <Link href={`${place}&mapping=${id}`} aria-current={chosen === id ? 'page' : undefined}>
              as in “{name}”
            </Link>
            {fits ? ' (made for this header)' : ' (as many columns, called otherwise)'}
            {chosen === id && ', shown below'}
          </li>
        ))}
        <li>
          <Link href={`${place}&mapping=guess`} aria-current={chosen === null ? 'page' : undefined}>
            as the names of the columns suggest
          </Link>
          {chosen === null && ', shown below'}
        </li>
      </ul>
      {usable.length < saved.length && (
        <p className="small quiet">
          {saved.length - usable.length === 1
            ? 'Another saved mapping is for a table with more or fewer columns.'
            : `${saved.length - usable.length} other saved mappings are for tables with more or fewer columns.`}
        </p>
      )}
    </nav>
  )
}
