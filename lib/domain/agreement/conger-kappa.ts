import { chanceCorrected, corrected } from './chance-corrected'
import { countRatings, valuesOf } from './counts'
import { variantOf } from './fleiss-kappa'
import type { Ratings } from './ratings'
import type { Result } from './result'
import { agreementOf } from './unit-agreement'
import { increase, type UnitSums } from './unit-sums'
import { ranks, type Weights, weightsOf } from './weights'

/**
 * Conger's kappa: agreement of any number of coders beyond what their own habits would yield by chance, so Cohen's kappa for two
 * (Conger 1980; with weights and missing values Gwet 2014, equations 2.13 and 3.8). Also known as Hubert's or multi-kappa.
 * Undefined when a single category was used, or by coders who never differ in habit and value.
 *
 * @example congerKappa(ratingsOf([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b']], ['a', 'b'])).coefficient  // 0.5
 */
export function congerKappa(ratings: Ratings, weights: Weights = weightsOf('none', ranks(ratings.categories))): Result {
  const named = { statistic: 'conger-kappa', ...variantOf(weights) } as const
  const counts = countRatings(ratings)
  return chanceCorrected(named, counts, weights, () => {
    const habits = habitsOf(ratings)
    return { expected: expectedByHabits(habits, weights), ofRow: rowByHabits(ratings, habits, counts.units, weights) }
  })
}

/** Parts: how often each coder gave each category, then the unit's own agreement, and 1 if it is pairable. */
export function congerSums(ratings: Ratings, weights: Weights = weightsOf('none', ranks(ratings.categories))): UnitSums {
  const { units, coders, categories, values } = ratings
  const counts = countRatings(ratings)
  const cells = coders * categories
  const add = (unit: number, into: Float64Array, at: number) => {
    for (let coder = 0; coder < coders; coder += 1) {
      const category = values[unit * coders + coder] ?? -1
      if (category >= 0) increase(into, at + coder * categories + category, 1)
    }
    const given = valuesOf(counts, unit)
    if (given < 2) return

    increase(into, at + cells, agreementOf(counts, unit, given, weights))
    increase(into, at + cells + 1, 1)
  }
  const estimate = (sums: Float64Array) => {
    const [agreement = 0, pairable = 0] = sums.subarray(cells)
    const habits = sharesOf(sums.subarray(0, cells), categories)
    return pairable === 0 || oneCategory(habits) ? null : corrected(agreement / pairable, expectedByHabits(habits, weights))
  }
  return { units, width: cells + 2, add, estimate }
}

/** Per coder with any value: how many values, and the share of each category among them. */
type Habits = { readonly categories: number; readonly coders: readonly { place: number; values: number; shares: Float64Array }[] }

function habitsOf({ units, coders, categories, values }: Ratings): Habits {
  const given = new Float64Array(coders * categories)
  for (let cell = 0; cell < units * coders; cell += 1) {
    const category = values[cell] ?? -1
    if (category >= 0) increase(given, (cell % coders) * categories + category, 1)
  }
  return sharesOf(given, categories)
}

function sharesOf(given: Float64Array, categories: number): Habits {
  const coders = Array.from({ length: given.length / categories }, (_, place) => {
    const own = given.subarray(place * categories, (place + 1) * categories)
    const values = own.reduce((sum, count) => sum + count, 0)
    return { place, values, shares: own.map((count) => count / values) }
  })
  return { categories, coders: coders.filter(({ values }) => values > 0) }
}

/** The mean over all pairs of coders of the agreement that their shares alone would yield. */
function expectedByHabits({ coders, categories }: Habits, weights: Weights): number {
  const pooled = new Float64Array(categories)
  let own = 0
  for (const { shares } of coders) {
    shares.forEach((share, category) => {
      increase(pooled, category, share)
    })
    own += product(shares, shares, weights)
  }
  return (product(pooled, pooled, weights) - own) / (coders.length * (coders.length - 1))
}

/** What each unit by itself would have chance be (Gwet 2014, section 5.3.4). */
function rowByHabits(ratings: Ratings, { coders, categories }: Habits, units: number, { of }: Weights) {
  const pooled = new Float64Array(categories)
  for (const { shares } of coders) shares.forEach((share, category) => void increase(pooled, category, share))
  const others = coders.map(({ shares }) => pooled.map((sum, category) => sum - (shares[category] ?? 0)))
  const meets = others.map((rest) =>
    pooled.map((_, category) => rest.reduce((sum, share, k) => sum + share * (of[k * categories + category] ?? 0), 0)),
  )
  const usual = coders.map(({ shares }, place) => shares.reduce((sum, share, k) => sum + share * (meets[place]?.[k] ?? 0), 0))

  return (row: number) => {
    let sum = 0
    for (let index = 0; index < coders.length; index += 1) {
      const { place = 0, values = 1 } = coders[index] ?? {}
      const category = ratings.values[row * ratings.coders + place] ?? -1
      const met = category < 0 ? 0 : (meets[index]?.[category] ?? 0)
      const has = category < 0 ? 0 : 1
      sum += (units / values) * (met - (has - values / units) * (usual[index] ?? 0))
    }
    return sum / (coders.length * (coders.length - 1))
  }
}

function oneCategory({ coders, categories }: Habits): boolean {
  const used = Array.from({ length: categories }, (_, category) => coders.some(({ shares }) => (shares[category] ?? 0) > 0))
  return used.filter(Boolean).length < 2
}

function product(first: Float64Array, second: Float64Array, { of, categories }: Weights): number {
  let sum = 0
  for (let row = 0; row < categories; row += 1) {
    for (let column = 0; column < categories; column += 1) {
      sum += (of[row * categories + column] ?? 0) * (first[row] ?? 0) * (second[column] ?? 0)
    }
  }
  return sum
}
