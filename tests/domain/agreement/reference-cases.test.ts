import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { cohenKappa } from '@/lib/domain/agreement/cohen-kappa'
import { countUnits } from '@/lib/domain/agreement/counts'
import { gwetAc1 } from '@/lib/domain/agreement/gwet-ac1'
import { krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha'
import { pairTable } from '@/lib/domain/agreement/pair-table'
import { percent } from '@/lib/domain/agreement/percent'
import type { Result } from '@/lib/domain/agreement/result'

/** A published or peer-computed case: rows of units with one value per coder, and the numbers to agree with. */
type Case = {
  id: string
  kind: string
  categories: (string | number)[]
  units: (string | number | null)[][]
  printed: Target[]
  expected: Target[]
}
type Target = { stat: string; value: number | null; tol: number }

/** One peer alone has kappa here: it counts missing values into the shares of chance. We take the units that both coders have. */
const kappaOverMissing = { 'gwet4-table3.5-ordinal': '0.6639 for our 0.6', 'irrcac-ben-gerry': '0.6643 for our 0.65625' }

const folder = [process.env.CODICIL_REFERENCE, '../shared/reference', '../../shared/reference']
  .filter((place) => place !== undefined)
  .map((place) => path.resolve(place, 'agreement'))
  .find((place) => existsSync(place))

test.skipIf(folder)('the reference cases are not here: set CODICIL_REFERENCE to the folder above agreement/', (context) =>
  context.skip(),
)

describe.skipIf(!folder)('reference cases', () => {
  const cases = casesIn(folder)

  test('each statistic has at least ten cases to agree with', () => {
    for (const name of ['percent_agreement', 'cohen_kappa|none', 'krippendorff_alpha|nominal', 'gwet_ac1']) {
      const asking = cases.filter((one) =>
        [...one.printed, ...one.expected].some(({ stat }) => stat === name && resultOf(one, stat)),
      )
      expect(asking.length, name).toBeGreaterThanOrEqual(10)
    }
  })

  test.each(cases.map((one) => [one.id, one] as const))('%s comes out as published and as the peers have it', (_, one) => {
    const asked = [...one.printed, ...one.expected].flatMap((target) => {
      const result = resultOf(one, target.stat)
      return result && target.value !== null ? [{ ...target, ours: result }] : []
    })
    expect(asked.length).toBeGreaterThan(0)
    for (const { stat, value, tol, ours } of asked) {
      const number = stat.endsWith('.pa') ? ours.observed : stat.endsWith('.pe') ? expectedOf(ours) : coefficientOf(ours)
      expect(number, `${one.id} ${stat}`).not.toBeNull()
      expect(Math.abs((number ?? Number.NaN) - (value ?? 0)), `${one.id} ${stat}: ${number} for ${value}`).toBeLessThanOrEqual(
        tol,
      )
    }
  })
})

function casesIn(place: string | undefined): Case[] {
  if (place === undefined) return []

  const names = readdirSync(place).filter((name) => name.endsWith('.json') && name !== 'index.json')
  const all = names.map((name): Case => JSON.parse(readFileSync(path.join(place, name), 'utf8')))
  return all.filter(({ kind }) => kind === 'coding')
}

function resultOf(one: Case, stat: string): Result | null {
  const { units, categories } = one
  const [, name = '', first, second] = stat.match(/^(.*?)(?:\|pair(\d+)-(\d+))?$/) ?? []
  if (name === 'cohen_kappa|none' && !(one.id in kappaOverMissing)) {
    if (first !== undefined) return cohenKappa(pairTable(units, Number(first), Number(second), categories))
    return units[0]?.length === 2 ? cohenKappa(pairTable(units, 0, 1, categories)) : null
  }
  if (first !== undefined) return null
  if (name === 'percent_agreement') return percent(countUnits(units, categories))
  if (name === 'krippendorff_alpha|nominal') return krippendorffAlpha(countUnits(units, categories))
  return /^gwet_ac1(\.p[ae])?$/.test(name) ? gwetAc1(countUnits(units, categories)) : null
}

function coefficientOf(result: Result): number | null {
  return result.status === 'value' ? result.coefficient : null
}

function expectedOf(result: Result): number | null {
  return result.status === 'value' ? result.expected : null
}
