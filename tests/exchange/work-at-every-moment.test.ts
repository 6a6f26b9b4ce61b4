import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, before, happens, type Step, step } from '@/tests/support/work-histories'

test('whatever was coded, gathered, proposed and released of a comment goes with what its commenter allows', async () => {
  const met: Record<string, number> = {}
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 6 }), async (steps) => {
      const world = await happens([...before, ...(steps as Step[]), ...after], before.length - 1)
      for (const [what, times] of Object.entries(world.met)) met[what] = (met[what] ?? 0) + times
    }),
    { numRuns: 1, endOnFailure: true },
  )
  // Nothing above was true only because nothing happened.
  for (const what of ['agree', 'code', 'theme', 'point', 'retell', 'request', 'publish', 'open', 'build'] as const)
    expect([what, met[what] ?? 0]).not.toEqual([what, 0])
  expect(Math.min(met.quoted ?? 0, met.retold ?? 0, met.released ?? 0)).toBeGreaterThan(0)
}, 300_000)
