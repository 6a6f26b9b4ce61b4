import { expect, test } from 'vitest'
import { agreementTable } from '@/lib/domain/agreement/agreement-table'
import { spanTable } from '@/lib/domain/agreement/span-table'
import { characterAgreement } from '@/lib/domain/agreement/spans/character-agreement'
import { uAlphas } from '@/lib/domain/agreement/spans/u-alpha'
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
    units: 12,
    interval: { status: 'value', commenters: 5, resampled: 'commenter' },
  })
  expect(own?.u.status).toBe('value')
  const joined = {
    start: 0,
    end: 480,
    coders: 2,
    categories: 1,
    spans: spanUnits(codings, assignments, ['training'], lengthOf).spans,
  }
  const [whole, alpha] = [uAlphas(joined).u, characterAgreement(joined, 0).alpha]
  expect(own?.u).toMatchObject({ coefficient: expect.closeTo(whole.status === 'value' ? whole.value : Number.NaN, 10) })
  expect(own?.alpha).toMatchObject({ coefficient: expect.closeTo(alpha.status === 'value' ? alpha.coefficient : Number.NaN, 10) })
  const both = comments.reduce((sum, _, nth) => (nth % 3 === 0 ? sum : sum + 8 + nth), 0)
  const one =
    comments.reduce((sum, _, nth) => sum + 10 + nth, 0) +
    comments.reduce((sum, _, nth) => (nth % 3 === 0 ? sum : sum + 10 + nth), 0)
  expect(own?.shared).toMatchObject({ status: 'value', coefficient: expect.closeTo((2 * both) / one, 12) })
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
