import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packTree, unpackTree } from '@/app/(project)/p/[slug]/codebook/tree-code'
import type { CodeView } from '@/lib/queries/codebook'

const words = fc.string({ unit: 'binary', maxLength: 12 })
const codes = fc
  .uniqueArray(
    fc.record({
      ...{ id: fc.uuid(), position: fc.nat(), handle: words, name: words, shortDefinition: words },
      ...{ colour: fc.integer({ min: 1, max: 15 }), isDraft: fc.boolean(), above: fc.option(fc.nat({ max: 9 })) },
    }),
    { selector: ({ id }) => id, maxLength: 10 },
  )
  .map((all) => all.map(({ above, ...code }) => ({ ...code, parentId: above === null ? null : (all[above]?.id ?? 'gone') })))

test('what is packed for the tree is unpacked the same; a parent that is not among the codes is none', () => {
  fc.assert(
    fc.property(codes, (given) => {
      const ids = new Set(given.map(({ id }) => id))
      const use = { of: new Map(given.slice(0, 3).map(({ id }, nth) => [id, { codings: 9, comments: nth }])), settled: 4 }
      const expected = given.map(({ shortDefinition: says, parentId, ...code }) => ({
        ...{ ...code, says, comments: use.of.get(code.id)?.comments ?? 0 },
        parentId: parentId !== null && ids.has(parentId) ? parentId : null,
      }))
      expect(unpackTree(packTree(given as unknown as CodeView[], use))).toEqual(expected)
    }),
  )
})
