import type { CodedSpan, Continuum } from '../spans/continuum'
import type { Alignment, Solve, UnitaryAlignment } from './alignment'
import { type Candidate, candidates } from './candidates'
import { dissimilarity, type Weighing } from './dissimilarity'
import { pairAlignment } from './pair-alignment'
import { smallPartition } from './small-partition'

/** So little cheaper that it only tells equally good alignments apart: the one with fewer unitary alignments is taken. */
const nudge = 1e-7

/**
 * The alignment of least disorder (Mathet et al. 2015, section 4.3). Two coders: an assignment problem, exact. More: an integer
 * programme, which `solve` answers with the best it found and a bound. Of equally good alignments the one with fewest unitary
 * alignments is taken, then the first in the order of the spans. Spans without length are left out; without spans the disorder is 0.
 *
 * @example bestAlignment({ start: 0, end: 20, coders: 2, categories: 1, spans: [
 *   { coder: 0, start: 2, end: 6, category: 0 }, { coder: 1, start: 3, end: 7, category: 0 } ] }, evenly, () => null).disorder  // 0.0625
 */
export function bestAlignment(continuum: Continuum, weighing: Weighing, solve: Solve): Alignment {
  const spans = continuum.spans.filter(({ start, end }) => start < end).toSorted(inOrder)
  const perCoder = spans.length / continuum.coders
  if (spans.length === 0) return { unitary: [], disorder: 0, bound: 0, proven: true }
  return continuum.coders === 2 ? ofTwo(spans, perCoder, weighing) : ofMany(spans, continuum.coders, perCoder, weighing, solve)
}

function ofTwo(spans: readonly CodedSpan[], perCoder: number, weighing: Weighing): Alignment {
  const [firsts, seconds] = [spans.filter(({ coder }) => coder === 0), spans.filter(({ coder }) => coder === 1)]
  const { empty } = weighing
  const options = firsts.map((first) =>
    seconds.flatMap((second, place) => {
      const cost = dissimilarity(first, second, weighing)
      return cost <= 2 * empty ? [{ second: place, cost: cost - nudge * empty }] : []
    }),
  )
  const secondOf = pairAlignment(options, seconds.length, empty)
  const taken = new Set(secondOf)
  const unitary: UnitaryAlignment[] = firsts.map((first, place) => {
    const second = seconds[secondOf[place] ?? -1]
    return second ? [first, second] : [first]
  })
  unitary.push(...seconds.filter((_, place) => !taken.has(place)).map((second) => [second]))
  const total = unitary.reduce((sum, [one, other]) => sum + (one && other ? dissimilarity(one, other, weighing) : empty), 0)
  const disorder = total / perCoder
  return { unitary: inReadingOrder(unitary), disorder, bound: disorder, proven: true }
}

function ofMany(spans: readonly CodedSpan[], coders: number, perCoder: number, weighing: Weighing, solve: Solve): Alignment {
  const all = candidates(spans, coders, weighing)
  const chosen = new Set<Candidate>()
  let bound = 0
  let proven = true
  for (const group of connected(all, spans.length)) {
    const rows = [...new Set(group.flatMap(({ places }) => places))]
    const rowOf = new Map(rows.map((place, row) => [place, row]))
    const sets = group.map(({ cost, places }) => ({
      cost: cost - nudge * weighing.empty * (places.length - 1),
      rows: places.map((place) => rowOf.get(place) ?? -1),
    }))
    const partition = { rows: rows.length, sets }
    const choice = smallPartition(partition) ?? solve(partition)
    for (const place of choice.chosen) {
      const candidate = group[place]
      if (candidate) chosen.add(candidate)
    }
    bound += choice.bound
    proven &&= choice.proven
  }
  const total = [...chosen].reduce((sum, { cost }) => sum + cost, 0)
  const disorder = total / perCoder
  const unitary = inReadingOrder([...chosen].map(({ members }) => members))
  return { unitary, disorder, bound: proven ? disorder : Math.min(disorder, bound / perCoder), proven }
}

/** Candidates that share no span do not bear on each other: each group is solved by itself. */
function connected(all: readonly Candidate[], spans: number): Candidate[][] {
  const above = Int32Array.from({ length: spans }, (_, place) => place)
  const top = (place: number): number => {
    let at = place
    while (above[at] !== at) at = above[at] ?? at
    return at
  }
  for (const { places } of all) {
    const [first = 0, ...others] = places
    for (const other of others) above[top(other)] = top(first)
  }
  const groups = new Map<number, Candidate[]>()
  for (const candidate of all) {
    const group = top(candidate.places[0] ?? 0)
    groups.set(group, [...(groups.get(group) ?? []), candidate])
  }
  return [...groups.values()]
}

function inReadingOrder(unitary: readonly UnitaryAlignment[]): UnitaryAlignment[] {
  const first = (members: UnitaryAlignment) => members[0] ?? { coder: 0, start: 0, end: 0, category: 0 }
  return unitary.toSorted((one, other) => inOrder(first(one), first(other)))
}

function inOrder(one: CodedSpan, other: CodedSpan): number {
  return one.start - other.start || one.end - other.end || one.coder - other.coder || one.category - other.category
}
