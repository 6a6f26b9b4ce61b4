import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { type LeftOutLine, type Outcome, type WholeAccount, wholeAccount } from '@/lib/domain/comment/import-account'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type ImportState = 'working' | 'landed' | 'undone' | 'failed' | 'cancelled'
export type JobView = {
  readonly done: number
  readonly of: number
  readonly isToStop: boolean
  readonly isWaiting: boolean
  /** Why it ended, in a sentence. */
  readonly why: string | null
}
export type ImportView = WholeAccount & {
  readonly id: string
  readonly at: Date
  readonly state: ImportState
  readonly job: JobView | null
  /** The first lines of the account. */
  readonly lines: readonly LeftOutLine[]
  readonly moreLines: number
}

const shownLines = 50

/** What was brought in and what became of each text, newest first. */
export async function importsOf({ projectId }: Member<'comment.import'>): Promise<ImportView[]> {
  const rows = await db().import.findMany({
    where: { projectId },
    select: {
      ...{ id: true, at: true, state: true, account: true },
      lines: { select: lineColumns, orderBy: { nth: 'asc' }, take: shownLines },
      _count: { select: { lines: true } },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  const jobs = await db().job.findMany({
    where: { projectId, subject: { in: rows.map(({ id }) => id) } },
    select: { subject: true, state: true, done: true, of: true, isToStop: true, why: true },
  })
  return rows.map(({ account, lines, _count, ...row }) => {
    const job = jobs.find(({ subject }) => subject === row.id)
    return {
      ...row,
      ...wholeAccount(account as Partial<WholeAccount>),
      job: job ? { done: job.done, of: job.of, isToStop: job.isToStop, isWaiting: job.state === 'waiting', why: job.why } : null,
      lines: lines.map(lineOf),
      moreLines: Math.max(0, _count.lines - shownLines),
    }
  })
}

export type ImportOutcome = WholeAccount & { readonly importId: string; readonly state: ImportState; readonly why: string | null }

/** How one import stands; null when there is none of that id. */
export async function importOutcome({ projectId }: Member<'comment.import'>, importId: string): Promise<ImportOutcome | null> {
  const row = await db().import.findUnique({
    where: { projectId_id: { projectId, id: importId } },
    select: { state: true, account: true },
  })
  if (!row) return null
  const job = await db().job.findFirst({ where: { projectId, subject: importId }, select: { why: true } })
  return { importId, state: row.state, why: job?.why ?? null, ...wholeAccount(row.account as Partial<WholeAccount>) }
}

/** All lines of an account in order, read in pieces; null when there is no such import. */
export async function accountLines(
  { projectId }: Member<'comment.import'>,
  importId: string,
): Promise<AsyncIterable<LeftOutLine> | null> {
  const there = await db().import.findUnique({ where: { projectId_id: { projectId, id: importId } }, select: { id: true } })
  return there && linesOf(projectId, importId)
}

async function* linesOf(projectId: number, importId: string): AsyncGenerator<LeftOutLine> {
  for (let after = -1; ; ) {
    const some = await db().importLine.findMany({
      where: { projectId, importId, nth: { gt: after } },
      select: { nth: true, ...lineColumns },
      orderBy: { nth: 'asc' },
      take: 1000,
    })
    for (const line of some) yield lineOf(line)
    const last = some.at(-1)
    if (!last) return
    after = last.nth
  }
}

/** What the project asks about commenters. */
export async function attributesAsked({ projectId }: Member<'comment.import'>): Promise<readonly AttributeDefinition[]> {
  const { attributes } = await db().project.findUniqueOrThrow({ where: { id: projectId }, select: { attributes: true } })
  return Array.isArray(attributes) ? (attributes as unknown as AttributeDefinition[]) : []
}

const lineColumns = { file: true, row: true, column: true, outcome: true, why: true } as const

function lineOf({ outcome, file, row, column, why }: Omit<LeftOutLine, 'outcome'> & { outcome: string }): LeftOutLine {
  return { file, row, column, why, outcome: outcome as Outcome }
}
