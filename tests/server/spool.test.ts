import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { env } from '@/lib/server/env'
import { dropSpooled, readSpooled, spoolBody } from '@/lib/server/spool'

const noor = { projectId: 1, memberId: '0199f2a0-0000-7000-8000-000000000001' }
const ben = { projectId: 1, memberId: '0199f2a0-0000-7000-8000-000000000002' }
const body = (...parts: string[]) => new Blob(parts).stream()
const spool = () => path.join(env().dataFolder, 'spool')

test('an upload is kept for its owner only, unreadable for others on the machine', async () => {
  const upload = await spoolBody(noor, body('Advises', ' others.'), { declared: 15, most: 100 })
  expect(Buffer.from(await readSpooled(noor, upload)).toString()).toBe('Advises others.')
  await expect(readSpooled(ben, upload)).rejects.toMatchObject({ kind: 'not-found' })
  await expect(readSpooled(noor, '../../etc/passwd')).rejects.toMatchObject({ kind: 'not-found' })
  const [name] = await readdir(spool())
  expect((await stat(path.join(spool(), name ?? ''))).mode & 0o777).toBe(0o600)
  await dropSpooled(noor, upload)
  expect(await readdir(spool())).toEqual([])
})

test('too large, cut short or empty: one sentence, and nothing is left behind', async () => {
  const refused = (parts: string[], declared: number | null) => spoolBody(noor, body(...parts), { declared, most: 10 })
  await expect(refused(['x'], 11)).rejects.toMatchObject({ kind: 'too-many' })
  await expect(refused(['x'.repeat(11)], null)).rejects.toMatchObject({ kind: 'too-many' })
  await expect(refused(['x'], 2)).rejects.toMatchObject({ kind: 'input' })
  await expect(refused([], 0)).rejects.toMatchObject({ kind: 'input' })
  expect(await readdir(spool())).toEqual([])
})
