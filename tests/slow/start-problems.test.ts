import { chownSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { addressOfRunning } from '@/scripts/launcher/embedded-postgres'
import { freePort } from '@/scripts/launcher/free-port'
import { query } from './support/debian-postgres'
import { anInstallation, descendants, gone, lives, processesWith } from './support/installation'

type Ended = { code: number | null; said: string; complained: string }

/** One clear sentence, exit code 1, nothing of the program's inside. */
function expectSentence({ code, said, complained }: Ended, sentence: RegExp) {
  expect(complained.trim()).toMatch(sentence)
  expect(complained.trim().split('\n')).toHaveLength(1)
  expect(said + complained).not.toMatch(/ {4}at |node_modules|\.ts:/)
  expect(code).toBe(1)
}

test('a port that is taken', async () => {
  const home = await anInstallation()
  const stranger = createServer().listen(home.port, '127.0.0.1')
  await new Promise((resolve) => stranger.once('listening', resolve))
  expectSentence(await home.refused(), /^Port \d+ is taken by another program: stop it, or choose another port/)
  stranger.close()
})

test('a data folder that cannot be written', async () => {
  const home = await anInstallation()
  writeFileSync(`${home.folder}/file`, '')
  expectSentence(await home.refused({ CODICIL_DATA: `${home.folder}/file/data` }), /^The data folder .* cannot be written/)
  expectSentence(await home.refused({ CODICIL_DATA: `${home.folder}/file` }), /^The data folder .* cannot be written/)
})

test.skipIf(process.getuid?.() !== 0)('a data folder of somebody else', async () => {
  const home = await anInstallation()
  mkdirSync(home.data, { mode: 0o755 })
  const nobody = { uid: 65_534, gid: 65_534 }
  expectSentence(await home.refused({}, nobody), /^The data folder .* cannot be written/)
  chownSync(home.data, nobody.uid, nobody.gid)
  expectSentence(await home.refused({}, nobody), /^The key file .* cannot be written/)
  expect(processesWith(home.data)).toEqual([])
})

test('settings that make no sense', async () => {
  const home = await anInstallation()
  expectSentence(await home.refused({ CODICIL_KEY: 'c2hvcnQ=' }), /^CODICIL_KEY does not hold 32 bytes/)
  expectSentence(await home.refused({ DATABASE_URL: 'mysql://x' }), /^DATABASE_URL is not the address of a PostgreSQL server/)
  expectSentence(await home.refused({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:9/none' }), /does not answer: start it/)
})

test('another key, an edited migration, a newer database: each is named, and no server stays behind', async () => {
  const home = await anInstallation()
  const first = await home.start()
  expect((await first.stop('SIGINT')).code).toBe(0)

  const refused = async (sentence: RegExp, extra = {}) => {
    expectSentence(await home.refused(extra), sentence)
    expect(processesWith(home.data)).toEqual([])
  }
  const other = Buffer.alloc(32, 9).toString('base64')
  await refused(/^The key in CODICIL_KEY is not the one this database was begun with/, { CODICIL_KEY: other })
  const kept = readFileSync(`${home.data}.key`)
  writeFileSync(`${home.data}.key`, other)
  await refused(/^The key in .*\.key is not the one this database was begun with/)
  rmSync(`${home.data}.key`)
  await refused(/^The key of this installation is missing/)
  writeFileSync(`${home.data}.key`, kept)

  const second = await home.start()
  process.stdout.write(`first start ${first.milliseconds} ms, second start ${second.milliseconds} ms\n`)
  const url = await addressOfRunning(`${home.data}/postgres`)
  await query(
    url,
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'y', '29990101000000_later', now())",
  )
  expect((await second.stop('SIGTERM')).code).toBe(0)
  await refused(/^The database is newer than this program \(it knows 29990101000000_later\): install the newer Codicil\.$/)
})

test('a migration that was edited after it was applied', async () => {
  const home = await anInstallation()
  const running = await home.start()
  const url = await addressOfRunning(`${home.data}/postgres`)
  const [oldest] = await query(url, 'SELECT migration_name FROM _prisma_migrations ORDER BY migration_name LIMIT 1')
  await query(url, `UPDATE _prisma_migrations SET checksum = repeat('0', 64) WHERE migration_name = '${oldest?.migration_name}'`)
  expect((await running.stop('SIGTERM')).code).toBe(0)
  expectSentence(
    await home.refused(),
    new RegExp(`^Migration ${oldest?.migration_name} was edited after this database applied it: put the original file back\\.$`),
  )
  expect(processesWith(home.data)).toEqual([])
})

test('SIGINT, SIGTERM and Ctrl+C, also while it starts: exit code 0, and nothing stays behind', async () => {
  const home = await anInstallation()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const running = await home.start()
    const below = descendants(running.child.pid ?? 0)
    expect(below.length).toBeGreaterThan(2)
    expect(await running.stop(signal)).toMatchObject({ code: 0, complained: '' })
    expect(below.filter(lives)).toEqual([])
  }
  // A terminal tells every process of the group.
  const running = await home.start()
  const below = descendants(running.child.pid ?? 0)
  process.kill(-(running.child.pid ?? 0), 'SIGINT')
  expect(await gone(running.child)).toBe(0)
  expect(below.filter(lives)).toEqual([])

  for (const line of ['Starting the database', 'Migrated the database']) {
    const early = await anInstallation()
    expect(await early.stopped(line, 'SIGTERM')).toMatchObject({ code: 0, complained: '' })
    expect(processesWith(early.data)).toEqual([])
  }
})

test('two on one folder: the second is refused, and the first goes on', async () => {
  const home = await anInstallation()
  const first = await home.start()
  expectSentence(await home.refused({ PORT: String(await freePort()) }), /^Codicil already runs on this data folder/)
  expect(await answers(first.address)).toBe(true)
  expect((await first.stop('SIGTERM')).code).toBe(0)
})

test('a killed launcher leaves a server, and of two that start at once one takes its folder over: never two', async () => {
  const home = await anInstallation()
  const first = await home.start()
  const left = processesWith(`${home.data}/postgres/home/cluster`)[0]
  first.child.kill('SIGKILL')
  await gone(first.child)
  expect(left).toBeDefined()
  expect(processesWith(`${home.data}/postgres/home/cluster`)).toContain(left)
  while (await answers(first.address)) await sleep(50)

  const ports = [home.port, await freePort()]
  const both = await Promise.allSettled(ports.map((port) => home.start('start', { PORT: String(port) })))
  const [second, ...more] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  if (!second) throw new Error('Neither took the folder over.')
  expect(more).toEqual([])
  expect(both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))).toEqual([
    expect.stringContaining('Codicil already runs on this data folder'),
  ])
  const now = processesWith(`-D ${home.data}/postgres/home/cluster`)
  expect(now).toHaveLength(1)
  expect(now).not.toContain(left)
  expect((await second.stop('SIGTERM')).code).toBe(0)
  expect(processesWith(`${home.data}/postgres`)).toEqual([])
})

test('a data folder inside a folder that PostgreSQL may not enter', async () => {
  const home = await anInstallation()
  mkdirSync(`${home.folder}/closed`, { mode: 0o700 })
  const data = `${home.folder}/closed/data`
  const running = await home.start('start', { CODICIL_DATA: data })
  expect((await running.stop('SIGTERM')).code).toBe(0)
  // The cluster lies where PostgreSQL may go, with a link in the data folder.
  if (process.getuid?.() === 0) rmSync(readlinkSync(`${data}/postgres/home`), { recursive: true })
})

const answers = (address: string) =>
  fetch(address).then(
    () => true,
    () => false,
  )
