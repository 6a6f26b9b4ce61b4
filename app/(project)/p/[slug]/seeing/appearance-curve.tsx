import type { FirstAppearance } from '@/lib/domain/coding/seen/first-appearance'

const [width, height] = [760, 340]
const [left, right, top, foot] = [52, 20, 34, 46]

type Props = { label: string; found: FirstAppearance; many: string }

/** The share of codes seen after so many: the mean and the band of the random orders, the order of arrival over it. */
export function AppearanceCurve({ label, found: { steps, arrival, units }, many }: Props) {
  const x = (n: number) => left + (n / units) * (width - left - right)
  const y = (share: number) => height - foot - share * (height - top - foot)
  const line = (points: readonly { n: number; share: number }[]) =>
    points.map(({ n, share }) => `${x(n).toFixed(1)} ${y(share).toFixed(1)}`).join('L')
  const of = (key: 'mean' | 'low' | 'high') => steps.map((step) => ({ n: step.n, share: step[key] }))

  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="appearance"
      fontFamily="sans-serif"
      fontSize="12"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <Legend hasArrival={arrival !== null} />
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line x1={left} x2={width - right} y1={y(share)} y2={y(share)} stroke="var(--line, #ddd)" />
          <text x={left - 8} y={y(share) + 4} textAnchor="end" fill="#555">
            {share * 100} %
          </text>
        </g>
      ))}
      {ticksUpTo(units).map((n) => (
        <text key={n} x={x(n)} y={height - foot + 18} textAnchor="middle" fill="#555">
          {n}
        </text>
      ))}
      <text x={(left + width - right) / 2} y={height - 8} textAnchor="middle" fill="#555">
        {many}
      </text>
      <path
        className="band"
        d={`M${line(of('high'))}L${line(of('low').toReversed())}Z`}
        fill="var(--accent, #1f4fd8)"
        fillOpacity="0.16"
      />
      <path className="mean" d={`M${line(of('mean'))}`} fill="none" stroke="var(--accent, #1f4fd8)" strokeWidth="2" />
      {arrival && (
        <g className="arrival">
          <path d={`M${line(arrival)}`} fill="none" stroke="var(--ink, #222)" strokeWidth="1.5" strokeDasharray="5 4" />
          {arrival.map(({ n, share }) => (
            <circle key={n} cx={x(n).toFixed(1)} cy={y(share).toFixed(1)} r="2.5" fill="var(--ink, #222)" />
          ))}
        </g>
      )}
    </svg>
  )
}

function Legend({ hasArrival }: { hasArrival: boolean }) {
  return (
    <g>
      <rect className="band" x={left} y="6" width="22" height="12" fill="var(--accent, #1f4fd8)" fillOpacity="0.16" />
      <line className="mean" x1={left} x2={left + 22} y1="12" y2="12" stroke="var(--accent, #1f4fd8)" strokeWidth="2" />
      <text x={left + 30} y="16" fill="#555">
        mean of random orders, 5th to 95th percentile
      </text>
      {hasArrival && (
        <g className="arrival">
          <line
            x1={left + 330}
            x2={left + 352}
            y1="12"
            y2="12"
            stroke="var(--ink, #222)"
            strokeWidth="1.5"
            strokeDasharray="5 4"
          />
          <text x={left + 360} y="16" fill="#555">
            as they came, a point after each day
          </text>
        </g>
      )}
    </g>
  )
}

/** From nothing in round steps, at most nine of them. */
function ticksUpTo(most: number): number[] {
  const sizes = Array.from({ length: 8 }, (_, power) => [1, 2, 5].map((one) => one * 10 ** power)).flat()
  const size = sizes.find((one) => most / one <= 8) ?? most
  return Array.from({ length: Math.floor(most / size) + 1 }, (_, nth) => nth * size)
}
