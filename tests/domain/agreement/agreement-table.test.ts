import { expect, test } from 'vitest'
import { agreementTable } from '@/lib/domain/agreement/agreement-table'
import { stanceAgreement } from '@/lib/domain/agreement/stance-table'
import { presenceUnits, stanceUnits } from '@/lib/domain/coding/units'
import { coding, done } from '../coding/round-of'

const comments = Array.from({ length: 40 }, (_, index) => `C-${index + 1}`)
const commenterOf = new Map(comments.map((commentId, index) => [commentId, `P${Math.floor(index / 2)}`]))
const resampling = { commenterOf, seed: 'round 1', replicates: 200 }
const coded = (coderId: string, codeId: string, from: number, to: number) =>
  comments.slice(from, to).map((commentId) => coding(coderId, commentId, codeId))

test('each code shows counts, both ways of agreeing, three coefficients and what to beware of', () => {
  const codings = [...coded('ada', 'training', 0, 20), ...coded('ben', 'training', 2, 21)]
  const units = presenceUnits(codings, done(['ada', 'ben'], comments), ['training', 'workload'])
  const { codes, coders, replicates } = agreementTable(units, resampling)
  const [training, workload] = codes

  expect([coders, replicates]).toEqual([['ada', 'ben'], 200])
  expect(training?.yes).toEqual([20, 19])
  expect(training?.pairs[0]?.table).toEqual({ both: 18, onlyFirst: 2, onlySecond: 1, neither: 19 })
  expect(training?.pairs[0]?.kappa).toMatchObject({ status: 'value', coefficient: expect.closeTo(0.85, 10) })
  expect(training?.percent).toMatchObject({ coefficient: 0.925, units: 40, pairable: 40 })
  expect(training?.alpha).toMatchObject({ status: 'value', interval: { status: 'value', commenters: 20, replicates: 200 } })
  expect(training?.agreementOnYes).toBeCloseTo(36 / 39, 12)
  expect(training?.flags).toEqual([])

  expect(workload?.percent).toMatchObject({ coefficient: 1 })
  expect(workload?.alpha).toMatchObject({ status: 'undefined', why: 'no-variation' })
  expect(workload?.flags).toEqual(['few-positives', 'prevalence'])
})

test('a coder who draws the line elsewhere is flagged, a third coder makes three pairs', () => {
  const codings = [...coded('ada', 'training', 0, 20), ...coded('ben', 'training', 0, 12), ...coded('olu', 'training', 0, 20)]
  const units = presenceUnits(codings, done(['ada', 'ben', 'olu'], comments), ['training'])
  const [training] = agreementTable(units, resampling).codes
  expect(training?.pairs.map((pair) => pair.coders)).toEqual([
    ['ada', 'ben'],
    ['ada', 'olu'],
    ['ben', 'olu'],
  ])
  expect(training?.flags).toEqual(['bias'])
})

test('comments that only one coder finished are no part of the interval', () => {
  const half = [...done(['ada', 'ben'], comments.slice(0, 20)), ...done(['ada'], comments.slice(20))]
  const codings = [...coded('ada', 'training', 0, 9), ...coded('ben', 'training', 1, 10)]
  const [training] = agreementTable(presenceUnits(codings, half, ['training']), resampling).codes
  expect(training?.alpha).toMatchObject({ units: 40, pairable: 20, interval: { commenters: 10 } })
})

test('a round without anybody’s work has a reason in place of every number', () => {
  const [training] = agreementTable(presenceUnits([], [], ['training']), resampling).codes
  expect(training?.alpha).toMatchObject({ status: 'undefined', why: 'no-data' })
  expect(training?.pairs).toEqual([])
})

test('stance is compared over the clauses that coders share', () => {
  const stanced = (coderId: string, stance: 'supports' | 'objects', from: number, to: number) =>
    comments.slice(from, to).map((commentId) => coding(coderId, commentId, 'K-01', { stance }))
  const codings = [
    ...stanced('ada', 'supports', 0, 20),
    ...stanced('ada', 'objects', 20, 40),
    ...stanced('ben', 'supports', 0, 16),
  ]
  codings.push(...stanced('ben', 'objects', 16, 34))
  const units = stanceUnits(codings, done(['ada', 'ben'], comments), ['K-01'])
  const { percent, kappa, alpha, ac1 } = stanceAgreement(units, ['ada', 'ben'], resampling)

  expect(percent).toMatchObject({ coefficient: 30 / 34, pairable: 34 })
  expect(kappa?.status).toBe('value')
  expect(alpha).toMatchObject({ status: 'value', interval: { status: 'value', commenters: 17 } })
  expect(ac1.status).toBe('value')
})
