import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CodeState, changesBetween, undoChanges } from '@/lib/domain/codebook/code-state'
import { mergeOf, standingCode } from '@/lib/domain/codebook/merge'

const code = (id: string, parentId: string | null = null, position = 0) => ({ id, parentId, name: id, position })

test('a merged code counts as the one where its merges lead, and a circle ends somewhere', () => {
  const into = new Map([
    ['a', 'b'],
    ['b', 'c'],
    ['x', 'y'],
    ['y', 'x'],
  ])
  expect(standingCode('a', into)).toBe('c')
  expect(standingCode('c', into)).toBe('c')
  expect(['x', 'y']).toContain(standingCode('x', into))
})

test('children of merged codes come along in order; a code is never merged into itself or into what stands under it', () => {
  const codes = [code('a'), code('b'), code('a2', 'a', 1), code('a1', 'a', 0), code('b1', 'b'), code('low', 'a1')]
  expect(mergeOf(['a'], 'b', codes)).toEqual({ status: 'ok', moved: ['a1', 'a2'] })
  expect(mergeOf(['a', 'a1'], 'b', codes)).toEqual({ status: 'ok', moved: ['a2', 'low'] })
  expect(mergeOf(['a'], 'a', codes).status).toBe('refused')
  expect(mergeOf(['a'], 'low', codes)).toEqual({ status: 'refused', why: expect.stringContaining('"low" stands under "a"') })
  expect(mergeOf(['gone'], 'b', codes).status).toBe('refused')
  expect(mergeOf(['a'], 'gone', codes).status).toBe('refused')
  expect(mergeOf([], 'b', codes).status).toBe('refused')
})

const state = fc.record<CodeState>({
  parentId: fc.constantFrom(null, 'a', 'b'),
  position: fc.nat(3),
  textRev: fc.integer({ min: 1, max: 3 }),
  retiredAt: fc.constantFrom(null, '2026-01-01T00:00:00.000Z'),
  mergedIntoId: fc.constantFrom(null, 'b'),
})

test('undoing gives back every state that was, for any two looks at a codebook', () => {
  const looks = fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), state)
    .chain((before) => fc.tuple(fc.constant(before), fc.record(Object.fromEntries(Object.keys(before).map((id) => [id, state])))))
  fc.assert(
    fc.property(looks, ([first, second]) => {
      const [before, after] = [new Map(Object.entries(first)), new Map(Object.entries(second as typeof first))]
      const changes = changesBetween(before, after)
      const undoing = undoChanges(changes, after, 'now')
      expect(undoing.status).toBe('ok')
      if (undoing.status === 'ok') expect(new Map([...after, ...undoing.states])).toEqual(before)
    }),
  )
})

test('what something later changed is not undone over its head, and a made code retires', () => {
  const is = { parentId: null, position: 0, textRev: 1, retiredAt: null, mergedIntoId: null }
  expect(undoChanges([{ codeId: 'a', was: null, is }], new Map([['a', { ...is, position: 4 }]]), 'now')).toEqual({
    status: 'changed-since',
    codeIds: ['a'],
  })
  expect(undoChanges([{ codeId: 'a', was: null, is }], new Map([['a', is]]), 'now')).toEqual({
    status: 'ok',
    states: new Map([['a', { ...is, retiredAt: 'now' }]]),
  })
})
