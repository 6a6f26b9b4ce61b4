import { expect, test } from 'vitest'
import { agreementTable } from '@/lib/domain/agreement/agreement-table'
import { spanTable } from '@/lib/domain/agreement/span-table'
import { spanUnits } from '@/lib/domain/coding/span-units'
import { presenceUnits } from '@/lib/domain/coding/units'
import { coding, done } from '../coding/round-of'

const comments = Array.from({ length: 12 }, (_, nth) => `C-${nth}`)
const assignments = done(['ada', 'ben'], comments)
const commenterOf = new Map(comments.map((id, nth) => [id, `P${nth % 5}`]))
const lengthOf = new Map(comments.map((id) => [id, 40]))
const resampling = { commenterOf, seed: 'words', replicates: 200 }
const codings = comments.flatMap((id, nth) => [
  coding('ada', id, 'training', { start: 0, end: 10 + nth }),
  ...(nth % 3 === 0 ? [] : [coding('ben', id, 'training', { start: 2, end: 12 + nth })]),
])

test('words agree less than comments do, and the interval draws commenters', () => {
  const table = spanTable(spanUnits(codings, assignments, ['training', 'status'], lengthOf), resampling)
  expect(table).toMatchObject({ comments: 12, characters: 480 })
  expect(table.codes.map(({ codeId }) => codeId)).toEqual(['training'])
  const [own] = table.codes
  expect(own?.alpha).toMatchObject({
    status: 'value',
    units: 480,
    interval: { status: 'value', commenters: 5, resampled: 'commenter' },
  })
  expect(own?.u.status).toBe('value')
  const both = comments.reduce((sum, _, nth) => (nth % 3 === 0 ? sum : sum + 8 + nth), 0)
  const one =
    comments.reduce((sum, _, nth) => sum + 10 + nth, 0) +
    comments.reduce((sum, _, nth) => (nth % 3 === 0 ? sum : sum + 10 + nth), 0)
  expect(own?.shared).toMatchObject({ status: 'value', value: expect.closeTo((2 * both) / one, 12) })
})

test('the table over comments also tells all codes at once, and warns where commenters have several units', () => {
  const table = agreementTable(presenceUnits(codings, assignments, ['training', 'status']), resampling)
  expect(table.sets).toMatchObject({ statistic: 'set-alpha', variant: 'masi', pairable: 12, interval: { commenters: 5 } })
  const [own] = table.codes
  expect(own?.percent.flags).toContain('several-units-per-commenter')
  const alone = { ...resampling, commenterOf: new Map(comments.map((id) => [id, id])) }
  const each = agreementTable(presenceUnits(codings, assignments, ['training']), alone)
  expect(each.codes[0]?.percent.flags).not.toContain('several-units-per-commenter')
})

test('without a comment that all finished there is nothing to say about words', () => {
  expect(
    spanTable(spanUnits(codings, done(['ada'], comments).concat(done(['ben'], ['C-99'])), ['training'], lengthOf), resampling),
  ).toEqual({
    comments: 0,
    characters: 0,
    codes: [],
  })
})
