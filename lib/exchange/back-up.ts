import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { writeZip, type ZipFile } from '@/lib/formats/zip'
import { env } from '@/lib/server/env'
import { migrationsOf, quoted, type Table, tablesInOrder } from '@/lib/server/tables'

export type BackupManifest = {
  readonly codicil: 1
  readonly at: string
  readonly migrations: readonly string[]
  readonly tables: readonly {
    readonly path: string
    readonly schema: string
    readonly name: string
    readonly columns: readonly string[]
    readonly sha256: string
  }[]
}

/** Everything in the database as it is at one moment. The installation's key is not in it: keep that apart. */
export async function backUp(at: Date): Promise<Uint8Array> {
  return inSnapshot(async (client) => {
    const files: ZipFile[] = []
    const tables: BackupManifest['tables'][number][] = []
    for (const table of await tablesInOrder(client)) {
      const bytes = await rowsOf(client, table)
      const path = `tables/${table.schema}.${table.name}.copy`
      files.push({ path, bytes })
      tables.push({ path, ...table, sha256: createHash('sha256').update(bytes).digest('hex') })
    }
    const manifest: BackupManifest = { codicil: 1, at: at.toISOString(), migrations: await migrationsOf(client), tables }
    return writeZip([...files, { path: 'manifest.json', bytes: new TextEncoder().encode(JSON.stringify(manifest, null, 2)) }])
  })
}

/** Every column of every table as text, table by table, for people and tests that look for words. */
export async function dump({ withVault }: { withVault: boolean }, write: (text: string) => void): Promise<void> {
  await inSnapshot(async (client) => {
    for (const table of await tablesInOrder(client)) {
      if (!withVault && table.schema === 'vault') continue
      write(`-- ${table.schema}.${table.name} (${table.columns.join(', ')})\n`)
      write(Buffer.from(await rowsOf(client, table)).toString('utf8'))
    }
  })
}

async function rowsOf(client: Client, table: Table): Promise<Uint8Array> {
  const columns = table.columns.map((column) => `"${column}"`).join(', ')
  const chunks: Buffer[] = []
  for await (const chunk of client.query(copyTo(`COPY ${quoted(table)} (${columns}) TO STDOUT`))) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function inSnapshot<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: env().databaseUrl })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await work(client)
  } finally {
    await client.end()
  }
}
