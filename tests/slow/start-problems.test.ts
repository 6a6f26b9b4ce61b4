import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { addressOfRunning } from '@/scripts/launcher/embedded-postgres'
import { query } from './support/debian-postgres'
import { anInstallation, gone, processesWith } from './support/installation'

type Ended = { code: number | null; said: string; complained: string }

/** One clear sentence, exit code 1, nothing of the program's inside. */
function expectSentence({ code, complained }: Ended, sentence: RegExp) {
  expect(complained.trim()).toMatch(sentence)
  expect(complained.trim().split('\n')).toHaveLength(1)
  expect(complained).not.toMatch(/ {4}at |node_modules|\.ts:/)
  expect(code).toBe(1)
}

test('a port that is taken', async () => {
  const home = await anInstallation()
  const stranger = createServer().listen(home.port, '127.0.0.1')
  await new Promise((resolve) => stranger.once('listening', resolve))
  expectSentence(await home.refused(), /^Port \d+ is taken by another program: stop it, or choose another port/)
  stranger.close()
  await home.remove()
})

test('a data folder that cannot be written', async () => {
  const home = await anInstallation()
  writeFileSync(`${home.folder}/file`, '')
  expectSentence(await home.refused({ CODICIL_DATA: `${home.folder}/file/data` }), /^The data folder .* cannot be written/)
  await home.remove()
})

test('settings that make no sense', async () => {
  const home = await anInstallation()
  expectSentence(await home.refused({ CODICIL_KEY: 'c2hvcnQ=' }), /^CODICIL_KEY does not hold 32 bytes/)
  expectSentence(await home.refused({ DATABASE_URL: 'mysql://x' }), /^DATABASE_URL is not the address of a PostgreSQL server/)
  expectSentence(await home.refused({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:9/none' }), /does not answer: start it/)
  await home.remove()
})

test('another key, a newer database, an edited migration; two at once; a second start', async () => {
  const home = await anInstallation()
  const first = await home.start()
  expectSentence(await home.refused({ PORT: String(home.port + 1) }), /^Codicil already runs on this data folder/)
  const url = await addressOfRunning(`${home.data}/postgres`)
  const cluster = `${home.data}/postgres`
  expect((await first.stop('SIGINT')).code).toBe(0)
  expect(processesWith(cluster)).toEqual([])

  expectSentence(
    await home.refused({ CODICIL_KEY: Buffer.alloc(32, 9).toString('base64') }),
    /is not the one this database was begun with/,
  )
  const kept = readFileSync(`${home.data}.key`)
  writeFileSync(`${home.data}.key`, Buffer.alloc(32, 9).toString('base64'))
  expectSentence(await home.refused(), /is not the one this database was begun with/)
  writeFileSync(`${home.data}.key`, kept)

  const second = await home.start()
  process.stdout.write(`first start ${first.milliseconds} ms, second start ${second.milliseconds} ms\n`)
  await query(
    await addressOfRunning(cluster),
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'y', '29990101000000_later', now())",
  )
  expect((await second.stop('SIGTERM')).code).toBe(0)
  expectSentence(await home.refused(), /^The database is newer than this program/)
  expect(url).toContain('127.0.0.1')
  await home.remove()
})

test('a killed launcher leaves a server, and the next start takes its folder over: never two', async () => {
  const home = await anInstallation()
  const first = await home.start()
  const left = processesWith(`${home.data}/postgres/home/cluster`)[0]
  first.child.kill('SIGKILL')
  await gone(first.child)
  expect(left).toBeDefined()
  expect(processesWith(`${home.data}/postgres/home/cluster`)).toContain(left)
  while (await answers(first.address)) await sleep(50)

  const second = await home.start()
  const now = processesWith(`-D ${home.data}/postgres/home/cluster`)
  expect(now).toHaveLength(1)
  expect(now).not.toContain(left)
  expect((await second.stop('SIGTERM')).code).toBe(0)
  expect(processesWith(`${home.data}/postgres`)).toEqual([])
  await home.remove()
})

test('a data folder inside a folder that PostgreSQL may not enter', async () => {
  const home = await anInstallation()
  mkdirSync(`${home.folder}/closed`, { mode: 0o700 })
  const running = await home.start('start', { CODICIL_DATA: `${home.folder}/closed/data` })
  expect((await running.stop('SIGTERM')).code).toBe(0)
  await home.remove()
})

const answers = (address: string) =>
  fetch(address).then(
    () => true,
    () => false,
  )
