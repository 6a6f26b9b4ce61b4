import '@/tests/support/own-database'
import fc from 'fast-check'
import { test } from 'vitest'
import { after, before, happens, type Step, step } from '@/tests/support/work-histories'

const histories = 12
const steps = { minLength: 12, maxLength: 20 }

test(`over ${histories} random histories of a whole project nothing is used that is not allowed at that moment`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, steps), async (some) => {
      await happens([...before, ...(some as Step[]), ...after])
    }),
    { numRuns: histories, endOnFailure: true },
  )
}, 900_000)
