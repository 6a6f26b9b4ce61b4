import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byCause, canBeCleared, cleared, type Now, type Pins, suspect, suspectKinds } from '@/lib/domain/revision/evidence'
import { weigh } from '@/lib/domain/revision/weight'

const pins: Pins = { clause: 'f1', quote: 'f2', coding: null, code: null }
const now: Now = { ...pins, lost: null }

test('a link whose ends are as they were is not suspect', () => {
  expect(suspect(pins, now)).toEqual([])
})

test('each change has its own name', () => {
  expect(suspect(pins, { ...now, clause: 'other' })).toEqual(['clause-changed'])
  expect(suspect(pins, { ...now, quote: null })).toEqual(['quote-changed'])
  expect(suspect(pins, { ...now, coding: 'new', lost: 'permissionWithdrawn' })).toEqual(['permission-withdrawn'])
})

test('clearing settles all but a lost permission or source, and a later change opens it again', () => {
  const end = fc.option(fc.constantFrom('f1', 'f2', 'f3'))
  const pinsArb = fc.record({ clause: end, quote: end, coding: end, code: end })
  fc.assert(
    fc.property(pinsArb, pinsArb, (before, ends) => {
      const today: Now = { ...ends, lost: null }
      const again = cleared(before, today)
      expect(suspect(again, today)).toEqual([])
      expect(cleared(again, today)).toEqual(again)
      if (again.clause !== null) expect(suspect(again, { ...today, clause: 'f9' })).toContain('clause-changed')
    }),
  )
  expect(suspectKinds.filter((kind) => !canBeCleared(kind))).toEqual(['permission-withdrawn', 'source-excluded'])
})

test('one reworded clause is one line, whatever hangs on it', () => {
  const links = ['PR-1', 'PR-2'].map((link) => ({ link, kind: 'clause-changed' as const, causeId: 'K-07' }))
  expect(byCause(links)).toEqual([{ kind: 'clause-changed', causeId: 'K-07', links: ['PR-1', 'PR-2'] }])
})

test('people are counted, not their remarks', () => {
  const points = [
    { commenterId: 'P001', stance: 'change' },
    { commenterId: 'P001', stance: 'supports' },
    { commenterId: 'P002', stance: 'objects' },
    { commenterId: 'P003', stance: 'objects' },
    { commenterId: 'P003', stance: 'adds' },
    { commenterId: 'P004', stance: 'asks' },
  ] as const
  expect(weigh(points, 58)).toEqual({ points: 6, commenters: 4, inFavour: 1, against: 1, divided: 1, other: 1, of: 58 })
})
