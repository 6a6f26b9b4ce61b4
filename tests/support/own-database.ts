import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'

/**
 * Gives each test file a database and a data folder of its own, before anything reads the settings. The files of one worker
 * share their modules, and so their settings: the names stay, what they name is made anew. Project ids are never the same in two
 * files, since some things are kept by project as long as a process runs.
 */
const worker = process.env.VITEST_POOL_ID ?? '1'
const server = inject('databaseServer')
const database = `${inject('databaseTemplate')}_of_${worker}`
const address = new URL(server)
address.pathname = `/${database}`
const folder = path.join(tmpdir(), `codicil-test-${process.pid}-${worker}`)

await remove()
await onServer(server, `CREATE DATABASE ${database} TEMPLATE ${inject('databaseTemplate')}`)
await onServer(
  address.href,
  `ALTER SEQUENCE "Project_id_seq" RESTART WITH ${1 + (randomBytes(4).readUInt32BE() % 2_000_000_000)}`,
)
await mkdir(folder, { recursive: true })
process.env.DATABASE_URL = address.href
process.env.CODICIL_DATA = path.join(folder, 'data')
process.env.CODICIL_KEY = Buffer.alloc(32, 7).toString('base64')

afterAll(remove)

async function remove() {
  const { closeDb } = await import('@/lib/server/db')
  await closeDb()
  await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
  await rm(folder, { recursive: true, force: true })
}

async function onServer(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
