import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '@/scripts/launcher/embedded-postgres'
import { applyMigrations } from '@/scripts/launcher/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's own database, from which the databases of the test files are made. */
    databaseServer: string
    databaseTemplate: string
  }
}

/** One server for the whole run and on it one migrated database, which every test file copies. DATABASE_URL names another server. */
export default async function databaseServer(project: TestProject) {
  const server = process.env.DATABASE_URL ? givenServer(process.env.DATABASE_URL) : await ownServer()
  const template = `codicil_template_${randomBytes(4).toString('hex')}`
  await onServer(server.url, `CREATE DATABASE ${template}`)
  const address = new URL(server.url)
  address.pathname = `/${template}`
  await applyMigrations(address.href)

  project.provide('databaseServer', server.url)
  project.provide('databaseTemplate', template)
  return async () => {
    await onServer(server.url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
    await server.stop()
  }
}

async function ownServer() {
  const folder = await mkdtemp(path.join(tmpdir(), 'codicil-tests-'))
  await chmod(folder, 0o711)
  const server = await startEmbeddedPostgres({ folder, fsync: false })
  return {
    url: server.url('postgres'),
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function givenServer(url: string) {
  return { url, stop: async () => {} }
}

async function onServer(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
