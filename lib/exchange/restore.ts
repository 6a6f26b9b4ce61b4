import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { readZip } from '@/lib/formats/zip'
import { env } from '@/lib/server/env'
import { isRightKey } from '@/lib/server/keyring'
import { Refusal } from '@/lib/server/refusal'
import { migrationsOf, quoted, type Table, tablesInOrder } from '@/lib/server/tables'
import { type Applied, applyLedger } from './apply-ledger'
import type { BackupManifest } from './back-up'

/**
 * Puts a backup into the database of this installation, all of it or nothing, and does again what was taken back, refused or destroyed since.
 * A database that holds anything is only replaced when that is said. Answers how much of the ledger was applied.
 */
export async function restore(bytes: Uint8Array, { replace }: { replace: boolean }): Promise<Applied & { tables: number }> {
  const { manifest, files } = readBackup(bytes)
  const client = new Client({ connectionString: env().databaseUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    const here = await tablesInOrder(client)
    await requireFit(client, manifest, here, replace)
    await client.query(`TRUNCATE ${here.map(quoted).join(', ')}`)
    // What is frozen may only come back as it was; the rules stand again before anybody can write.
    for (const table of here) await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`)
    for (const table of here) await fill(client, manifest, files, table)
    // Transaction numbers belong to the server that gave them; what waits for its seal may be sealed at once here.
    await client.query('UPDATE "Event" SET xid = 0 WHERE seq IS NULL')
    await client.query(`SELECT setval(pg_get_serial_sequence('"Project"', 'id'), greatest(1, (SELECT max(id) FROM "Project")))`)
    for (const table of here) await client.query(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`)
    const { rows } = await client.query<{ keyCheck: Buffer }>('SELECT "keyCheck" FROM "Installation" WHERE id = 1')
    if (!rows[0] || !isRightKey(rows[0].keyCheck))
      throw new Refusal('conflict', 'This backup belongs to another key: put the key of its installation in place first.')
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
  return { tables: manifest.tables.length, ...(await applyLedger()) }
}

function readBackup(bytes: Uint8Array): { manifest: BackupManifest; files: ReadonlyMap<string, Uint8Array> } {
  const zip = readZip(bytes, { members: 1000, bytesEach: 4e9, bytesInAll: 16e9, ratio: 2000 })
  if (zip.status === 'refused') throw new Refusal('input', zip.why)
  const listed = zip.files.get('manifest.json')
  if (!listed) throw new Refusal('input', 'This is no backup: its list of tables is missing.')
  const manifest = JSON.parse(Buffer.from(listed).toString('utf8')) as BackupManifest
  if (manifest.codicil !== 1) throw new Refusal('input', 'This backup was made by a newer Codicil. Use that one.')
  for (const { path, sha256 } of manifest.tables) {
    const content = zip.files.get(path)
    if (!content || createHash('sha256').update(content).digest('hex') !== sha256)
      throw new Refusal('input', `The backup is damaged: ${path} is not what was saved. Take another one.`)
  }
  return { manifest, files: zip.files }
}

async function requireFit(client: Client, manifest: BackupManifest, here: readonly Table[], replace: boolean): Promise<void> {
  const known = await migrationsOf(client)
  if (manifest.migrations.join() !== known.join())
    throw new Refusal('conflict', 'The backup was made by another version of Codicil. Restore it with that one, then update.')
  const names = new Set(here.map(quoted))
  if (manifest.tables.some((table) => !names.has(quoted(table))))
    throw new Refusal('input', 'The backup holds a table that is not known here.')
  const { rows } = await client.query<{ any: boolean }>('SELECT EXISTS (SELECT FROM "Person") AS any')
  if (rows[0]?.any && !replace)
    throw new Refusal('conflict', 'This database holds an installation already. Say --replace to put the backup in its place.')
}

async function fill(
  client: Client,
  manifest: BackupManifest,
  files: ReadonlyMap<string, Uint8Array>,
  table: Table,
): Promise<void> {
  const saved = manifest.tables.find((one) => quoted(one) === quoted(table))
  const content = saved && files.get(saved.path)
  if (!saved || !content || content.length === 0) return
  const columns = saved.columns.map((column) => `"${column}"`).join(', ')
  await pipeline(Readable.from([Buffer.from(content)]), client.query(copyFrom(`COPY ${quoted(table)} (${columns}) FROM STDIN`)))
}
