import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clip, contains, isSpan, mergeSpans, overlaps, type Span } from '@/lib/domain/span/span'
import { spans } from './texts'

test('a span holds at least one position of its text', () => {
  expect(isSpan({ start: 0, end: 4 }, 4)).toBe(true)
  expect(isSpan({ start: 2, end: 2 }, 4)).toBe(false)
  expect(isSpan({ start: -1, end: 2 }, 4)).toBe(false)
  expect(isSpan({ start: 1, end: 5 }, 4)).toBe(false)
  expect(isSpan({ start: 0.5, end: 2 })).toBe(false)
})

test('spans that only touch share nothing', () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false)
  expect(clip({ start: 0, end: 3 }, { start: 3, end: 5 })).toBeNull()
})

test('the same code on overlapping and touching words is one stretch', () => {
  const merged = mergeSpans([
    { start: 8, end: 9 },
    { start: 0, end: 3 },
    { start: 3, end: 5 },
    { start: 2, end: 4 },
  ])
  expect(merged).toEqual([
    { start: 0, end: 5 },
    { start: 8, end: 9 },
  ])
})

test('merging keeps every position, loses none, and changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.array(spans), (given) => {
      const merged = mergeSpans(given)
      expect(positions(merged)).toEqual(positions(given))
      expect(mergeSpans(merged)).toEqual(merged)
      expect(merged.every((span) => isSpan(span))).toBe(true)
    }),
  )
})

test('what is clipped lies within both', () => {
  fc.assert(
    fc.property(spans, spans, (span, frame) => {
      const clipped = clip(span, frame)
      expect(clipped !== null).toBe(overlaps(span, frame))
      if (clipped) expect(contains(span, clipped) && contains(frame, clipped)).toBe(true)
    }),
  )
})

function positions(given: readonly Span[]): number[] {
  const held = new Set<number>()
  for (const { start, end } of given) for (let at = start; at < end; at += 1) held.add(at)
  return [...held].sort((a, b) => a - b)
}
