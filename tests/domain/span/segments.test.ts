import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lanes } from '@/lib/domain/span/lanes'
import { segments } from '@/lib/domain/span/segments'
import { overlaps } from '@/lib/domain/span/span'
import { spans } from './texts'

const marks = fc.array(spans, { maxLength: 12 }).map((given) => given.map((span, index) => ({ ...span, id: `coding ${index}` })))

test('two overlapping codings make three runs, with the plain text around them', () => {
  const [workload, training] = [
    { start: 2, end: 6, id: 'workload' },
    { start: 4, end: 8, id: 'training' },
  ]
  expect(segments([training, workload], 10)).toEqual([
    { start: 0, end: 2, members: [] },
    { start: 2, end: 4, members: [workload] },
    { start: 4, end: 6, members: [workload, training] },
    { start: 6, end: 8, members: [training] },
    { start: 8, end: 10, members: [] },
  ])
})

test('an empty text has no runs, and a mark beyond the text is cut at its end', () => {
  expect(segments([{ start: 0, end: 3 }], 0)).toEqual([])
  expect(segments([{ start: 1, end: 9 }], 4).map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [1, 4],
  ])
})

test('runs tile the text, and each position has exactly the marks that cover it', () => {
  fc.assert(
    fc.property(marks, (given) => {
      const runs = segments(given, 60)
      expect(runs.map(({ end }) => end).slice(0, -1)).toEqual(runs.map(({ start }) => start).slice(1))
      expect([runs[0]?.start, runs.at(-1)?.end]).toEqual([0, 60])
      for (const run of runs) {
        const covering = given.filter((mark) => overlaps(mark, run)).map(({ id }) => id)
        expect(run.members.map(({ id }) => id).sort()).toEqual(covering.sort())
      }
    }),
  )
})

test('overlapping codings never share a lane, and no lane is opened while a lower one is free', () => {
  fc.assert(
    fc.property(marks, (given) => {
      const laneOf = lanes(given)
      for (const mark of given) {
        const beside = given.filter((other) => other.id !== mark.id && overlaps(mark, other))
        const lane = laneOf.get(mark.id)
        expect(beside.some((other) => laneOf.get(other.id) === lane)).toBe(false)
        for (let lower = 0; lower < (lane ?? 0); lower += 1)
          expect(beside.some((other) => laneOf.get(other.id) === lower)).toBe(true)
      }
      expect(lanes(given.toReversed())).toEqual(laneOf)
    }),
  )
})
