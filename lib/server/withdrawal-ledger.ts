import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { db } from './db'
import { env } from './env'

const ledgerFile = () => path.join(env().dataFolder, 'withdrawals.log')

/**
 * Writes every withdrawal that the ledger does not hold yet and waits for the disk: a line `projectId submissionId at` for all
 * that was sent, `projectId submissionId/commentId at` for one comment of it. Called after each withdrawal and at start, so that
 * one whose server died in between is written then. The ledger lies beside the database and never in a backup of it: whatever
 * backup comes back, what was taken back since is erased again by restore.
 */
export async function completeLedger(): Promise<number> {
  const known = new Set((await readLedger()).map(nameOf))
  const missing = (await withdrawals()).filter((line) => !known.has(nameOf(line)))
  if (missing.length === 0) return 0

  await mkdir(env().dataFolder, { recursive: true })
  const file = await open(ledgerFile(), 'a', 0o600)
  try {
    await file.write(missing.map((line) => `${line.projectId} ${nameOf(line)} ${line.at}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
  return missing.length
}

/** `commentId` is null where all that was sent was taken back. */
export type LedgerLine = {
  readonly projectId: number
  readonly submissionId: string
  readonly commentId: string | null
  readonly at: string
}

/** What the ledger holds; empty when nothing was ever withdrawn. A line cut short by a crash is passed over and written anew. */
export async function readLedger(): Promise<LedgerLine[]> {
  const text = await readFile(ledgerFile(), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return [...text.matchAll(/^(\d+) ([0-9a-f-]{36})(?:\/([0-9a-f-]{36}))? (\S+Z)$/gm)].map(
    ([, projectId, submissionId = '', commentId, at = '']) => ({
      projectId: Number(projectId),
      submissionId,
      commentId: commentId ?? null,
      at,
    }),
  )
}

async function withdrawals(): Promise<LedgerLine[]> {
  const whole = await db().submission.findMany({
    where: { state: 'withdrawn' },
    select: { projectId: true, id: true, withdrawnAt: true },
    orderBy: [{ withdrawnAt: 'asc' }, { id: 'asc' }],
  })
  const single = await db().withdrawal.findMany({
    where: { commentId: { not: null } },
    select: { projectId: true, submissionId: true, commentId: true, at: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return [
    ...single.map(({ at, ...line }) => ({ ...line, at: at.toISOString() })),
    ...whole.map(({ projectId, id, withdrawnAt }) => ({
      ...{ projectId, submissionId: id, commentId: null },
      at: withdrawnAt?.toISOString() ?? '',
    })),
  ]
}

function nameOf({ submissionId, commentId }: LedgerLine): string {
  return commentId === null ? submissionId : `${submissionId}/${commentId}`
}
