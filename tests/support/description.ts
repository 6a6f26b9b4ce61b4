import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { importClauses } from '@/lib/services/description/import-clauses'
import { publishFirstVersion } from '@/lib/services/description/publish-first-version'
import { publishNotice } from '@/lib/services/notice/publish-notice'
import { type Cast, call } from './project'

export const rows = [
  { kind: 'section', standing: 'context', level: null, text: 'What the job is', depth: 0 },
  { kind: 'statement', standing: 'core', level: null, text: 'Advises colleagues who teach, and learns from them.', depth: 1 },
  { kind: 'statement', standing: 'core', level: null, text: 'Keeps up with what is new 🌱 in the field.', depth: 1 },
  { kind: 'statement', standing: 'optional', level: null, text: 'Might do research.', depth: 1 },
  { kind: 'quotation', standing: 'context', level: null, text: 'We are the bridge.', speaker: 'A colleague', depth: 0 },
] as const

/** The draft of a small description; answers the clause ids by the first word of their text. */
export async function aDraft({ noor, projectId }: Cast): Promise<Record<string, string>> {
  await perform(importClauses, noor, { rows: rows.map((row) => ({ ...row })) }, call())
  return clausesByFirstWord(projectId)
}

/** The same, published as version 1. */
export async function aDescription(cast: Cast): Promise<Record<string, string>> {
  const clauses = await aDraft(cast)
  await perform(publishFirstVersion, cast.noor, { status: 'preliminary', summary: 'To begin with.' }, call())
  return clauses
}

/** One notice that covers revision, research and anonymous quotation, and asks for the public page and the archive. */
export async function aNotice({ noor }: Cast, changed: Partial<typeof noticeInput> = {}): Promise<string> {
  return (await perform(publishNotice, noor, { ...noticeInput, ...changed }, call())).noticeId
}

export const noticeInput = {
  wording: 'We read every comment, and we study them for a paper.',
  basis: 'Public interest; you may object.',
  ethicsReference: '2026-118',
  uses: {
    revise: 'covered',
    research: 'covered',
    quote: 'covered',
    show: 'asked',
    archive: 'asked',
    contact: 'notAsked',
    thank: 'notAsked',
  } as Record<string, string>,
  withdrawUntil: '2099-09-30',
  dataLockAt: '2099-10-31',
}

async function clausesByFirstWord(projectId: number): Promise<Record<string, string>> {
  const texts = await db().clauseText.findMany({ where: { projectId }, select: { clauseId: true, text: true } })
  return Object.fromEntries(texts.map(({ clauseId, text }) => [text.split(' ')[0]?.toLowerCase() ?? '', clauseId]))
}

/** Printed tree: one line per clause, two spaces per depth. */
export async function printedTree(projectId: number): Promise<string[]> {
  const places = await db().placement.findMany({
    where: { projectId },
    select: { id: true, parentId: true, position: true, clauseText: { select: { text: true } } },
    orderBy: { position: 'asc' },
  })
  const under = (parentId: string | null, depth: number): string[] =>
    places
      .filter((place) => place.parentId === parentId)
      .flatMap(({ id, clauseText }) => [
        `${'  '.repeat(depth)}${clauseText.text.split(' ').slice(0, 2).join(' ')}`,
        ...under(id, depth + 1),
      ])
  return under(null, 0)
}
