import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { db } from './db'
import { env } from './env'

const folder = () => path.join(env().dataFolder, 'releases')

/** The project stands first, so that a withdrawal knows whose packages lie there, also those that no release names any more. */
export const packageName = (projectId: number, manifestHash: string): string => `${projectId}-${manifestHash}.zip`

export async function keepPackage(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  await writeFile(path.join(folder(), file), bytes, { mode: 0o600 })
}

export async function readPackage(file: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path.join(folder(), file)))
}

/** Takes away what was kept for a release that came to nothing. */
export async function dropPackage(file: string): Promise<void> {
  const named = await db().release.findFirst({ where: { file, stale: { isEmpty: true } }, select: { id: true } })
  if (!named) await rm(path.join(folder(), file), { force: true })
}

/**
 * Deletes the packages that a withdrawal or a refused use made stale: they hold its words. Where there was any, a package stays only
 * while a release that is not stale names it; one of a release that an older backup took away goes as well.
 */
export async function dropStalePackages(): Promise<number> {
  const kept = await readdir(folder()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (kept.length === 0) return 0

  const withdrawn = await db().submission.findMany({
    where: { takenBack: { gt: 0 } },
    distinct: ['projectId'],
    select: { projectId: true },
  })
  const fresh = await db().release.findMany({ where: { stale: { isEmpty: true } }, select: { file: true } })
  const stale = await db().release.findMany({
    where: { NOT: { stale: { isEmpty: true } } },
    distinct: ['projectId'],
    select: { projectId: true },
  })
  const touched = new Set([...withdrawn, ...stale].map(({ projectId }) => String(projectId)))
  const named = new Set(fresh.map(({ file }) => file))
  const goes = kept.filter((file) => touched.has(file.split('-')[0] ?? '') && !named.has(file))
  for (const file of goes) await rm(path.join(folder(), file), { force: true })
  return goes.length
}
