import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Answer } from '@/lib/domain/agreement/named/answer'
import { codingStatistics, type Label } from '@/lib/domain/agreement/named/coding-statistics'
import { setStatistics } from '@/lib/domain/agreement/named/set-statistics'
import { spanStatistics } from '@/lib/domain/agreement/named/span-statistics'
import { partitionSolver } from '@/lib/server/integer-programme'
import { edgeUnits, masiPairs } from './reference-pairs'

/** A published or peer-computed case: what coders gave, and the numbers to agree with. */
type Target = { stat: string; value: number | null; tol: number; peers?: string[] }
type Case = { id: string; printed: Target[]; expected: Target[] } & (
  | { kind: 'coding'; categories: Label[]; units: (Label | null)[][] }
  | { kind: 'sets'; units: (string[] | null)[][] }
  | {
      kind: 'unitizing'
      coders: string[]
      categories: string[]
      continuum: { start: number; end: number }
      spans: { coder: string; start: number; end: number; category: string }[]
      per_code_u_alpha?: { code: string; u_alpha: number; bar_u_alpha: number; tol: number }[]
    }
)

/** Statistics that we do not answer to, each with its reason. */
const notOurs: [RegExp, string][] = [
  [/^hughes_alpha/, 'Hughes’ estimator is another quantity under the name of alpha'],
  [
    /^(alpha_category|cohen_kappa_category)\|/,
    'DKPro’s own folding to one category; krippendorff_alpha_value has Krippendorff’s',
  ],
  [/^(dice_agreement|max_percentage_agreement)/, 'DKPro’s own percentages over sets'],
  [/^irrcac_alpha\|(linear|ordinal)/, 'no metric of Krippendorff’s'],
  [/^fleiss_kappa(_category)?\.z/, 'one peer’s test of no agreement at all, no property of the coefficient'],
]

/** Numbers that we answer to otherwise than the peer, each with its reason. */
const otherwise: [RegExp, (one: Case, target: Target) => boolean, string][] = [
  [
    /^gamma_cat\|/,
    ({ id }) => id !== 'spans-overlap-3-coders',
    'depends on which of several equally good alignments is taken: we take the fewest',
  ],
  [
    /^gamma\|/,
    ({ id }) => id.startsWith('pygamma-fixture-05'),
    'the peer drew 30 samples, two standard errors from what thousands give',
  ],
  [/^brennan_prediger.*\.p$/, (_, { peers }) => peers?.at(-1) === 'irrCAC-py', 'one-sided, half of what R gives'],
  [
    /^cohen_kappa\.var\|quadratic/,
    (_, { peers }) => only(peers, 'psych'),
    'not the square of the standard error that three other peers give',
  ],
  [
    /^cohen_kappa\|quadratic/,
    (_, { peers }) => only(peers, 'dkpro'),
    'wrong from four categories on, and for more than two coders',
  ],
  [
    /^(cohen_kappa\|none|max_kappa|scott_pi)$/,
    (_, { peers }) => only(peers, 'dkpro'),
    'counts missing values into the shares of chance',
  ],
  [/^percent_agreement\.se$/, ({ id }) => id === 'wikipedia-krippendorff-3x15', 'counts a unit that nobody coded'],
  [/\.(se|ci_low|ci_high|z)/, (_, { value }) => value !== null && Math.abs(value) < 1e-6, 'is 0; peers print what rounding left'],
  [
    /^conger_kappa.*\.p$/,
    (one, { stat }) => isNothing(one, stat.replace(/\.p$/, '.se')),
    'is 0 / 0; peers print what rounding left',
  ],
]

const solve = await partitionSolver()
const folder = path.resolve('tests/data/agreement')
const cases = readdirSync(folder)
  .map((name): Case => JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
  .filter(({ kind }) => ['coding', 'sets', 'unitizing'].includes(kind))

describe('reference cases', { timeout: 60_000 }, () => {
  test('are all there', () => {
    expect(cases).toHaveLength(67)
    expect(cases.flatMap((one) => [...one.printed, ...one.expected]).length).toBeGreaterThan(6000)
  })

  test.each(cases.map((one) => [one.id, one] as const))('%s comes out as published and as the peers have it', (_, one) => {
    const ask = asking(one)
    for (const target of [...one.printed, ...one.expected]) {
      const answer = ask(target.stat)
      if (notOurs.some(([stat]) => stat.test(target.stat))) continue
      if (agrees(answer, target)) continue
      const excused = otherwise.some(([stat, applies]) => stat.test(target.stat) && applies(one, target))
      expect(excused, `${target.stat}: ${JSON.stringify(answer)} for ${target.value} of ${target.peers}`).toBe(true)
    }
  })

  test('no reason for answering otherwise is left over', () => {
    const needed = (reason: (typeof otherwise)[number]) =>
      cases.some((one) => {
        const ask = asking(one)
        const [stat, applies] = reason
        return [...one.printed, ...one.expected].some(
          (target) => stat.test(target.stat) && applies(one, target) && !agrees(ask(target.stat), target),
        )
      })
    expect(otherwise.filter((reason) => !needed(reason)).map(([, , why]) => why)).toEqual([])
  })

  test('u-alpha of one code by itself allows overlaps with the others', () => {
    for (const one of cases) {
      if (one.kind !== 'unitizing') continue
      for (const { code, u_alpha, bar_u_alpha, tol } of one.per_code_u_alpha ?? []) {
        expect(agrees(asking(one)(`u_alpha|${code}`), { stat: '', value: u_alpha, tol }), code).toBe(true)
        expect(agrees(asking(one)(`bar_u_alpha|${code}`), { stat: '', value: bar_u_alpha, tol }), code).toBe(true)
      }
    }
  })
})

test('set distances are those of Passonneau', () => masiPairs(folder))

test('what cannot be answered is answered as the table of edge cases says', () => edgeUnits(folder))

function asking(one: Case): (stat: string) => Answer {
  if (one.kind === 'coding') return codingStatistics(one)
  if (one.kind === 'sets') return setStatistics(one.units)

  const { coders, categories, spans } = one
  const placed = spans.map(({ coder, category, start, end }) => ({
    coder: coders.indexOf(coder),
    category: categories.indexOf(category),
    start,
    end,
  }))
  const { start, end } = one.continuum
  const continuum = { start, end, coders: coders.length, categories: categories.length, spans: placed }
  return spanStatistics({ coders, categories, continuum }, { solve, seed: 'codicil', samples: 200 })
}

function agrees(answer: Answer, { value, tol }: Target): boolean {
  if (answer.status === 'unknown') return false
  if (answer.status === 'undefined') return value === null
  return value !== null && Math.abs(answer.value - value) <= tol
}

function only(peers: string[] | undefined, peer: string): boolean {
  return peers?.length === 1 && peers[0] === peer
}

function isNothing(one: Case, stat: string): boolean {
  return one.expected.some((target) => target.stat === stat && target.value !== null && Math.abs(target.value) < 1e-6)
}
