/** One row per unit, one place per coder; null is missing. */
export type Rows<Value> = readonly (readonly (Value | null)[])[]

/** The same with categories as numbers: unit by unit, one place per coder, -1 where a value is missing. */
export type Ratings = {
  readonly units: number
  readonly coders: number
  readonly categories: number
  readonly values: Int16Array
}

/** `declared` are the categories that coders could use, in their order; one that was used without being declared comes after them. */
export function ratingsOf<Value>(rows: Rows<Value>, declared: readonly Value[]): Ratings {
  const categoryOf = new Map<Value, number>(declared.map((category, place) => [category, place]))
  const coders = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const values = new Int16Array(rows.length * coders).fill(-1)
  for (const [unit, row] of rows.entries()) {
    for (const [coder, value] of row.entries()) {
      if (value === null) continue

      const category = categoryOf.get(value) ?? categoryOf.size
      categoryOf.set(value, category)
      values[unit * coders + coder] = category
    }
  }
  return { units: rows.length, coders, categories: categoryOf.size, values }
}

/** Only what these coders gave, in the order of `coders`. */
export function ratingsBy(ratings: Ratings, coders: readonly number[]): Ratings {
  const values = new Int16Array(ratings.units * coders.length)
  for (let unit = 0; unit < ratings.units; unit += 1) {
    for (const [place, coder] of coders.entries()) {
      const own = coder < ratings.coders ? ratings.values[unit * ratings.coders + coder] : -1
      values[unit * coders.length + place] = own ?? -1
    }
  }
  return { ...ratings, coders: coders.length, values }
}

/** Every two coders, by their places. */
export function pairsOf(coders: number): [number, number][] {
  const places = Array.from({ length: coders }, (_, place) => place)
  return places.flatMap((first) => places.slice(first + 1).map((second): [number, number] => [first, second]))
}
