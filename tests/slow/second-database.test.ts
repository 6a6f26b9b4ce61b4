import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOfRunning } from '@/scripts/launcher/embedded-postgres'
import { applyMigrations } from '@/scripts/launcher/migrate'
import { debianPostgres, query, whyNoDebianPostgres } from './support/debian-postgres'
import { anInstallation } from './support/installation'

const why = whyNoDebianPostgres()
if (why) process.stdout.write(`PostgreSQL 15 is not tried: ${why}\n`)

let server: Awaited<ReturnType<typeof debianPostgres>> | undefined
beforeAll(async () => {
  if (!why) server = await debianPostgres()
})
afterAll(() => server?.stop())

test.skipIf(why)('the launcher runs on PostgreSQL 15 of DATABASE_URL: example, pages, backup and restore', async () => {
  const url = await newDatabase('of_the_launcher')
  expect(await query(url, 'SHOW server_version')).toEqual([{ server_version: expect.stringMatching(/^15\./) }])
  const home = await anInstallation({ DATABASE_URL: url })
  const running = await home.start('demo')
  expect(running.said()).toContain('Migrated the database')
  expect((await fetch(`${running.address}/d/learning-technologist`)).status).toBe(200)
  const file = `${home.folder}/backup`
  expect((await home.codicil('backup', '--out', file)).code).toBe(0)
  expect((await running.stop('SIGTERM')).code).toBe(0)
  const before = (await home.codicil('dump')).said
  expect((await home.codicil('restore', file, '--replace', 'yes')).complained).toBe('')
  expect((await home.codicil('dump')).said).toBe(before)

  expectNothingPending(deploy(url))
})

test.skipIf(why)('the launcher starts on what prisma migrate deploy made on PostgreSQL 15, with nothing to apply', async () => {
  const url = await newDatabase('of_prisma')
  expect(deploy(url).status).toBe(0)
  const before = await query(url, 'SELECT * FROM _prisma_migrations')
  expect(await applyMigrations(url)).toEqual([])

  const home = await anInstallation({ DATABASE_URL: url })
  const running = await home.start()
  expect(running.said()).not.toContain('Migrated the database')
  expect((await running.stop('SIGTERM')).code).toBe(0)
  expect(await query(url, 'SELECT * FROM _prisma_migrations')).toEqual(before)
})

test('the same both ways on the embedded server', async () => {
  const home = await anInstallation()
  const running = await home.start()
  const url = await addressOfRunning(`${home.data}/postgres`)
  expect(await query(url, 'SHOW server_version')).toEqual([{ server_version: expect.stringMatching(/^18/) }])
  expectNothingPending(deploy(url))

  await query(url, 'CREATE DATABASE of_prisma TEMPLATE template0')
  const other = url.replace(/[^/]+$/, 'of_prisma')
  expect(deploy(other).status).toBe(0)
  const before = await query(other, 'SELECT * FROM _prisma_migrations')
  expect(await applyMigrations(other)).toEqual([])
  expect(await query(other, 'SELECT * FROM _prisma_migrations')).toEqual(before)
  const columns = 'SELECT migration_name, checksum, applied_steps_count, logs, rolled_back_at FROM _prisma_migrations ORDER BY 1'
  expect(await query(url, columns)).toEqual((await query(other, columns)).map((row) => ({ ...row, logs: row.logs || null })))
  expect((await running.stop('SIGTERM')).code).toBe(0)
})

function deploy(url: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/prisma.mjs', 'migrate', 'deploy'], {
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

function expectNothingPending(deployed: ReturnType<typeof deploy>) {
  expect(deployed).toMatchObject({ status: 0, said: expect.stringContaining('No pending migrations') })
}

async function newDatabase(name: string): Promise<string> {
  if (!server) throw new Error('PostgreSQL 15 does not run.')
  return server.create(name)
}
