import { dice } from '@/lib/domain/coding/dice'
import type { KeyOf, SeenComment } from './counting'
import { rarefaction } from './rarefaction'

/** After `n` commenters (or comments, or clusters), as shares of the codes that appear at all, from 0 to 1. */
export type AppearanceStep = {
  readonly n: number
  readonly mean: number
  /** The 5th and the 95th percentile of the random orders, by nearest rank. */
  readonly low: number
  readonly high: number
  /** The mean over every order there is, by formula. */
  readonly expected: number
}

export type FirstAppearance = {
  readonly units: number
  /** Codes that at least one of them holds, and those that exactly one holds. */
  readonly codes: number
  readonly once: number
  readonly orders: number
  readonly steps: readonly AppearanceStep[]
  /** As they came, a point after each day; null where all came on one day, so that there is no order to tell. */
  readonly arrival: readonly { readonly n: number; readonly share: number }[] | null
}

type Asked = {
  readonly codes: readonly string[]
  readonly keyOf: KeyOf
  /** The number of the day on which a comment came, counted up; null where that is not known. */
  readonly dayOf: (commentId: string) => number | null
  readonly seed: string
}
type Unit = { readonly codes: ReadonlySet<number>; readonly day: number | null }

const ordersDrawn = 200
const mostSteps = 200

/** As they came, the share after the last whole day up to the first `n`; null before the end of the first day. */
export function arrivedBy({ arrival }: FirstAppearance, n: number): { readonly n: number; readonly share: number } | null {
  return arrival?.findLast((point) => point.n <= n) ?? null
}

/**
 * How many of the codes had been seen after so many commenters, over random orders and in the order of arrival. Codes that
 * nobody holds are not in it. Null when there is nothing to draw.
 */
export function firstAppearance(comments: readonly SeenComment[], asked: Asked): FirstAppearance | null {
  const { units, holders } = unitsOf(comments, asked)
  if (holders.length === 0) return null
  const at = stepsUpTo(units.length)
  const seen = seenInOrders(units, holders.length, at, asked.seed)
  const expected = rarefaction(units.length, holders, at)
  const [lowest, highest] = [0.05, 0.95].map((part) => Math.ceil(part * ordersDrawn) - 1) as [number, number]
  return {
    units: units.length,
    codes: holders.length,
    once: holders.filter((count) => count === 1).length,
    orders: ordersDrawn,
    steps: at.map((n, nth) => {
      const counts = seen.subarray(nth * ordersDrawn, (nth + 1) * ordersDrawn).sort()
      const share = (place: number) => (counts[place] ?? 0) / holders.length
      const mean = counts.reduce((sum, count) => sum + count, 0) / ordersDrawn / holders.length
      return { n, mean, low: share(lowest), high: share(highest), expected: expected[nth] ?? 1 }
    }),
    arrival: inArrival(units, holders.length),
  }
}

function unitsOf(comments: readonly SeenComment[], { codes, keyOf, dayOf }: Asked) {
  const byKey = new Map<string, { codes: Set<string>; day: number | null }>()
  const asked = new Set(codes)
  for (const { id, codings } of comments) {
    const unit = byKey.get(keyOf(id)) ?? { codes: new Set(), day: null }
    byKey.set(keyOf(id), unit)
    for (const { codeId } of codings) if (asked.has(codeId)) unit.codes.add(codeId)
    const day = dayOf(id)
    if (day !== null) unit.day = Math.min(day, unit.day ?? day)
  }
  const holding = new Map<string, number>()
  for (const unit of byKey.values()) for (const code of unit.codes) holding.set(code, (holding.get(code) ?? 0) + 1)
  const appearing = codes.filter((code) => holding.has(code))
  const placeOf = new Map(appearing.map((code, place) => [code, place]))
  // Sorted, so that the same units meet the same dice however they were read.
  const units = [...byKey]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, unit]): Unit => ({ day: unit.day, codes: new Set([...unit.codes].map((code) => placeOf.get(code) ?? 0)) }))
  return { units, holders: appearing.map((code) => holding.get(code) ?? 0) }
}

/** Every number up to `units`, or as many as a picture can show, the first and the last among them. */
function stepsUpTo(units: number): number[] {
  const count = Math.min(units, mostSteps)
  const at = Array.from({ length: count }, (_, nth) => (count === 1 ? units : 1 + Math.round((nth * (units - 1)) / (count - 1))))
  return [...new Set(at)]
}

/** Codes seen after each step of each order, the orders of a step side by side. */
function seenInOrders(units: readonly Unit[], codes: number, at: readonly number[], seed: string): Uint32Array {
  const seen = new Uint32Array(at.length * ordersDrawn)
  const order = units.map((_, place) => place)
  const throwDice = dice(seed)
  for (let nth = 0; nth < ordersDrawn; nth += 1) {
    shuffle(order, throwDice)
    const counts = countedUp(
      order.map((place) => units[place]),
      codes,
    )
    for (const [step, n] of at.entries()) seen[step * ordersDrawn + nth] = counts[n] ?? codes
  }
  return seen
}

/** Fisher and Yates, as Durstenfeld 1964 (Algorithm 235) does it in place. */
function shuffle(order: number[], throwDice: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(throwDice() * (last + 1))
    const kept = order[last] as number
    order[last] = order[chosen] as number
    order[chosen] = kept
  }
}

/** Codes seen after none, the first, the first two and so on. */
function countedUp(units: readonly (Unit | undefined)[], codes: number): Uint32Array {
  const isSeen = new Uint8Array(codes)
  const counts = new Uint32Array(units.length + 1)
  let sum = 0
  for (const [place, unit] of units.entries()) {
    for (const code of unit?.codes ?? [])
      if (isSeen[code] === 0) {
        isSeen[code] = 1
        sum += 1
      }
    counts[place + 1] = sum
  }
  return counts
}

function inArrival(units: readonly Unit[], codes: number): FirstAppearance['arrival'] {
  const known = units.filter((unit): unit is Unit & { day: number } => unit.day !== null)
  const days = [...new Set(known.map(({ day }) => day))].toSorted((one, other) => one - other)
  if (days.length < 2 || known.length < units.length) return null
  const inOrder = known.toSorted((one, other) => one.day - other.day)
  const counts = countedUp(inOrder, codes)
  return days.map((day) => {
    const n = inOrder.findLastIndex((unit) => unit.day === day) + 1
    return { n, share: (counts[n] ?? codes) / codes }
  })
}
