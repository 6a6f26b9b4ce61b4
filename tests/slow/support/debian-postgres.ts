import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { freePort } from '@/scripts/launcher/free-port'
import { gone } from './installation'

const programs = '/usr/lib/postgresql/15/bin'

/** Why it cannot be tried on this machine; null when it can. A package that does not come is a failure, not a reason. */
export function whyNoDebianPostgres(): string | null {
  if (process.getuid?.() !== 0) return 'only root can start it as another account.'
  return existsSync('/etc/debian_version') ? null : 'this is not Debian.'
}

/** Debian's PostgreSQL 15, installed if need be, on a folder of its own; the machine's own clusters are left alone. */
export async function debianPostgres() {
  if (!existsSync(`${programs}/initdb`)) install()
  const folder = mkdtempSync(path.join(tmpdir(), 'codicil-pg15-'))
  const account = { uid: 65_534, gid: 65_534 }
  chmodSync(folder, 0o700)
  chownSync(folder, account.uid, account.gid)
  const password = randomBytes(12).toString('hex')
  const passwordFile = path.join(folder, 'password')
  writeFileSync(passwordFile, password)
  chownSync(passwordFile, account.uid, account.gid)
  const cluster = path.join(folder, 'cluster')
  const made = spawnSync(
    `${programs}/initdb`,
    ['-U', 'codicil', '--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-D', cluster],
    { ...account, cwd: '/', encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)

  const port = await freePort()
  const server = spawn(
    `${programs}/postgres`,
    ['-D', cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    { ...account, cwd: '/', stdio: 'ignore' },
  )
  const url = (database: string) => `postgresql://codicil:${password}@127.0.0.1:${port}/${database}`
  await answers(url('postgres'))
  return {
    url,
    async create(database: string): Promise<string> {
      await query(url('postgres'), `CREATE DATABASE ${database} TEMPLATE template0`)
      return url(database)
    },
    async stop() {
      server.kill('SIGINT')
      await gone(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

/** Without this line the package would begin and start a cluster of its own. */
function install(): void {
  mkdirSync('/etc/postgresql-common', { recursive: true })
  if (!existsSync('/etc/postgresql-common/createcluster.conf'))
    writeFileSync('/etc/postgresql-common/createcluster.conf', 'create_main_cluster = false\n')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update'], { stdio: 'ignore', env: environment })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql-15'], { stdio: 'ignore', env: environment })
  if (!existsSync(`${programs}/initdb`)) throw new Error('PostgreSQL 15 could not be installed: apt-get install postgresql-15')
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const up = await query(url, 'SELECT 1').then(
      () => true,
      () => false,
    )
    if (up) return
    await sleep(50)
  }
  throw new Error('PostgreSQL 15 does not answer.')
}
