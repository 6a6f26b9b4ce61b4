import { expect, test } from 'vitest'
import { openingAt, openingSentence, refusalToSend } from '@/lib/domain/comment/opening'

const day = (date: string) => new Date(`${date}Z`)
const frame = { commentsFrom: day('2027-01-10T00:00:00'), commentsUntil: day('2027-06-30T23:59:59.999'), hasNotice: true }

test('comments are open from the first moment of the first day to the last of the last', () => {
  expect(openingAt(frame, day('2027-01-09T23:59:59.999')).status).toBe('not-yet')
  expect(openingAt(frame, day('2027-01-10T00:00:00')).status).toBe('open')
  expect(openingAt(frame, day('2027-06-30T23:59:59.999')).status).toBe('open')
  expect(openingAt(frame, day('2027-07-01T00:00:00')).status).toBe('closed')
})

test('without a notice nothing opens', () => {
  expect(openingAt({ commentsFrom: null, commentsUntil: null, hasNotice: false }, day('2027-02-01T00:00:00'))).toEqual({
    status: 'not-yet',
    from: null,
  })
})

test('who comes late is told when it closed, what is safe and what to do', () => {
  const closed = openingAt(frame, day('2027-07-02T00:00:00'))
  expect(openingSentence(closed)).toContain('closed on 30 June 2027')
  expect(refusalToSend(closed, 'noor@example.org')).toMatch(/nothing you wrote is lost.*write to noor@example\.org/)
  expect(refusalToSend(closed, '')).not.toContain('write to')
})
