type Bar = { readonly name: string; readonly count: number; readonly beside?: string; readonly own?: boolean }

const left = 122
const longest = 128
const step = 28

/** How many comments are left at each stage, as bars; the same as a list for who does not see them. */
export function Funnel({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const height = bars.length * step
  const said = bars.map(({ name, count, beside }) => `${name}: ${count}${beside ? `, ${beside}` : ''}`).join('; ')
  return (
    <svg className="chart" viewBox={`0 0 372 ${height}`} width="372" height={height} role="img" aria-label={said}>
      {bars.map(({ name, count, beside, own }, nth) => {
        const width = (count / most) * longest
        const digits = String(count).length * 8
        return (
          <g key={name} transform={`translate(0 ${nth * step})`}>
            <text x="0" y="17" className="ink">
              {name}
            </text>
            <rect
              x={left}
              y="4"
              width={width}
              height="18"
              fill={own ? 'var(--accent)' : 'var(--rule)'}
              opacity={own ? 1 : 0.45}
            />
            <text x={left + width + 6} y="17" className="ink b">
              {count}
            </text>
            <text x={left + width + 14 + digits} y="17">
              {beside}
            </text>
          </g>
        )
      })}
      <path d={`M${left} 0V${height}`} stroke="var(--rule)" />
    </svg>
  )
}
