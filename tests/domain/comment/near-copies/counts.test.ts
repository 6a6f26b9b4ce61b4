import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bothInWords, countedOnce, counterOf, countInWords } from '@/lib/domain/comment/near-copies/counts'

const clusters = [{ members: ['a', 'b', 'c'] }, { members: ['d', 'e'] }]

test('a cluster counts once, whichever of its members are asked for and however often', () => {
  const count = counterOf(clusters)
  expect(count(['a', 'c', 'c', 'x'])).toEqual({ comments: 3, once: 2 })
  expect(count(['a', 'd', 'e', 'x', 'y'])).toEqual({ comments: 5, once: 4 })
  expect(count([])).toEqual({ comments: 0, once: 0 })
})

test('of all comments both ways of counting say the same, and none is ever more than the comments', () => {
  const all = ['a', 'b', 'c', 'd', 'e', 'x', 'y']
  expect(counterOf(clusters)(all).once).toBe(countedOnce(all.length, clusters))
  fc.assert(
    fc.property(fc.subarray(all), (some) => {
      const { comments, once } = counterOf(clusters)(some)
      expect(once).toBeLessThanOrEqual(comments)
      expect(once === 0).toBe(comments === 0)
    }),
  )
})

test('while copies are being looked for only comments are counted', () => {
  expect(counterOf<string>(null)(['a', 'b'])).toEqual({ comments: 2, once: null })
  expect(bothInWords({ comments: 2, once: null })).toBe('2 comments')
  expect(bothInWords({ comments: 1, once: 1 })).toBe('1 comment')
  expect(countInWords(7, clusters)).toBe('7 comments, 4 when near copies count once')
})
