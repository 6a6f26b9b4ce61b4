import type { ReactNode } from 'react'

type Column = { name: ReactNode; number?: boolean }

/** A plain table; when it is wide it scrolls in its own frame. Give each row as a <tr>. */
export function Table({ caption, columns, children }: { caption: string; columns: readonly Column[]; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable from the keyboard (WCAG 2.1.1)
    <section className="data-frame" aria-label={caption} tabIndex={0}>
      <table className="data">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are fixed and have no other identity
              <th key={place} scope="col" className={column.number ? 'num' : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
