import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dice } from '@/lib/domain/coding/dice'
import { drawSample } from '@/lib/domain/coding/sample'

const comments = Array.from({ length: 120 }, (_, index) => `C-${index}`)

test('the same seed draws the same comments, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(comments, { minLength: 120 }), fc.string(), (shuffled, seed) => {
      expect(drawSample(shuffled, 30, seed)).toEqual(drawSample(comments, 30, seed))
    }),
  )
})

test('the dice fall the same way for ever', () => {
  const throwDice = dice('round 1')
  expect([throwDice(), throwDice(), throwDice()].map((number) => Math.floor(number * 1000))).toMatchInlineSnapshot(`
    [
      81,
      529,
      220,
    ]
  `)
  expect(drawSample(comments, 4, 'round 1')).toMatchInlineSnapshot(`
    [
      "C-106",
      "C-47",
      "C-14",
      "C-39",
    ]
  `)
})

test('a sample holds each comment once, and never more than there are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: -2, max: 40 }), fc.string(), (ids, size, seed) => {
      const drawn = drawSample([...ids, ...ids], size, seed)
      expect(drawn).toHaveLength(Math.max(0, Math.min(size, ids.length)))
      expect(new Set(drawn).size).toBe(drawn.length)
      expect(drawn.every((id) => ids.includes(id))).toBe(true)
    }),
  )
})

test('a larger sample of the same seed begins with the smaller one', () => {
  expect(drawSample(comments, 50, 'seed').slice(0, 20)).toEqual(drawSample(comments, 20, 'seed'))
})

test('each comment is drawn about as often as any other, also with seeds that differ little', () => {
  const times = new Map<string, number>()
  for (let seed = 0; seed < 4000; seed += 1) {
    for (const id of drawSample(comments.slice(0, 10), 3, `seed ${seed}`)) times.set(id, (times.get(id) ?? 0) + 1)
  }
  const furthest = Math.max(...[...times.values()].map((count) => Math.abs(count - 1200)))
  expect(times.size).toBe(10)
  expect(furthest).toBeLessThan(120)
})
