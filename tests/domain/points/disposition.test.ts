import { expect, test } from 'vitest'
import { type Disposition, dispositionInForce, faultOfDisposition, needsReason, outcomes } from '@/lib/domain/points/disposition'
import { faultOfPoint } from '@/lib/domain/points/point'

const point = { id: 'PT-1', requestId: 'RQ-1' }

test('a point without an answer is open', () => {
  expect(dispositionInForce(point, [])).toEqual({ status: 'open' })
})

test('a point inherits the answer to its request', () => {
  const answer = decided({ requestId: 'RQ-1', outcome: 'rejected' })
  expect(dispositionInForce(point, [answer])).toMatchObject({ status: 'decided', by: 'request', disposition: answer })
})

test('a point that got its own answer keeps it', () => {
  const own = decided({ pointId: 'PT-1', outcome: 'answered' }, 1)
  const later = decided({ requestId: 'RQ-1', outcome: 'rejected' }, 2)
  expect(dispositionInForce(point, [later, own])).toMatchObject({ by: 'point', disposition: own })
})

test('the last answer is in force, whatever the order of the rows', () => {
  const [first, second] = [
    decided({ requestId: 'RQ-1', outcome: 'rejected' }, 1),
    decided({ requestId: 'RQ-1', outcome: 'accepted' }, 2),
  ]
  expect(dispositionInForce(point, [second, first])).toMatchObject({ disposition: { outcome: 'accepted' } })
})

test('a duplicate answers as the request it repeats', () => {
  const same = decided({ requestId: 'RQ-1', outcome: 'duplicateOf', duplicateOfId: 'RQ-2' })
  expect(dispositionInForce(point, [same])).toEqual({ status: 'open' })
  expect(dispositionInForce(point, [same, decided({ requestId: 'RQ-2', outcome: 'deferred' })])).toMatchObject({
    disposition: { outcome: 'deferred' },
    follows: ['RQ-2'],
  })
})

test('requests that repeat each other are a circle, not an answer', () => {
  const circle = [
    decided({ requestId: 'RQ-1', outcome: 'duplicateOf', duplicateOfId: 'RQ-2' }),
    decided({ requestId: 'RQ-2', outcome: 'duplicateOf', duplicateOfId: 'RQ-1' }),
  ]
  expect(dispositionInForce(point, circle).status).toBe('circle')
})

test('all outcomes but a plain yes, a duplicate and a withdrawal owe a reason', () => {
  expect(outcomes.filter((outcome) => !needsReason(outcome))).toEqual(['accepted', 'duplicateOf', 'withdrawn'])
})

test('a decision without what it owes is refused with a sentence', () => {
  const given = { requestId: 'RQ-1', reason: ' ', duplicateOfId: null }
  expect(faultOfDisposition({ ...given, outcome: 'rejected' })).toMatch(/reason/)
  expect(faultOfDisposition({ ...given, outcome: 'duplicateOf' })).toMatch(/request/)
  expect(faultOfDisposition({ ...given, outcome: 'duplicateOf', duplicateOfId: 'RQ-1' })).toMatch(/itself/)
  expect(faultOfDisposition({ ...given, outcome: 'accepted' })).toBeNull()
})

test('a point marks words that are there and says what is asked', () => {
  const said = { start: 0, end: 4, stance: 'change', asks: 'Say who decides.' } as const
  expect(faultOfPoint(said, 10)).toBeNull()
  expect(faultOfPoint({ ...said, end: 11 }, 10)).toMatch(/outside/)
  expect(faultOfPoint({ ...said, end: 0 }, 10)).toMatch(/No words/)
  expect(faultOfPoint({ ...said, asks: '' }, 10)).toMatch(/asks/)
})

function decided(given: Partial<Disposition> & Pick<Disposition, 'outcome'>, hour = 1): Disposition {
  const at = new Date(Date.UTC(2027, 0, 1, hour))
  return { id: `D-${hour}`, pointId: null, requestId: null, reason: 'Because.', duplicateOfId: null, at, ...given }
}
