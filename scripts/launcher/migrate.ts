import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { StartProblem } from '@/lib/server/start-problem'

type Migration = { name: string; sql: string; checksum: string }
type Row = { migration_name: string; checksum: string; finished_at: Date | null }

/** The number that Prisma's own command line locks, so that the two never migrate at once. */
const prismaLock = 72_707_369

const ownMigrations = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))

/**
 * Brings the database to the newest migration and answers the names it applied. Each migration and its row in
 * `_prisma_migrations`, kept as Prisma keeps it, are one transaction; what does not fit this program is refused, untouched.
 */
export async function applyMigrations(url: string, folder = ownMigrations): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(table)
    const { rows } = await client.query<Row>(
      'SELECT migration_name, checksum, finished_at FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
    )
    const pending = pendingAfter(rows, migrations)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** The migrations still to apply; a history that this program did not write is refused with a sentence. */
export function pendingAfter(applied: readonly Row[], migrations: readonly Migration[]): Migration[] {
  for (const row of applied) {
    const migration = migrations.find(({ name }) => name === row.migration_name)
    if (row.finished_at === null) {
      throw new StartProblem(
        `Migration ${row.migration_name} stopped half-way on this database: mend it with \`prisma migrate resolve\`.`,
      )
    }
    if (!migration) {
      throw new StartProblem(
        `The database is newer than this program (it knows ${row.migration_name}): install the newer Codicil.`,
      )
    }
    if (migration.checksum !== row.checksum) {
      throw new StartProblem(`Migration ${migration.name} was edited after this database applied it: put the original file back.`)
    }
  }
  return migrations.filter(({ name }) => !applied.some((row) => row.migration_name === name))
}

async function apply(client: Client, { name, sql, checksum }: Migration) {
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<{ at: string }>('SELECT clock_timestamp()::text AS at')
    await client.query(sql)
    await client.query(
      `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, rows[0]?.at],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    // The server's own words can quote a row, so only their number is repeated.
    const { code = 'no code' } = error as { code?: string }
    throw new StartProblem(`Migration ${name} does not apply to this database (SQLSTATE ${code}); nothing of it was kept.`)
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

const table = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`
