import type { Ties } from './ties'

/** Cluster of each text, as the number of one of its members; -1 for a text that is tied to nobody. */
export type Grouping = Int32Array

/**
 * Groups around typical texts, not along chains: a comment that copies two campaigns at once, or a row of ever more changed copies,
 * ties strangers together, and following every tie would make one campaign of two. The most closely surrounded text takes all
 * that are tied to it; one that hangs mostly on members of a group joins it; last, each goes where its ties are strongest.
 */
export function groupByTies(ties: readonly Ties[]): Grouping {
  const group = new Int32Array(ties.length).fill(-1)
  for (const text of closestFirst(ties)) {
    if (group[text] !== -1) continue
    const { best, grouped, free } = pullOn(ties[text], group)
    if (grouped >= free) {
      group[text] = best
      continue
    }
    group[text] = text
    for (const other of ties[text]?.to ?? []) if (group[other] === -1) group[other] = text
  }
  for (let pass = 0; pass < 2; pass++) {
    for (const [text, own] of ties.entries()) if (own.to.length > 0) group[text] = pullOn(own, group).best
  }
  return group
}

/** The group with the strongest ties to a text, and how much of its ties leads into groups at all. */
function pullOn(own: Ties | undefined, group: Grouping): { best: number; grouped: number; free: number } {
  const pull = new Map<number, number>()
  for (const [nth, other] of (own?.to ?? []).entries()) {
    const of = group[other] ?? -1
    pull.set(of, (pull.get(of) ?? 0) + (own?.weight[nth] ?? 0))
  }
  const free = pull.get(-1) ?? 0
  pull.delete(-1)
  let [best, strongest, grouped] = [-1, 0, 0]
  for (const [of, weight] of pull) {
    grouped += weight
    if (weight > strongest) [best, strongest] = [of, weight]
  }
  return { best, grouped, free }
}

/** Tied texts, those first whose neighbours are most tied to each other: a bridge between two campaigns has many, but of two kinds. */
function closestFirst(ties: readonly Ties[]): number[] {
  const tied = [...ties.keys()].filter((text) => (ties[text]?.to.length ?? 0) > 0)
  const closeness = new Map(tied.map((text) => [text, closenessOf(text, ties)]))
  return tied.sort((one, other) => (closeness.get(other) ?? 0) - (closeness.get(one) ?? 0) || one - other)
}

/** Neighbours looked at for closeness; more would say the same. */
const enough = 24
/** Ties of a neighbour that are looked through: in a crowd some texts have thousands. */
const most = 512

function closenessOf(text: number, ties: readonly Ties[]): number {
  const { to = [], weight = [] } = ties[text] ?? {}
  const strength = weight.reduce((sum, one) => sum + one, 0)
  const step = Math.max(1, Math.floor(to.length / enough))
  const seen = new Set(to.filter((_, nth) => nth % step === 0).slice(0, enough))
  if (seen.size < 2) return strength
  let tied = 0
  for (const one of seen) for (const other of ties[one]?.to.slice(0, most) ?? []) if (seen.has(other)) tied += 1
  return strength * (tied / (seen.size * (seen.size - 1))) ** 2
}
