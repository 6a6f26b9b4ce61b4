import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Partition, Solve } from '@/lib/domain/agreement/gamma/alignment'
import { bestAlignment } from '@/lib/domain/agreement/gamma/best-alignment'
import { candidates } from '@/lib/domain/agreement/gamma/candidates'
import { dissimilarity, evenly, type Weighing } from '@/lib/domain/agreement/gamma/dissimilarity'
import { gamma, gammaOf } from '@/lib/domain/agreement/gamma/gamma'
import { gammaOverTexts } from '@/lib/domain/agreement/gamma/gamma-over-texts'
import { pairAlignment } from '@/lib/domain/agreement/gamma/pair-alignment'
import { smallPartition } from '@/lib/domain/agreement/gamma/small-partition'
import { bootstrapInterval, redraw } from '@/lib/domain/agreement/resampling/bootstrap'
import { clustersOf } from '@/lib/domain/agreement/resampling/clusters'
import { boundarySimilarity } from '@/lib/domain/agreement/spans/boundary-similarity'
import type { CodedSpan, Continuum } from '@/lib/domain/agreement/spans/continuum'
import { dice } from '@/lib/domain/coding/dice'
import { partitionSolver } from '@/lib/server/integer-programme'

const solve = await partitionSolver()
const folder = path.resolve('tests/data/agreement')
const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))

type Fixture = {
  id: string
  coders: string[]
  categories: string[]
  spans: { coder: string; start: number; end: number; category: string }[]
  pair_dissimilarities: [string, number, string, number, number, number, number][]
  sampled_continua: { units: [string, number, number, string][]; scale: number; best_alignment_disorder: number }[]
}

describe('what pygamma wrote down', () => {
  const fixtures: Fixture[] = readdirSync(folder)
    .filter((name) => name.startsWith('pygamma'))
    .map(read)
  test.each(fixtures.map((one) => [one.id, one] as const))(
    '%s: dissimilarities, and best alignments of continua by chance',
    (id, one) => {
      const { coders, categories, spans } = one
      const weighing: Weighing = id.includes('alpha3-beta2') ? { alpha: 3, beta: 2, empty: 1 } : evenly
      const placed = (rows: Fixture['spans']) =>
        rows.map((span) => ({ ...span, coder: coders.indexOf(span.coder), category: categories.indexOf(span.category) }))
      const of = (coder: string, nth: number) =>
        placed(spans.filter((span) => span.coder === coder).sort((a, b) => a.start - b.start))[nth]
      for (const [first, nth, second, other, , , combined] of one.pair_dissimilarities) {
        const [own, theirs] = [of(first, nth), of(second, other)]
        const found = own && theirs ? dissimilarity(own, theirs, weighing) : Number.NaN
        expect(Math.abs(found - combined)).toBeLessThan(1e-6 * Math.max(1, combined))
      }
      for (const { units, scale, best_alignment_disorder } of one.sampled_continua) {
        const sampled = placed(
          units.map(([coder, start, end, category]) => ({ coder, start: start / scale, end: end / scale, category })),
        )
        const continuum = { start: 0, end: 1000, coders: coders.length, categories: categories.length, spans: sampled }
        const { disorder, proven } = bestAlignment(continuum, weighing, solve)
        expect(proven).toBe(true)
        expect(Math.abs(disorder - best_alignment_disorder)).toBeLessThan(2e-4)
      }
    },
  )
})

const span = (coder: number) =>
  fc
    .record({ start: fc.integer({ min: 0, max: 30 }), length: fc.integer({ min: 1, max: 12 }), category: fc.nat(2) })
    .map(({ start, length, category }): CodedSpan => ({ coder, start, end: start + length, category }))
const continuumOf = (coders: number, most: number) =>
  fc
    .tuple(...Array.from({ length: coders }, (_, coder) => fc.array(span(coder), { maxLength: most })))
    .map((rows): Continuum => ({ start: 0, end: 50, coders, categories: 3, spans: rows.flat() }))

/** The least disorder by trying everything there is. */
function leastByForce({ coders, spans }: Continuum, weighing: Weighing): number {
  const pairs = (coders * (coders - 1)) / 2
  const cost = (members: readonly CodedSpan[]) => {
    let sum = (pairs - (members.length * (members.length - 1)) / 2) * weighing.empty
    members.forEach((one, place) => {
      for (const other of members.slice(place + 1)) sum += dissimilarity(one, other, weighing)
    })
    return sum / pairs
  }
  const search = (left: readonly CodedSpan[]): number => {
    const [first, ...rest] = left
    if (!first) return 0
    let least = Number.POSITIVE_INFINITY
    const join = (members: readonly CodedSpan[], from: number) => {
      least = Math.min(least, cost(members) + search(rest.filter((one) => !members.includes(one))))
      for (let place = from; place < rest.length; place += 1) {
        const other = rest[place]
        if (other && members.every((member) => member.coder !== other.coder)) join([...members, other], place + 1)
      }
    }
    join([first], 0)
    return least
  }
  return search(spans) / (spans.length / coders)
}

describe('the best alignment', { timeout: 60_000 }, () => {
  const weighings = [evenly, { alpha: 3, beta: 1, empty: 1 }, { alpha: 1, beta: 2, empty: 0.5 }]

  test.each([
    [2, 4],
    [3, 3],
    [4, 2],
  ])('of %i coders is what trying everything finds, and each span is in it once', (coders, most) => {
    fc.assert(
      fc.property(continuumOf(coders, most), fc.constantFrom(...weighings), (continuum, weighing) => {
        fc.pre(continuum.spans.length > 0)
        const { disorder, unitary, proven } = bestAlignment(continuum, weighing, solve)
        expect(disorder).toBeCloseTo(leastByForce(continuum, weighing), 9)
        expect(proven).toBe(true)
        expect(unitary.flat()).toHaveLength(continuum.spans.length)
        for (const members of unitary) expect(new Set(members.map(({ coder }) => coder)).size).toBe(members.length)
      }),
      { numRuns: 60 },
    )
  })

  test('does not depend on the order of coders and spans, nor on the names of codes', () => {
    fc.assert(
      fc.property(continuumOf(3, 4), (continuum) => {
        const turned = continuum.spans
          .map((one) => ({ ...one, coder: 2 - one.coder, category: (one.category + 1) % 3 }))
          .reverse()
        const [own, other] = [continuum.spans, turned].map((spans) => bestAlignment({ ...continuum, spans }, evenly, solve))
        expect(own?.disorder).toBeCloseTo(other?.disorder ?? Number.NaN, 9)
      }),
    )
  })

  test('of large groups comes from the integer programme, and is the same', () => {
    const asked: Partition[] = []
    const watching: Solve = (partition) => {
      asked.push(partition)
      return solve(partition)
    }
    const spans = [0, 1, 2].flatMap((coder) =>
      Array.from({ length: 20 }, (_, nth) => ({
        coder,
        start: nth * 4 + coder,
        end: nth * 4 + coder + 9,
        category: (nth + coder) % 2,
      })),
    )
    const large = { start: 0, end: 100, coders: 3, categories: 2, spans }
    const { proven, disorder } = bestAlignment(large, evenly, watching)
    expect(asked.length).toBeGreaterThan(0)
    expect(proven).toBe(true)
    expect(disorder).toBeGreaterThan(0)
    const small = candidates(
      spans.filter(({ start }) => start < 20),
      3,
      evenly,
    )
    const partition = {
      rows: spans.filter(({ start }) => start < 20).length,
      sets: small.map(({ cost, places }) => ({ cost, rows: places })),
    }
    expect(smallPartition(partition)?.bound).toBeCloseTo(solve(partition).bound, 6)
  })

  test('takes the fewest unitary alignments of those that are equally good', () => {
    const continuum = {
      start: 0,
      end: 20,
      coders: 2,
      categories: 2,
      spans: [
        { coder: 0, start: 0, end: 5, category: 0 },
        { coder: 1, start: 0, end: 5, category: 1 },
      ],
    }
    expect(bestAlignment(continuum, { alpha: 1, beta: 2, empty: 1 }, solve).unitary).toHaveLength(1)
  })

  test('of two is left to nobody when nobody is near', () => {
    expect([...pairAlignment([[], []], 3, 1)]).toEqual([-1, -1])
  })
})

describe('gamma', { timeout: 60_000 }, () => {
  const two = {
    start: 0,
    end: 40,
    coders: 2,
    categories: 2,
    spans: [0, 1].flatMap((coder) => [0, 10, 25].map((start, nth) => ({ coder, start, end: start + 6, category: nth % 2 }))),
  }

  test('is 1 where nothing is amiss, the same for the same seed, and near it for another', () => {
    expect(gammaOf(two, solve, { seed: 'one' })).toMatchObject({ status: 'value', gamma: 1, cat: 1, observed: 0, samples: 30 })
    const moved = {
      ...two,
      spans: two.spans.map((one) => (one.coder === 1 ? { ...one, start: one.start + 2, end: one.end + 3 } : one)),
    }
    const [first, again, other] = ['one', 'one', 'two'].map((seed) => gammaOf(moved, solve, { seed, samples: 400 }))
    expect(first).toEqual(again)
    if (first?.status !== 'value' || other?.status !== 'value') throw new Error('no value')
    const reach = 4 * Math.hypot(first.standardError, other.standardError)
    expect(Math.abs(first.expected - other.expected)).toBeLessThan(reach)
  })

  test('has no value without coders, spans or length, and a flag where a coder marked nothing', () => {
    const why = (continuum: Continuum) => gammaOf(continuum, solve, { seed: 'x' })
    expect(why({ ...two, coders: 1, spans: [] })).toEqual({ status: 'undefined', why: 'fewer-than-two-coders' })
    expect(why({ ...two, spans: [] })).toEqual({ status: 'undefined', why: 'no-data' })
    expect(why({ ...two, spans: [{ coder: 0, start: 3, end: 3, category: 0 }] })).toEqual({ status: 'undefined', why: 'no-data' })
    const lonely = why({ ...two, spans: [{ coder: 0, start: 3, end: 9, category: 0 }] })
    expect(lonely).toMatchObject({ status: 'value', flags: ['coder-without-spans'] })
    expect(lonely.status === 'value' && lonely.gamma).toBeLessThanOrEqual(0)
  })

  test('tells how far it has come, and can be stopped at any step', () => {
    const steps = gamma(two, solve, { seed: 'x', samples: 5 })
    expect(steps.next().value).toEqual({ done: 1, of: 6 })
    expect(steps.next().value).toEqual({ done: 2, of: 6 })
    expect(steps.return({ status: 'undefined', why: 'no-data' }).done).toBe(true)
    expect([...gamma(two, solve, { seed: 'x', samples: 5 })]).toHaveLength(6)
  })
})

test('gamma over many texts is that of the one, and its interval draws commenters', () => {
  const text = (moved: number): Continuum => ({
    ...{ start: 0, end: 60, coders: 2, categories: 2 },
    spans: [0, 1].flatMap((coder) =>
      [2, 22, 40].map((start, nth) => ({ coder, start: start + coder * moved, end: start + 9, category: nth % 2 })),
    ),
  })
  const all = (texts: Continuum[]) => {
    const steps = gammaOverTexts(texts, solve, { seed: 'texts', samples: 20 })
    for (;;) {
      const { done, value } = steps.next()
      if (done) return value
    }
  }
  const own = gammaOf(text(3), solve, { seed: 'texts 0', samples: 20 })
  expect(all([text(3)]).result).toMatchObject({
    coefficient: expect.closeTo(own.status === 'value' ? own.gamma : Number.NaN, 12),
  })
  expect(all([text(3)]).standardError).toBeCloseTo(
    own.status === 'value' ? (own.observed / own.expected ** 2) * own.standardError : Number.NaN,
    12,
  )
  const empty = { ...text(0), spans: [] }
  const { result, sums } = all([text(0), text(1), text(2), text(4), empty, text(6)])
  expect(result).toMatchObject({ status: 'value', statistic: 'gamma', units: 6, pairable: 5 })
  const interval = bootstrapInterval(sums, redraw(clustersOf(['p', 'p', 'q', 'r', 'r', 's']), 300, dice('texts')))
  expect(interval).toMatchObject({ status: 'value', commenters: 4 })
  if (interval.status === 'value' && result.status === 'value') {
    expect(interval.low).toBeLessThanOrEqual(result.coefficient)
    expect(interval.high).toBeGreaterThanOrEqual(result.coefficient)
  }
  expect(all([empty]).result).toMatchObject({ status: 'undefined', why: 'no-pairable-units' })
})

test('boundary similarity is Fournier’s', () => {
  const { pairs } = read('segeval-boundary.json') as { pairs: { a: number[]; b: number[]; boundary_similarity: number }[] }
  for (const { a, b, boundary_similarity } of pairs) {
    expect(boundarySimilarity(a, b), `${a} ${b}`).toMatchObject({ value: expect.closeTo(boundary_similarity, 12) })
    expect(boundarySimilarity(b, a)).toEqual(boundarySimilarity(a, b))
  }
  expect(boundarySimilarity([11], [11])).toEqual({ status: 'undefined', why: 'no-data' })
})
