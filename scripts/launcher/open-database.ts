import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { readSettings } from '@/lib/server/env'
import { StartProblem } from '@/lib/server/start-problem'
import { addressOfRunning, startEmbeddedPostgres } from './embedded-postgres'
import { holderOf } from './launcher-lock'

export type OpenDatabase = { url: string; stop(): Promise<void> }

/** The server of DATABASE_URL when it is set, else our own in the data folder, which only one launcher may run. */
export async function openDatabase(): Promise<OpenDatabase> {
  await openDataFolder()
  if (process.env.DATABASE_URL) return givenDatabase(process.env.DATABASE_URL)

  const server = await startEmbeddedPostgres({ folder: embeddedFolder() })
  return { url: server.url(), stop: server.stop }
}

/** For commands beside a running Codicil: uses its server, and starts one only when none runs. */
export async function joinDatabase(): Promise<OpenDatabase> {
  const holder = process.env.DATABASE_URL ? null : await holderOf(path.join(embeddedFolder(), 'launcher.lock'))
  return holder ? givenDatabase(await addressOfRunning(embeddedFolder())) : openDatabase()
}

const embeddedFolder = () => path.join(readSettings().dataFolder, 'postgres')

async function openDataFolder() {
  const { dataFolder } = readSettings()
  const probe = path.join(dataFolder, `.probe-${randomBytes(4).toString('hex')}`)
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o711 })
    await writeFile(probe, '')
    await rm(probe)
  } catch {
    throw new StartProblem(
      `The data folder ${dataFolder} cannot be written: make it writable, or set CODICIL_DATA to another folder.`,
    )
  }
}

async function givenDatabase(url: string): Promise<OpenDatabase> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version")
    if ((rows[0]?.version ?? 0) < 150_000)
      throw new StartProblem('DATABASE_URL is a PostgreSQL older than 15: give a newer server.')
  } catch (error) {
    if (error instanceof StartProblem) throw error
    throw new StartProblem(unreachable(url, (error as { code?: string }).code))
  } finally {
    await client.end().catch(() => {})
  }
  return { url, stop: async () => {} }
}

/** Names host and database, never the password. */
function unreachable(url: string, code = '') {
  const { host, pathname } = new URL(url)
  if (code === '28P01' || code === '28000')
    return `The database server ${host} does not accept the name and password of DATABASE_URL.`
  if (code === '3D000')
    return `The database server ${host} has no database "${pathname.slice(1)}": create it, or correct DATABASE_URL.`
  return `The database server ${host} of DATABASE_URL does not answer: start it, or correct the address.`
}
