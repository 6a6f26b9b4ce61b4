import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { codingStatistics, type Label } from '@/lib/domain/agreement/named/coding-statistics'
import { jaccard, masi } from '@/lib/domain/agreement/set-distance'

type Pair = { a: string[]; b: string[]; masi_exact: number; nltk_jaccard_distance: number | string }
type Edge = { id: string; units: (Label | null)[][]; declared_categories: Label[] | null }

export function masiPairs(folder: string): void {
  const { pairs } = JSON.parse(readFileSync(path.join(folder, 'masi-pairs.json'), 'utf8')) as { pairs: Pair[] }
  for (const { a, b, masi_exact, nltk_jaccard_distance } of pairs) {
    expect(masi(a, b)).toBeCloseTo(masi_exact, 9)
    expect(masi(b, a)).toBeCloseTo(masi_exact, 9)
    expect(jaccard(a, b)).toBeCloseTo(typeof nltk_jaccard_distance === 'number' ? nltk_jaccard_distance : 0, 9)
  }
}

const coefficients = [
  'cohen_kappa|none',
  'scott_pi',
  'fleiss_kappa',
  'conger_kappa',
  'brennan_prediger',
  'gwet_ac1',
  'krippendorff_alpha|nominal',
]

/** Which inputs leave every coefficient without a number, and why; percent agreement may still have one. */
const undefinedFor: Record<string, string> = {
  'edge-one-category-only': 'no-variation',
  'edge-one-category-used-two-declared': 'no-variation',
  'edge-one-coder-only': 'fewer-than-two-coders',
  'edge-no-overlap': 'no-pairable-units',
  'edge-all-missing': 'no-data',
  'edge-single-unit-agree': 'no-variation',
  'edge-interval-zero-variance': 'no-variation',
}

export function edgeUnits(folder: string): void {
  const { cases } = JSON.parse(readFileSync(path.join(folder, 'edge-cases.json'), 'utf8')) as { cases: Edge[] }
  const seen = new Set<string>()
  for (const { id, units, declared_categories } of cases.filter((one) => Array.isArray(one.units))) {
    const ask = codingStatistics({ units, categories: declared_categories ?? [] })
    for (const stat of coefficients) {
      const answer = ask(stat)
      if (id in undefinedFor) {
        seen.add(id)
        expect(answer, `${id} ${stat}`).toEqual({ status: 'undefined', why: undefinedFor[id] })
      } else expect(answer.status, `${id} ${stat}`).toBe('value')
    }
  }
  const negative = cases.find(({ id }) => id === 'edge-negative-ratio')
  const ratio = codingStatistics({ units: negative?.units ?? [], categories: [] })('krippendorff_alpha|ratio')
  expect(ratio).toEqual({ status: 'undefined', why: 'negative-values' })
  expect([...seen].sort()).toEqual(Object.keys(undefinedFor).sort())
}
