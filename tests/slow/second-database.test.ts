import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyMigrations } from '@/scripts/launcher/migrate'
import { debianPostgres, query } from './support/debian-postgres'
import { anInstallation } from './support/installation'

let server: Awaited<ReturnType<typeof debianPostgres>>
beforeAll(async () => {
  server = await debianPostgres()
})
afterAll(() => server.stop())

function deploy(url: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/prisma.mjs', 'migrate', 'deploy'], {
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

test('the launcher runs on PostgreSQL 15 of DATABASE_URL: example, pages, backup and restore', async () => {
  const url = await server.create('of_the_launcher')
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

  expect(deploy(url)).toMatchObject({ status: 0, said: expect.stringContaining('No pending migrations') })
  await home.remove()
})

test('a database that prisma migrate deploy made is accepted as it is', async () => {
  const url = await server.create('of_prisma')
  expect(deploy(url).status).toBe(0)
  const before = await query(url, 'SELECT * FROM _prisma_migrations')
  expect(await applyMigrations(url)).toEqual([])
  expect(await query(url, 'SELECT * FROM _prisma_migrations')).toEqual(before)
})

test('prisma migrate deploy finds nothing to do on the embedded server', async () => {
  const home = await anInstallation()
  const running = await home.start()
  const { addressOfRunning } = await import('@/scripts/launcher/embedded-postgres')
  const url = await addressOfRunning(`${home.data}/postgres`)
  expect(deploy(url)).toMatchObject({ status: 0, said: expect.stringContaining('No pending migrations') })
  expect(await query(url, 'SHOW server_version')).toEqual([{ server_version: expect.stringMatching(/^18/) }])
  expect((await running.stop('SIGTERM')).code).toBe(0)
  await home.remove()
})
