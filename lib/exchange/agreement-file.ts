import type { Answer } from '@/lib/domain/agreement/named/answer'
import { codingIntervals } from '@/lib/domain/agreement/named/coding-intervals'
import { codingNames, codingStatistics } from '@/lib/domain/agreement/named/coding-statistics'
import { setNames, setStatistics } from '@/lib/domain/agreement/named/set-statistics'
import { type GammaBy, spanNames, spanStatistics } from '@/lib/domain/agreement/named/span-statistics'
import { redraw } from '@/lib/domain/agreement/resampling/bootstrap'
import { clustersOf } from '@/lib/domain/agreement/resampling/clusters'
import type { Interval } from '@/lib/domain/agreement/result'
import { dice } from '@/lib/domain/coding/dice'
import { type AgreementCase, readAgreementCase } from '@/lib/formats/agreement-case'
import { readUnits, type UnitsOptions, type UnitsTable } from '@/lib/formats/agreement-units'
import { partitionSolver } from '@/lib/server/integer-programme'
import { Refusal } from '@/lib/server/refusal'

export type NamedNumber = { stat: string; value: number | null; why?: string; interval?: Interval }
export type Answers = { id: string; results: NamedNumber[]; resampling?: { seed: string; replicates: number } }

/** Seed and number of samples for gamma, the one statistic here that chance has a part in. */
export type Chance = { readonly seed: string; readonly samples: number }
export const usualChance: Chance = { seed: 'codicil', samples: 200 }

/** The statistics that a case asks for, or all that it has an answer to; without a database. */
export async function answerCase(text: string, all: boolean, chance: Chance = usualChance): Promise<Answers> {
  const reading = readAgreementCase(text)
  if (reading.status === 'refused') throw new Refusal('input', reading.why)

  const { ask, names } = statisticsOf(reading.case, { ...chance, solve: await partitionSolver() })
  const stats = all ? names() : reading.case.asked
  return { id: reading.case.id, results: stats.map((stat) => named(stat, ask(stat))) }
}

/** All statistics over a table of units and coders; with a cluster column each with its interval by resampling those. */
export function answerUnits(
  bytes: Uint8Array,
  id: string,
  options: UnitsOptions & { seed: string; replicates: number },
): Answers {
  const reading = readUnits(bytes, options)
  if (reading.status === 'refused') throw new Refusal('input', reading.why)

  const { table } = reading
  const ask = codingStatistics(table)
  const results = codingNames(table).map((stat) => named(stat, ask(stat)))
  if (table.clusters === null) return { id, results }

  const { seed, replicates, level } = options
  if (level === 'ratio' && table.categories.some((value) => Number(value) < 0))
    throw new Refusal('input', 'A ratio needs values that are not negative.')
  const intervals = new Map(intervalsOf(table, table.clusters, options).map(({ stat, interval }) => [stat, interval]))
  const withIntervals = results.map((result) => {
    const interval = intervals.get(result.stat)
    return interval && result.value !== null ? { ...result, interval } : result
  })
  return { id, results: withIntervals, resampling: { seed, replicates } }
}

function statisticsOf(one: AgreementCase, by: GammaBy): { ask: (stat: string) => Answer; names: () => readonly string[] } {
  if (one.kind === 'coding') return { ask: codingStatistics(one), names: () => codingNames(one) }
  if (one.kind === 'sets') return { ask: setStatistics(one.units), names: () => setNames }

  const { coders, categories, start, end, spans } = one
  const units = { coders, categories, continuum: { start, end, coders: coders.length, categories: categories.length, spans } }
  return { ask: spanStatistics(units, by), names: () => spanNames(units) }
}

function named(stat: string, answer: Answer): NamedNumber {
  if (answer.status === 'value') return { stat, value: answer.value }
  return { stat, value: null, why: answer.status === 'unknown' ? 'unknown' : answer.why }
}

function intervalsOf(table: UnitsTable, clusters: string[], { seed, replicates }: { seed: string; replicates: number }) {
  const isPairable = (unit: number) => (table.units[unit]?.filter((value) => value !== null).length ?? 0) > 1
  const names = clusters.map((name, unit) => (isPairable(unit) ? name : null))
  return codingIntervals(table, redraw(clustersOf(names), replicates, dice(seed)))
}
