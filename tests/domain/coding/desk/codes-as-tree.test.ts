import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesAsTree } from '@/lib/domain/coding/desk/codes-as-tree'

const code = (id: string, parentId: string | null = null) => ({ id, parentId })
const drawn = (codes: { id: string; parentId: string | null }[]) =>
  codesAsTree(codes).map(({ code, depth }) => `${'.'.repeat(depth)}${code.id}`)

test('children follow their parent, in the order given', () => {
  expect(drawn([code('b1', 'b'), code('a'), code('b'), code('a1', 'a'), code('a2', 'a'), code('a11', 'a1')])).toEqual([
    'a',
    '.a1',
    '..a11',
    '.a2',
    'b',
    '.b1',
  ])
  expect(drawn([code('x', 'gone'), code('y')])).toEqual(['x', 'y'])
})

test('every code is there once, also in a circle', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom(...ids)), { minLength: 5, maxLength: 5 }), (parents) => {
      const codes = ids.map((id, nth) => code(id, parents[nth] ?? null))
      expect(
        codesAsTree(codes)
          .map(({ code: { id } }) => id)
          .toSorted(),
      ).toEqual(ids)
    }),
  )
})
