import { readCsv } from './csv'

export type UnitsOptions = {
  readonly level: 'nominal' | 'ordinal' | 'interval' | 'ratio'
  /** The word that stands for a missing value; an empty cell always does. */
  readonly missing: string | null
  /** The column that says who a unit comes from. */
  readonly cluster: string | null
}

export type UnitsTable = {
  readonly coders: string[]
  readonly units: (string | number | null)[][]
  /** In ascending order for numbers, else in the order of their first use. */
  readonly categories: (string | number)[]
  /** Per unit the word in the cluster column; null without one. */
  readonly clusters: string[] | null
}

export type UnitsReading =
  | { readonly status: 'read'; readonly table: UnitsTable }
  | { readonly status: 'refused'; readonly why: string }

/** Reads a table with one row per unit and one column per coder. The first thing that is wrong is named with its line and column. */
export function readUnits(bytes: Uint8Array, { level, missing, cluster }: UnitsOptions): UnitsReading {
  const reading = readCsv(bytes)
  if (reading.status === 'refused') return reading
  const [fault] = reading.faults
  if (fault) return { status: 'refused', why: fault.sentence }

  const { header, rows } = reading
  const clusterAt = cluster === null ? -1 : header.indexOf(cluster)
  if (cluster !== null && clusterAt < 0) {
    return { status: 'refused', why: `There is no column ${cluster}. The columns are: ${header.join(', ')}.` }
  }
  const columns = header.map((_, place) => place).filter((place) => place !== clusterAt)
  const words = rows.map(({ cells }) => columns.map((place) => meaningOf(cells[place] ?? '', missing)))
  const isNumbers = words.flat().every((word) => word === null || isNumber(word))
  if (!isNumbers && (level === 'interval' || level === 'ratio')) {
    const row = words.findIndex((own) => own.some((word) => word !== null && !isNumber(word)))
    const column = words[row]?.findIndex((word) => word !== null && !isNumber(word)) ?? 0
    const why = `Line ${rows[row]?.line}, column ${header[columns[column] ?? 0]}: ${words[row]?.[column]} is no number, and --level ${level} needs numbers.`
    return { status: 'refused', why }
  }
  const units = words.map((own) => own.map((word) => (word === null || !isNumbers ? word : Number(word))))
  const used = [...new Set(units.flat().filter((value) => value !== null))]
  const categories = isNumbers ? used.sort((one, other) => Number(one) - Number(other)) : used
  const clusters = clusterAt < 0 ? null : rows.map(({ cells }) => cells[clusterAt] ?? '')
  return { status: 'read', table: { coders: columns.map((place) => header[place] ?? ''), units, categories, clusters } }
}

function meaningOf(cell: string, missing: string | null): string | null {
  const word = cell.trim()
  return word === '' || word === missing ? null : word
}

function isNumber(word: string): boolean {
  return Number.isFinite(Number(word))
}
