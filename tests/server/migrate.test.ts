import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { applyMigrations } from '@/scripts/launcher/migrate'

test('migrations are applied in order, once, and recorded as Prisma records them', async () => {
  const { url, folder } = await freshDatabase()
  await migration(folder, '001_notes', 'CREATE TABLE note (id int)')
  await migration(
    folder,
    '002_words',
    'ALTER TABLE note ADD words text; CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$',
  )

  expect(await applyMigrations(url, folder)).toEqual(['001_notes', '002_words'])
  expect(await applyMigrations(url, folder)).toEqual([])
  expect(
    await ask(url, 'SELECT migration_name, applied_steps_count, logs, finished_at >= started_at AS done FROM _prisma_migrations'),
  ).toEqual([
    { migration_name: '001_notes', applied_steps_count: 1, logs: null, done: true },
    { migration_name: '002_words', applied_steps_count: 1, logs: null, done: true },
  ])
})

test('a migration that fails leaves nothing of itself and says which one it was', async () => {
  const { url, folder } = await freshDatabase()
  await migration(folder, '001_broken', 'CREATE TABLE note (id int); SELECT 1/0')

  await expect(applyMigrations(url, folder)).rejects.toThrow(
    'Migration 001_broken does not apply to this database (SQLSTATE 22012)',
  )
  expect(await ask(url, "SELECT to_regclass('note') AS note")).toEqual([{ note: null }])
  expect(await ask(url, 'SELECT * FROM _prisma_migrations')).toEqual([])
})

test('a database of a newer program is refused', async () => {
  const { url, folder } = await freshDatabase()
  await migration(folder, '009_tomorrow', 'CREATE TABLE tomorrow (id int)')
  await applyMigrations(url, folder)

  const older = await mkdtemp(path.join(tmpdir(), 'codicil-migrations-'))
  await expect(applyMigrations(url, older)).rejects.toThrow('The database is newer than this program (it knows 009_tomorrow)')
})

test('a migration edited after it was applied is refused', async () => {
  const { url, folder } = await freshDatabase()
  await migration(folder, '001_notes', 'CREATE TABLE note (id int)')
  await applyMigrations(url, folder)
  await migration(folder, '001_notes', 'CREATE TABLE note (id bigint)')

  await expect(applyMigrations(url, folder)).rejects.toThrow('Migration 001_notes was edited after this database applied it')
})

test('two launchers that migrate at once apply each migration once', async () => {
  const { url, folder } = await freshDatabase()
  await migration(folder, '001_notes', 'SELECT pg_sleep(0.2); CREATE TABLE note (id int)')

  const applied = await Promise.all([applyMigrations(url, folder), applyMigrations(url, folder)])
  expect(applied.flat()).toEqual(['001_notes'])
})

async function freshDatabase() {
  const name = `migrate_${crypto.randomUUID().replaceAll('-', '')}`
  await ask(inject('databaseServer'), `CREATE DATABASE ${name}`)
  const address = new URL(inject('databaseServer'))
  address.pathname = `/${name}`
  return { url: address.href, folder: await mkdtemp(path.join(tmpdir(), 'codicil-migrations-')) }
}

async function migration(folder: string, name: string, sql: string) {
  await mkdir(path.join(folder, name), { recursive: true })
  await writeFile(path.join(folder, name, 'migration.sql'), sql)
}

async function ask(connectionString: string, query: string) {
  const client = new Client({ connectionString })
  await client.connect()
  const { rows } = await client.query(query)
  await client.end()
  return rows
}
