/** One spelling for one value: keys sorted, no white space, `undefined` left out. What is hashed or compared goes through here. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry ?? null)).join(',')}]`
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'

  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  entries.sort(([first], [second]) => (first < second ? -1 : first > second ? 1 : 0))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`
}
