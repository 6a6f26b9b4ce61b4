import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'

/** Gives each test file a database, a data folder and a key of its own, before anything reads the settings. */
const server = inject('databaseServer')
const database = `codicil_test_${randomBytes(6).toString('hex')}`
const address = new URL(server)
address.pathname = `/${database}`
const folder = mkdtempSync(path.join(tmpdir(), 'codicil-test-'))

await onServer(`CREATE DATABASE ${database} TEMPLATE ${inject('databaseTemplate')}`)
process.env.DATABASE_URL = address.href
process.env.CODICIL_DATA = path.join(folder, 'data')
process.env.CODICIL_KEY = Buffer.alloc(32, 7).toString('base64')

afterAll(async () => {
  await onServer(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
  await rm(folder, { recursive: true, force: true })
})

async function onServer(statement: string) {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}
