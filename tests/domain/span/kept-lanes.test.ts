import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptLanes } from '@/lib/domain/span/kept-lanes'
import { overlaps } from '@/lib/domain/span/span'

const mark = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({ start, end: start + length }))

test('what had a lane keeps it, and overlapping marks never share one', () => {
  fc.assert(
    fc.property(fc.array(mark), fc.array(fc.boolean()), (drawn, stays) => {
      const all = drawn.map((one, nth) => ({ ...one, id: String(nth) }))
      const some = all.filter((_, nth) => stays[nth])
      const before = keptLanes(some, new Map())
      const after = keptLanes(all, before)
      for (const [id, lane] of before) expect(after.get(id)).toBe(lane)
      for (const one of all)
        for (const other of all)
          if (one !== other && overlaps(one, other)) expect(after.get(one.id)).not.toBe(after.get(other.id))
    }),
  )
})
