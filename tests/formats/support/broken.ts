import fc from 'fast-check'
import { expect } from 'vitest'
import { readIncoming } from '@/lib/formats/read-incoming'

/** Walks all a file holds; fails on anything but values and sentences. */
export async function walked(file: Uint8Array, name: string): Promise<void> {
  const incoming = await readIncoming(file, name)
  const all = incoming.kind === 'bundle' ? incoming.files.map(({ incoming: one }) => one) : [incoming]
  for (const one of all) {
    if (one.kind === 'refused') expect(one.why).toMatch(/\.$/)
    else if (one.kind === 'table') for await (const entry of one.entries) expect(entry.kind).toMatch(/row|fault/)
    else for await (const entry of one.entries) expect(entry.kind).toMatch(/letter|fault/)
  }
}

/** The file cut anywhere and with bits turned anywhere, each time to its end. */
export async function survivesDamage(file: Uint8Array, name: string, numRuns = 60): Promise<void> {
  const place = fc.nat({ max: Math.max(0, file.length - 1) })
  await fc.assert(
    fc.asyncProperty(place, (end) => walked(file.subarray(0, end), name)),
    { numRuns },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, fc.nat({ max: 7 })), { minLength: 1, maxLength: 6 }), (flips) => {
      const turned = Uint8Array.from(file)
      for (const [at, bit] of flips) turned[at] = (turned[at] ?? 0) ^ (1 << bit)
      return walked(turned, name)
    }),
    { numRuns },
  )
}
