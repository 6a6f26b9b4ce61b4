import { dice } from './dice'

/**
 * `size` of the ids, drawn at random. The same set and the same seed give the same sample in the same order,
 * in whatever order the ids come in; a larger sample of the same seed begins with the smaller one.
 */
export function drawSample(ids: Iterable<string>, size: number, seed: string): string[] {
  const pool = [...new Set(ids)].sort()
  const throwDice = dice(seed)
  const drawn: string[] = []
  while (drawn.length < size && pool.length > 0) {
    const place = Math.floor(throwDice() * pool.length)
    const last = pool.pop()
    if (last === undefined) break

    drawn.push(pool[place] ?? last)
    if (place < pool.length) pool[place] = last
  }
  return drawn
}
