import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env'
import { Refusal } from './refusal'

/**
 * Keeps a body on disk until a later step reads it. The name holds project and person, so that nobody else's upload can be
 * named. Refuses what is larger than `most` bytes or not as long as declared, and leaves nothing behind then.
 */
export async function spoolBody(
  owner: { projectId: number; memberId: string },
  body: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>,
  { declared, most, name = null }: { declared: number | null; most: number; name?: string | null },
): Promise<string> {
  if (declared !== null && declared > most) throw tooLarge(most)
  await sweepSpool()
  const upload = randomUUID()
  const file = await fileOf(owner, upload)
  const handle = await open(file, 'wx', 0o600)
  let received = 0
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      received += chunk.byteLength
      if (received > most) throw tooLarge(most)
      await handle.write(chunk)
    }
    if (received === 0) throw new Refusal('input', 'This file is empty. Choose another one.')
    if (declared !== null && received !== declared) throw new Refusal('input', 'The file did not arrive whole. Send it again.')
    if (name !== null) await writeFile(`${file}.name`, name.slice(0, 400), { mode: 0o600 })
    return upload
  } catch (error) {
    await rm(file, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

/** The bytes of an upload; refuses what is not there or somebody else's. */
export async function readSpooled(owner: { projectId: number; memberId: string }, upload: string): Promise<Uint8Array> {
  try {
    return await readFile(await fileOf(owner, upload))
  } catch (error) {
    if (error instanceof Refusal || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Refusal('not-found', 'This upload is not there any more. Choose the file again.')
  }
}

/** The same in pieces, for what is too long to hold; refuses at once what is not there. */
export async function streamSpooled(
  owner: { projectId: number; memberId: string },
  upload: string,
): Promise<AsyncIterable<Uint8Array>> {
  const file = await fileOf(owner, upload)
  const there = await stat(file).catch(() => null)
  if (!there) throw new Refusal('not-found', 'This upload is not there any more. Choose the file again.')
  return createReadStream(file, { highWaterMark: 1 << 16 })
}

/** What the file was called where it came from, for the vault and for telling kinds apart; null when nobody said. */
export async function nameOfSpooled(owner: { projectId: number; memberId: string }, upload: string): Promise<string | null> {
  return readFile(`${await fileOf(owner, upload)}.name`, 'utf8').catch(() => null)
}

/** SHA-256 of an upload, in hex. */
export async function hashSpooled(owner: { projectId: number; memberId: string }, upload: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of await streamSpooled(owner, upload)) hash.update(chunk)
  return hash.digest('hex')
}

export async function dropSpooled(owner: { projectId: number; memberId: string }, upload: string): Promise<void> {
  const file = await fileOf(owner, upload)
  await rm(file, { force: true })
  await rm(`${file}.name`, { force: true })
}

/** Drops every upload of a project. */
export async function dropSpooledOf(projectId: number): Promise<void> {
  const folder = path.join(env().dataFolder, 'spool')
  for (const name of await readdir(folder).catch(() => []))
    if (name.startsWith(`${projectId}-`)) await rm(path.join(folder, name), { force: true })
}

const longestStay = 24 * 3600_000

/** Uploads that nobody came back for are gone after a day. */
export async function sweepSpool(): Promise<void> {
  const folder = path.join(env().dataFolder, 'spool')
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name)
    const age = await stat(file).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > longestStay) await rm(file, { force: true })
  }
}

async function fileOf({ projectId, memberId }: { projectId: number; memberId: string }, upload: string): Promise<string> {
  if (!/^[0-9a-f-]{36}$/.test(upload)) throw new Refusal('not-found', 'This upload is not there any more. Choose the file again.')
  const folder = path.join(env().dataFolder, 'spool')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return path.join(folder, `${projectId}-${memberId}-${upload}`)
}

function tooLarge(most: number): Refusal {
  return new Refusal('too-many', `This file is too large: at most ${most / 1_000_000} MB can be taken.`)
}
