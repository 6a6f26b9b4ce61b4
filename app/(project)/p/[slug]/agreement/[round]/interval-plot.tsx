import type { Result } from '@/lib/domain/agreement/result'
import { decimals } from '@/lib/domain/agreement/wording'

const width = 84
const at = (value: number) => 4 + ((Math.max(-1, Math.min(1, value)) + 1) / 2) * (width - 8)

/** The interval on a line from -1 to 1, with the two customary lines at .667 and .800; its numbers stand beside it. */
export function IntervalPlot({ result }: { result: Result }) {
  if (result.status === 'undefined' || result.interval?.status !== 'value') return <span className="quiet">none</span>
  const { low, high } = result.interval
  const said = `${decimals(low)} to ${decimals(high)}`
  return (
    <span className="interval">
      <svg width={width} height="16" role="img" aria-label={`Interval ${said}`}>
        {[0, 0.667, 0.8].map((line) => (
          <line key={line} x1={at(line)} x2={at(line)} y1="0" y2="16" stroke="var(--line)" />
        ))}
        <line x1={at(low)} x2={at(high)} y1="8" y2="8" stroke="var(--ink)" strokeWidth="2" />
        <circle cx={at(result.coefficient)} cy="8" r="3.5" fill="var(--ink)" />
      </svg>{' '}
      <span className="num small">{said}</span>
    </span>
  )
}
