import { expect, test } from 'vitest'
import { ownPace, paceWords } from '@/lib/domain/coding/desk/own-pace'

const at = (...seconds: number[]) => seconds.map((one) => new Date(1_800_000_000_000 + one * 1000))

test('a pace is the usual gap between comments; breaks and hurry do not count', () => {
  expect(ownPace(at(0, 30, 60, 90, 120))).toBeNull()
  expect(ownPace(at(0, 30, 60, 90, 120, 150))).toBe(30_000)
  expect(ownPace(at(150, 0, 30, 60, 90, 120))).toBe(30_000)
  expect(ownPace(at(0, 30, 60, 90, 4000, 4030, 4060))).toBe(30_000)
  expect(ownPace(at(0, 0, 0, 0, 0, 0, 0))).toBeNull()
  expect(ownPace([])).toBeNull()
})

test('what is left is said roughly', () => {
  expect(paceWords(30_000, 1)).toBe('about a minute')
  expect(paceWords(60_000, 7)).toBe('about 7 minutes')
  expect(paceWords(60_000, 23)).toBe('about 25 minutes')
  expect(paceWords(60_000, 65)).toBe('about an hour')
  expect(paceWords(60_000, 160)).toBe('about 2.5 hours')
  expect(paceWords(60_000, 700)).toBe('about 12 hours')
})
