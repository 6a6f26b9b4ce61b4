export type DumpedRow = Readonly<Record<string, string | null>>

/** The rows of one table in what `codicil dump` prints; null stands for no value. */
export function rowsOf(dump: string, table: string): DumpedRow[] {
  const lines = dump.split('\n')
  const head = lines.findIndex((line) => line.startsWith(`-- ${table} (`))
  if (head < 0) throw new Error(`The dump has no table ${table}.`)
  const columns = (lines[head]?.slice(`-- ${table} (`.length, -1) ?? '').split(', ')
  const end = lines.findIndex((line, at) => at > head && line.startsWith('-- '))
  return lines
    .slice(head + 1, end < 0 ? undefined : end)
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t').map((cell) => (cell === '\\N' ? null : cell))
      return Object.fromEntries(columns.map((column, nth) => [column, cells[nth] ?? null]))
    })
}
