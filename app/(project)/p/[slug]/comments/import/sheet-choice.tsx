import Link from 'next/link'
import type { TablePreview } from '@/lib/exchange/table-preview'

type Props = { project: string; upload: string; table: TablePreview }

/** The sheets of a workbook that has several; one of them is brought in at a time. */
export function SheetChoice({ project, upload, table: { sheets, sheet } }: Props) {
  if (sheets.length < 2) return null
  return (
    <nav aria-label="Sheets of the workbook">
      <ul className="links">
        {sheets.map(({ name, isHidden }, nth) => (
          <li key={name}>
            <Link
              href={`/p/${project}/comments/import?upload=${upload}&sheet=${nth + 1}`}
              aria-current={sheet === nth + 1 ? 'page' : undefined}
            >
              {name}
            </Link>
            {isHidden && ' (hidden in the workbook)'}
            {sheet === nth + 1 && ' (shown below)'}
          </li>
        ))}
      </ul>
    </nav>
  )
}
