import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { db } from './db'
import { env } from './env'

const ledgerFile = () => path.join(env().dataFolder, 'withdrawals.log')

/**
 * Writes every withdrawal that the ledger does not hold yet, one line `projectId submissionId at`, and waits for the disk.
 * Called after each withdrawal and at start, so that one whose server died in between is written then. The ledger lies
 * outside the backups and is applied again at every restore.
 */
export async function completeLedger(): Promise<number> {
  const known = new Set((await readLedger()).map(({ submissionId }) => submissionId))
  const withdrawn = await db().submission.findMany({
    where: { state: 'withdrawn' },
    select: { projectId: true, id: true, withdrawnAt: true },
    orderBy: [{ withdrawnAt: 'asc' }, { id: 'asc' }],
  })
  const missing = withdrawn.filter(({ id }) => !known.has(id))
  if (missing.length === 0) return 0

  await mkdir(env().dataFolder, { recursive: true })
  const file = await open(ledgerFile(), 'a', 0o600)
  try {
    await file.write(
      missing.map(({ projectId, id, withdrawnAt }) => `${projectId} ${id} ${withdrawnAt?.toISOString()}\n`).join(''),
    )
    await file.sync()
  } finally {
    await file.close()
  }
  return missing.length
}

export type LedgerLine = { readonly projectId: number; readonly submissionId: string; readonly at: string }

/** What the ledger holds; empty when nothing was ever withdrawn. A line cut short by a crash is passed over and written anew. */
export async function readLedger(): Promise<LedgerLine[]> {
  const text = await readFile(ledgerFile(), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return [...text.matchAll(/^(\d+) ([0-9a-f-]{36}) (\S+Z)$/gm)].map(([, projectId, submissionId = '', at = '']) => ({
    projectId: Number(projectId),
    submissionId,
    at,
  }))
}
