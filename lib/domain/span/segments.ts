import { inOrder, type Span } from './span'

/** A run of text over which the same marks lie; `members` is empty where there are none. */
export type Segment<Mark extends Span> = Span & { readonly members: readonly Mark[] }

/** Overlapping marks as flat runs that tile the text from 0 to `length`; members stand in order of reading. */
export function segments<Mark extends Span>(marks: readonly Mark[], length: number): Segment<Mark>[] {
  const inText = marks.filter(({ start, end }) => start < end && start < length && end > 0).toSorted(inOrder)
  const borders = [...new Set([0, length, ...inText.flatMap(({ start, end }) => [Math.max(0, start), Math.min(length, end)])])]
  borders.sort((first, second) => first - second)

  const runs: Segment<Mark>[] = []
  let open: Mark[] = []
  let next = 0
  for (const [index, start] of borders.entries()) {
    const end = borders[index + 1]
    if (end === undefined) break

    open = open.filter((mark) => mark.end > start)
    for (let mark = inText[next]; mark && mark.start <= start; mark = inText[next]) {
      open.push(mark)
      next += 1
    }
    runs.push({ start, end, members: [...open] })
  }
  return runs
}
