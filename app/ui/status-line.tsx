import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

type Tone = 'info' | 'good' | 'caution' | 'bad'

const signs = { info: Info, good: CircleCheck, caution: TriangleAlert, bad: OctagonAlert } satisfies Record<Tone, unknown>

/** One line that says how things stand; its sign and its words carry the tone, never colour alone. */
export function StatusLine({ tone = 'info', children }: { tone?: Tone; children: ReactNode }) {
  const Sign = signs[tone]
  return (
    <div className={`status-line ${tone}`}>
      <Sign className="i" aria-hidden />
      <div>{children}</div>
    </div>
  )
}
