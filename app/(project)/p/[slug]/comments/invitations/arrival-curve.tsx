import { type ArrivalDay, daysBetween } from '@/lib/domain/comment/arrivals'

type Mark = { readonly number: number; readonly sentOn: string; readonly isReminder: boolean }
type Props = { days: readonly ArrivalDay[]; marks: readonly Mark[] }

const [width, height] = [720, 240]
const [left, right, top, foot] = [44, 16, 26, 30]

/** Comments received so far by day, as steps, with each invitation as a line at its day. The same numbers stand in the table. */
export function ArrivalCurve({ days, marks }: Props) {
  const all = [...days.map(({ day }) => day), ...marks.map(({ sentOn }) => sentOn)].toSorted()
  const first = all.at(0)
  const last = all.at(-1)
  if (!first || !last) return null

  const most = Math.max(1, days.at(-1)?.total ?? 0)
  const long = Math.max(1, daysBetween(first, last))
  const x = (day: string) => left + (daysBetween(first, day) / long) * (width - left - right)
  const y = (total: number) => height - foot - (total / most) * (height - top - foot)
  const path = days.map(({ day, total }) => `H${x(day).toFixed(1)}V${y(total).toFixed(1)}`).join('')
  const ticks = [...new Set([0, Math.round(most / 2), most])]

  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="chart arrivals"
      fontFamily="sans-serif"
      fontSize="12"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={`${most} comments from ${first} to ${last}, with ${marks.length} invitations`}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke="var(--line, #ddd)" />
          <text x={left - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {marks.map(({ number, sentOn, isReminder }, nth) => (
        <g key={number}>
          <line
            x1={x(sentOn)}
            x2={x(sentOn)}
            y1={top - 6}
            y2={height - foot}
            stroke="var(--quiet, #666)"
            strokeDasharray={isReminder ? '2 3' : undefined}
          />
          <text x={x(sentOn)} y={top - 12 + (nth % 2) * 2} textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
      <path d={`M${left} ${y(0)}${path}H${width - right}`} fill="none" stroke="var(--accent, #06c)" strokeWidth="2" />
      <text x={left} y={height - 10}>
        {first}
      </text>
      <text x={width - right} y={height - 10} textAnchor="end">
        {last}
      </text>
    </svg>
  )
}
