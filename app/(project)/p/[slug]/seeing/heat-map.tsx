import type { ReactNode } from 'react'

export type HeatCell = {
  readonly count: number
  /** Signs of the stances that are taken most, below the number; empty where there are none. */
  readonly signs: string
  /** The whole cell in words. */
  readonly said: string
  readonly href: string
}
export type HeatLine = {
  readonly id: string
  readonly label: string
  readonly total: number
  readonly said: string
  readonly href: string
}

type Props = {
  label: string
  rows: readonly HeatLine[]
  columns: readonly HeatLine[]
  most: number
  cell: (row: string, column: string) => HeatCell | null
  /** False for a picture that leaves the house. */
  links?: boolean
}

const [wide, high, left, top, longest] = [68, 38, 236, 48, 30]
const cut = (words: string) => {
  const letters = [...new Intl.Segmenter('en').segment(words)]
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .map(({ segment }) => segment)
        .join('')}…`
    : words
}
/** At most so much colour lies under a number, so that it stays readable on it. */
const deepest = 0.42

/** Counts by row and column: each number stands in its cell, deeper ground for more, stances as signs. Links are for the pointer; the table has them for all. */
export function HeatMap({ label, rows, columns, most, cell, links = true }: Props) {
  const [width, height] = [left + columns.length * wide + 8, top + rows.length * high + 8]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a picture; the picture holds links, so it is no image
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="heat"
      fontFamily="sans-serif"
      fontSize="12"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={label}
    >
      {columns.map(({ id, label: name, total, said, href }, nth) => (
        <g key={id}>
          <title>{said}</title>
          <Way href={links ? href : null} said={said}>
            <text className="ink" x={left + nth * wide + wide / 2} y={top - 24} textAnchor="middle">
              {name}
            </text>
          </Way>
          <text x={left + nth * wide + wide / 2} y={top - 9} textAnchor="middle" fontSize="11">
            {total}
          </text>
        </g>
      ))}
      {rows.map(({ id, label: name, total, said, href }, nth) => (
        <g key={id}>
          <title>{said}</title>
          <line x1="0" x2={width} y1={top + nth * high} y2={top + nth * high} stroke="var(--line, #ddd)" />
          <Way href={links ? href : null} said={said}>
            <text className="ink" x="0" y={top + nth * high + 23}>
              {cut(name)}
            </text>
          </Way>
          <text x={left - 12} y={top + nth * high + 23} textAnchor="end">
            {total}
          </text>
        </g>
      ))}
      {rows.map((row, down) =>
        columns.map((column, across) => {
          const found = cell(row.id, column.id)
          return (
            found && (
              <Filled
                key={`${row.id} ${column.id}`}
                x={left + across * wide}
                y={top + down * high}
                share={found.count / most}
                cell={found}
                links={links}
              />
            )
          )
        }),
      )}
    </svg>
  )
}

type FilledProps = { x: number; y: number; share: number; cell: HeatCell; links: boolean }

function Filled({ x, y, share, cell: { count, signs, said, href }, links }: FilledProps) {
  const shown = (
    <>
      <title>{said}</title>
      <rect
        x={x + 1.5}
        y={y + 1.5}
        width={wide - 3}
        height={high - 3}
        rx="3"
        fill="var(--accent, #1f4fd8)"
        fillOpacity={(0.06 + (deepest - 0.06) * share).toFixed(3)}
      />
      <text className="ink b" x={x + wide / 2} y={y + (signs ? 17 : 23)} textAnchor="middle">
        {count}
      </text>
      {signs && (
        <text className="ink" x={x + wide / 2} y={y + 31} textAnchor="middle" fontSize="11">
          {signs}
        </text>
      )}
    </>
  )
  return (
    <Way href={links ? href : null} said={said}>
      {shown}
    </Way>
  )
}

function Way({ href, said, children }: { href: string | null; said: string; children: ReactNode }) {
  return href ? (
    <a href={href} tabIndex={-1} aria-label={said}>
      {children}
    </a>
  ) : (
    <g>{children}</g>
  )
}
