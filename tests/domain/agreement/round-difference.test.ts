import { expect, test } from 'vitest'
import { roundDifference } from '@/lib/domain/agreement/round-difference'
import { codeDifferenceSentence, differenceSentence } from '@/lib/domain/agreement/wording-of-differences'
import type { Presence, PresenceUnits } from '@/lib/domain/coding/units'
import { table } from './rows'

const named = { earlier: 'round 1', later: 'round 2' }

function round(rows: readonly (readonly Presence[])[], extra: readonly string[] = []): PresenceUnits {
  const never = rows.map((): Presence[] => [0, 0])
  return {
    coders: ['ada', 'ben'],
    comments: rows.map((_, nth) => `c${nth}`),
    rows: new Map([['time', rows], ['never', never], ...extra.map((id) => [id, never] as const)]),
  }
}

const poor = table(12, 8, 8, 32) as unknown as readonly (readonly Presence[])[]
const good = table(19, 1, 1, 39) as unknown as readonly (readonly Presence[])[]
const commenterOf = new Map(poor.map((_, nth) => [`c${nth}`, `p${nth % 25}`]))
const drawn = { commenterOf, seed: 'rounds', replicates: 500 }

test('a round that went better is told so with an interval over the commenters of both', () => {
  const told = roundDifference(round(poor), round(good, ['new']), drawn)
  expect(told).toMatchObject({ onlyInOne: 1, commenters: 25, inBoth: 25, replicates: 500 })
  expect(told.codes.map(({ codeId }) => codeId)).toEqual(['time'])
  const [time] = told.codes
  expect(time?.rise).toBeCloseTo(
    (time?.later.status === 'value' ? time.later.coefficient : 0) -
      (time?.earlier.status === 'value' ? time.earlier.coefficient : 0),
    12,
  )
  expect(time?.interval).toMatchObject({ status: 'value', commenters: 25 })
  expect(time?.interval?.status === 'value' && time.interval.low).toBeGreaterThan(0)
  expect(differenceSentence(told, named)).toBe(
    'From round 1 to round 2 Krippendorff’s alpha (nominal) rose for 1 code; 25 commenters redrawn in both rounds by the same throws, seed “rounds”.',
  )
  expect(time && codeDifferenceSentence(time, 'the code “time”', named)).toMatch(
    /was 0\.\d\d in round 1 and 0\.\d\d in round 2, a difference of 0\.\d\d; 95 % interval/,
  )
})

test('the other way round it falls by the same, and a round does not differ from itself', () => {
  const [up] = roundDifference(round(poor), round(good), drawn).codes
  const [down] = roundDifference(round(good), round(poor), drawn).codes
  expect(down?.rise).toBeCloseTo(-(up?.rise ?? 0), 12)
  const same = roundDifference(round(good), round(good), drawn)
  expect(same.codes[0]).toMatchObject({ rise: 0, interval: { low: 0, high: 0 } })
  expect(differenceSentence(same, named)).toContain('may be the same for 1 code')
})

test('without a value in both rounds there is no difference, and it says so', () => {
  const always = good.map((): Presence[] => [1, 1])
  const told = roundDifference(round(good), round(always), drawn)
  expect(told.codes[0]).toMatchObject({ rise: null, interval: null })
  expect(differenceSentence(told, named)).toContain('no difference to give')
})
