import { expect, test } from 'vitest'
import { codeDetails } from '@/lib/domain/agreement/code-details'
import { spanUnits } from '@/lib/domain/coding/span-units'
import { presenceUnits } from '@/lib/domain/coding/units'
import { coding, done } from '../coding/round-of'

const comments = Array.from({ length: 20 }, (_, nth) => `C-${nth}`)
const assignments = done(['ada', 'ben'], comments)
// Ada: the first ten. Ben: the first eight, of which four with her very ends, and one more.
const codings = comments.flatMap((id, nth) => [
  ...(nth < 10 ? [coding('ada', id, 'training', { start: 0, end: 10 })] : []),
  ...(nth < 8 || nth === 15 ? [coding('ben', id, 'training', { start: nth < 4 ? 0 : 5, end: 10 })] : []),
])
const resampling = { commenterOf: new Map(comments.map((id) => [id, id])), seed: 'details', replicates: 100 }
const lengthOf = new Map(comments.map((id) => [id, 40]))

test('every statistic of one code comes out as by hand', () => {
  const units = presenceUnits(codings, assignments, ['training'])
  const details = codeDetails(units, spanUnits(codings, assignments, ['training'], lengthOf), 'training', resampling)
  const [pair] = details?.pairs ?? []
  expect(pair?.table).toEqual({ both: 8, onlyFirst: 2, onlySecond: 1, neither: 9 })
  expect(pair?.prevalence).toBeCloseTo(-1 / 20, 12)
  expect(pair?.bias).toBeCloseTo(1 / 20, 12)
  expect(pair?.onYes).toBeCloseTo(16 / 19, 12)
  expect(pair?.onNo).toBeCloseTo(18 / 21, 12)
  expect(pair?.exactSpans).toEqual({ status: 'value', value: 8 / 19 })
  expect(pair?.overlappingSpans).toEqual({ status: 'value', value: 16 / 19 })
  const of = (statistic: string) => pair?.results.find((one) => one.statistic === statistic)
  const chance = (10 * 9 + 10 * 11) / 400
  expect(of('cohen-kappa')).toMatchObject({ coefficient: expect.closeTo((17 / 20 - chance) / (1 - chance), 12) })
  expect(of('brennan-prediger')).toMatchObject({ coefficient: expect.closeTo(0.7, 12), interval: { commenters: 20 } })
  expect(details?.results.map(({ statistic }) => statistic)).toContain('light-kappa')
})

test('a code that the round does not know has no details', () => {
  const units = presenceUnits(codings, assignments, ['training'])
  expect(codeDetails(units, spanUnits(codings, assignments, ['training'], lengthOf), 'status', resampling)).toBeNull()
})
