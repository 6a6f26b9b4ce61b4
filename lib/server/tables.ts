import type { Client } from 'pg'

export type Table = { readonly schema: string; readonly name: string; readonly columns: readonly string[] }

/** Quoted for SQL; names come from the catalogue, never from outside. */
export const quoted = ({ schema, name }: Pick<Table, 'schema' | 'name'>) => `"${schema}"."${name}"`

/** Every table of ours, those that others point to first, so that rows can be put back in this order. */
export async function tablesInOrder(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ schema: string; name: string; columns: string[] }>(`
    SELECT table_schema AS schema, table_name AS name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema IN ('public', 'vault') AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations' AND is_generated = 'NEVER'
    GROUP BY 1, 2 ORDER BY 1, 2`)
  const { rows: links } = await client.query<{ from: string; to: string }>(`
    SELECT DISTINCT conrelid::regclass::text AS "from", confrelid::regclass::text AS "to"
    FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid`)
  const plain = (table: string) => table.replaceAll('"', '').replace(/^public\./, '')
  const key = ({ schema, name }: { schema: string; name: string }) => (schema === 'public' ? name : `${schema}.${name}`)
  const below = new Map(
    rows.map((row) => [key(row), links.filter((one) => plain(one.from) === key(row)).map((one) => plain(one.to))]),
  )
  const done: typeof rows = []
  const isDone = new Set<string>()
  while (done.length < rows.length) {
    const ready = rows.filter((row) => !isDone.has(key(row)) && (below.get(key(row)) ?? []).every((to) => isDone.has(to)))
    if (ready.length === 0) throw new Error('The tables point at each other in a circle.')
    for (const row of ready) {
      isDone.add(key(row))
      done.push(row)
    }
  }
  return done
}

/** Names of the migrations that the database stands on. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
  )
  return rows.map(({ name }) => name)
}
