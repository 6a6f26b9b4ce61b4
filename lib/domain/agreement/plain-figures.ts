import type { PresenceUnits } from '@/lib/domain/coding/units'
import { countUnits } from './counts'
import { krippendorffAlpha } from './krippendorff-alpha'
import { percent } from './percent'
import type { Result } from './result'

/** Percent and alpha of one code without their intervals; null where undefined. `units` are those that two coders finished. */
export type PlainFigures = {
  readonly codeId: string
  readonly percent: number | null
  readonly alpha: number | null
  readonly units: number
}

/** Per code what a comparison of before and after needs, without redrawing anything. */
export function plainFigures(units: PresenceUnits): readonly PlainFigures[] {
  return [...units.rows].map(([codeId, rows]) => {
    const counts = countUnits(rows, [1, 0])
    const alpha = krippendorffAlpha(counts)
    return { codeId, percent: numberOf(percent(counts)), alpha: numberOf(alpha), units: alpha.pairable }
  })
}

function numberOf(result: Result): number | null {
  return result.status === 'value' ? Number(result.coefficient.toFixed(6)) : null
}
