import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { StartProblem } from '@/lib/server/start-problem'
import { clusterHome } from './cluster-home'
import { freePort } from './free-port'
import { takeLock } from './launcher-lock'
import { stopLeftOver } from './left-over-server'
import { type Programs, postgresPrograms } from './postgres-programs'
import { type Account, unprivilegedAccount } from './unprivileged-account'

export type EmbeddedPostgres = {
  /** Address of one of its databases; without a name the one that Codicil uses. */
  url(database?: string): string
  stop(): Promise<void>
}

type Options = {
  folder: string
  /** Off only for databases that may be lost, such as those of tests. */
  fsync?: boolean
}

/** Starts PostgreSQL on `folder`, making the cluster at the first start; listens on loopback only and answers when it is ready. */
export async function startEmbeddedPostgres({ folder, fsync = true }: Options): Promise<EmbeddedPostgres> {
  await mkdir(folder, { recursive: true, mode: 0o711 })
  const lock = await takeLock(path.join(folder, 'launcher.lock'))
  try {
    const account = unprivilegedAccount()
    const home = await clusterHome(folder, account)
    const programs = await postgresPrograms(account, path.join(home, 'programs'))
    const password = await keptPassword(path.join(folder, 'password'))
    const cluster = path.join(home, 'cluster')
    await stopLeftOver(cluster)
    if (!(await exists(cluster))) await makeCluster({ programs, cluster, password, account })

    const port = await keptPort(path.join(folder, 'port'))
    const server = await startServer({ programs, cluster, account, port, fsync, log: path.join(folder, 'log') })
    const url = (database = 'codicil') => addressOf(password, port, database)
    await ensureDatabase(url)

    return {
      url,
      async stop() {
        await stopServer(server)
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Address of the server that another launcher runs on `folder`; the caller knows that it does. */
export async function addressOfRunning(folder: string): Promise<string> {
  const [password, port] = await Promise.all([
    readFile(path.join(folder, 'password'), 'utf8'),
    readFile(path.join(folder, 'port'), 'utf8'),
  ])
  return addressOf(password.trim(), Number(port), 'codicil')
}

const addressOf = (password: string, port: number, database: string) =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`

type Making = { programs: Programs; cluster: string; password: string; account: Account | null }

/** The cluster appears under its name only when it is whole, so an interrupted first start begins anew. */
async function makeCluster({ programs, cluster, password, account }: Making) {
  const unfinished = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account) await Promise.all([unfinished, passwordFile].map((file) => chown(file, account.uid, account.gid)))

  const choices = ['-U', 'postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums', '--auth=scram-sha-256']
  const child = spawn(programs.initdb, [...choices, `--pwfile=${passwordFile}`, '-D', unfinished], {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk) => {
    complaint += chunk
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  await rm(passwordFile, { force: true })
  if (code !== 0) throw new StartProblem(`PostgreSQL could not make its folder ${cluster}: ${lastLine(complaint)}`)
  await rename(unfinished, cluster)
}

type Starting = { programs: Programs; cluster: string; account: Account | null; port: number; fsync: boolean; log: string }

async function startServer({ programs, cluster, account, port, fsync, log }: Starting) {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    // Errors and their statements can quote a comment, so the log hears of the server only.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    timezone: 'UTC',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const wishes = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = await open(log, 'w', 0o600)
  // A session of its own: Ctrl+C reaches the launcher alone, which stops the server last.
  const server = spawn(programs.postgres, ['-D', cluster, ...wishes], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  })
  await output.close()

  const giveUp = Date.now() + 120_000
  while (!(await isReady(cluster, server))) {
    if (server.exitCode !== null || server.signalCode !== null || Date.now() > giveUp) {
      await stopServer(server)
      throw new StartProblem(`PostgreSQL did not start in ${cluster}: ${lastLine(await readFile(log, 'utf8'))}`)
    }
    await sleep(25)
  }
  return server
}

async function isReady(cluster: string, server: ChildProcess) {
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return lines[0] === String(server.pid) && lines[7]?.trim() === 'ready'
}

async function stopServer(server: ChildProcess) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  await gone
}

async function ensureDatabase(url: (database: string) => string) {
  const client = new Client({ connectionString: url('postgres') })
  await client.connect()
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'codicil'")
  if (rowCount === 0) await client.query('CREATE DATABASE codicil TEMPLATE template0')
  await client.end()
}

async function keptPassword(file: string) {
  if (!(await exists(file))) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  await chmod(file, 0o600)
  return (await readFile(file, 'utf8')).trim()
}

async function keptPort(file: string) {
  const last = Number(await readFile(file, 'utf8').catch(() => ''))
  const port = await freePort(last > 0 ? last : undefined)
  await writeFile(file, String(port), { mode: 0o600 })
  return port
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? ''
