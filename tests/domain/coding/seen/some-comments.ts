import fc from 'fast-check'
import type { SeenComment } from '@/lib/domain/coding/seen/counting'
import { type Stance, stances } from '@/lib/domain/coding/stance'

/** A settled comment with codings as `[code, start, end, stance]`. */
export function seen(id: string, ...codings: readonly [string, number, number, Stance?][]): SeenComment {
  return {
    id,
    codings: codings.map(([codeId, start, end, stance = 'none'], nth) => ({ id: `${id}.${nth}`, codeId, start, end, stance })),
  }
}

const coding = fc.tuple(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.nat({ max: 20 }),
  fc.integer({ min: 1, max: 8 }),
  fc.constantFrom(...stances),
)

/** Up to eight comments over the codes a, b, c and d, with different ids. */
export const someComments = fc
  .array(fc.array(coding, { maxLength: 6 }), { maxLength: 8 })
  .map((all) =>
    all.map((codings, nth) =>
      seen(
        'C'.repeat(1 + (nth % 3)) + nth,
        ...codings.map(([code, start, long, stance]): [string, number, number, Stance] => [code, start, start + long, stance]),
      ),
    ),
  )
