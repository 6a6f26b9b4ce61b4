import type { Basis, Why } from './result'

/** One row per unit, one place per coder; null is missing. */
export type Rows<Value> = readonly (readonly (Value | null)[])[]

/** For each row how many coders gave it each category: all that a statistic needs which does not ask who said what. */
export type Counts = Basis & {
  readonly rows: number
  readonly categories: number
  /** Row by row, one cell per category. */
  readonly cells: Uint16Array
  /** Coders who gave one and the same value throughout, although values differ. */
  readonly constantCoders: number
}

/** `declared` are the categories that coders could use; one that was used without being declared counts too. */
export function countUnits<Value>(rows: Rows<Value>, declared: readonly Value[]): Counts {
  const categoryOf = numbered(rows, declared)
  const cells = new Uint16Array(rows.length * categoryOf.size)
  const valuesOf: Set<Value>[] = []
  let units = 0
  let pairable = 0
  for (const [unit, row] of rows.entries()) {
    let given = 0
    for (const [coder, value] of row.entries()) {
      const category = value === null ? undefined : categoryOf.get(value)
      if (value === null || category === undefined) continue

      const cell = unit * categoryOf.size + category
      cells[cell] = (cells[cell] ?? 0) + 1
      valuesOf[coder] = (valuesOf[coder] ?? new Set()).add(value)
      given += 1
    }
    if (given > 0) units += 1
    if (given > 1) pairable += 1
  }
  const used = valuesOf.filter((values) => values !== undefined)
  const varied = new Set(used.flatMap((values) => [...values])).size > 1
  const constantCoders = varied ? used.filter((values) => values.size === 1).length : 0
  return { rows: rows.length, categories: categoryOf.size, cells, units, pairable, coders: used.length, constantCoders }
}

/** Why no statistic at all can be had from this, or null when one may. */
export function nothingToCompare({ units, pairable, coders }: Basis): Why | null {
  if (units === 0) return 'no-data'
  if (coders < 2) return 'fewer-than-two-coders'
  return pairable === 0 ? 'no-pairable-units' : null
}

export function numbered<Value>(rows: Rows<Value>, declared: readonly Value[]): Map<Value, number> {
  const categoryOf = new Map<Value, number>()
  const add = (value: Value | null) => {
    if (value !== null && !categoryOf.has(value)) categoryOf.set(value, categoryOf.size)
  }
  declared.forEach(add)
  for (const row of rows) row.forEach(add)
  return categoryOf
}
