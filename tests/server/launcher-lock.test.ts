import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holderOf, takeLock } from '@/scripts/launcher/launcher-lock'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'codicil-lock-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('of several that come at once to the lock of a killed launcher, one takes it', async () => {
  const file = path.join(folder, 'launcher.lock')
  const takers = new Set<number>()
  for (let time = 0; time < 100; time++) {
    await writeFile(file, JSON.stringify({ pid: 2 ** 30, started: 'long ago' }))
    const tried = await Promise.allSettled(Array.from({ length: 6 }, () => takeLock(file)))
    const taken = tried.filter((one) => one.status === 'fulfilled')
    takers.add(taken.length)
    expect(tried.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))).toEqual(
      Array(6 - taken.length).fill(expect.stringContaining('Codicil already runs on this data folder')),
    )
    expect((await holderOf(file))?.pid).toBe(process.pid)
    for (const { value } of taken) await value.release()
  }
  expect([...takers]).toEqual([1])
  expect(await readdir(folder)).toEqual([])
})
