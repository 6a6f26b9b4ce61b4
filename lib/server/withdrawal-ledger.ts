import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ledger, ledgerLines, readLedgerLines, type TakenBack } from '@/lib/domain/comment/ledger'
import type { Touched } from '@/lib/domain/comment/touched'
import { db } from './db'
import { env } from './env'

const ledgerFile = () => path.join(env().dataFolder, 'withdrawals.log')

/**
 * Writes everything that was taken back, refused or destroyed and that the ledger does not hold yet, and waits for the disk.
 * Called after each such act and at start, so that one whose server died in between is written then. The ledger lies beside the
 * database and never in a backup of it: whatever backup comes back, it is applied again by restore. Answers how many lines it wrote.
 */
export async function completeLedger(): Promise<number> {
  const kept = await readLedger()
  const known = new Set(ledgerLines(kept))
  const gone = new Set(kept.takenBack.map(nameOf))
  const { takenBack, ...rest } = await ledgerOfDatabase()
  // What a restore erased again has a later date and stands here already.
  const news = { ...rest, takenBack: takenBack.filter((line) => !gone.has(nameOf(line))) }
  const missing = ledgerLines(news).filter((line) => !known.has(line))
  if (missing.length === 0) return 0

  await mkdir(env().dataFolder, { recursive: true })
  const file = await open(ledgerFile(), 'a', 0o600)
  try {
    // A line that a crash cut short is ended first.
    await file.write(`\n${missing.join('\n')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return missing.length
}

/** What the ledger holds; empty when nothing was ever taken back, refused or destroyed. */
export async function readLedger(): Promise<Ledger> {
  const text = await readFile(ledgerFile(), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return readLedgerLines(text)
}

async function ledgerOfDatabase(): Promise<Ledger> {
  const whole = await db().submission.findMany({
    where: { state: 'withdrawn' },
    select: { projectId: true, id: true, withdrawnAt: true },
    orderBy: [{ withdrawnAt: 'asc' }, { id: 'asc' }],
  })
  const single = await db().withdrawal.findMany({
    where: { commentId: { not: null } },
    select: { projectId: true, submissionId: true, commentId: true, at: true, touched: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const answers = await db().$queryRaw<(Omit<Ledger['answered'][number], 'at'> & { at: Date })[]>`
    SELECT "projectId", "submissionId"::text AS "submissionId", use::text AS use, answer::text AS answer, at
    FROM "PermissionEvent" WHERE source = 'receipt' ORDER BY at, id`
  const destroyed = await db().project.findMany({
    where: { originalsGoneAt: { not: null } },
    select: { id: true, receiptKey: true, originalsGoneAt: true },
    orderBy: { id: 'asc' },
  })
  return {
    takenBack: [
      ...single.map(({ at, touched, ...line }) => {
        const { madeOf = [] } = touched as Pick<Touched, 'madeOf'>
        return { ...line, ...(madeOf.length > 0 ? { madeOf } : {}), at: at.toISOString() }
      }),
      ...whole.map(({ projectId, id, withdrawnAt }) => ({
        ...{ projectId, submissionId: id, commentId: null },
        at: withdrawnAt?.toISOString() ?? '',
      })),
    ],
    answered: answers.map(({ at, ...line }) => ({ ...line, at: at.toISOString() })),
    destroyed: destroyed.map(({ id, receiptKey, originalsGoneAt }) => ({
      ...{ projectId: id, receiptKey },
      at: originalsGoneAt?.toISOString() ?? '',
    })),
  }
}

function nameOf({ submissionId, commentId }: TakenBack): string {
  return `${submissionId}/${commentId ?? ''}`
}
