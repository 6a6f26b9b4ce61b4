import { type ChainReport, checkChain } from '@/lib/server/chain'
import { db } from '@/lib/server/db'
import { fingerprintOf } from '@/lib/server/fingerprint'
import { mac } from '@/lib/server/mac'

export type Integrity = {
  readonly project: string
  readonly projectId: number
  /** Comments whose original is kept. */
  readonly originals: readonly string[]
  /** Words that were set apart from comments and are kept beside them. */
  readonly beside: readonly string[]
  readonly chain: ChainReport
  /** What was looked at, how many there are, and a sentence for each that is not as it was kept. */
  readonly parts: readonly { readonly name: string; readonly count: number; readonly damage: readonly string[] }[]
}

/** For the command line: whether everything in the database is still as the program wrote it. Names ids, never words. */
export async function integrityOf(): Promise<Integrity[]> {
  const projects = await db().project.findMany({ select: { id: true, slug: true }, orderBy: { id: 'asc' } })
  const found: Integrity[] = [
    { project: 'the installation', projectId: 0, chain: await checkChain(0), originals: [], beside: [], parts: [] },
  ]
  for (const { id, slug } of projects)
    found.push({
      project: slug,
      projectId: id,
      chain: await checkChain(id),
      originals: await originalsOf(id),
      beside: await besideOf(id),
      parts: [await publishedTexts(id), await commentTexts(id), await codingPlaces(id)],
    })
  return found
}

async function publishedTexts(projectId: number) {
  const rows = await db().clauseText.findMany({ where: { projectId, placements: { some: { version: { state: 'published' } } } } })
  const damage = rows
    .filter(({ fingerprint, ...content }) => !Buffer.from(fingerprint).equals(Buffer.from(fingerprintOf(content))))
    .map(({ id }) => `the published wording ${id} is not the one that was frozen`)
  return { name: 'published wordings', count: rows.length, damage }
}

async function commentTexts(projectId: number) {
  const rows = await db().commentText.findMany({
    where: { projectId, text: { not: null }, mac: { not: null } },
    select: { commentId: true, rev: true, text: true, mac: true, length16: true },
  })
  const damage = rows
    .filter(
      (row) => row.text?.length !== row.length16 || !Buffer.from(row.mac ?? []).equals(Buffer.from(mac('text', row.text ?? ''))),
    )
    .map(({ commentId, rev }) => `revision ${rev} of the comment ${commentId} was changed`)
  return { name: 'texts of comments', count: rows.length, damage }
}

/** A coding lies inside its text and cuts no character in two. */
async function codingPlaces(projectId: number) {
  const rows = await db().coding.findMany({
    where: { projectId, diedActId: null },
    select: { id: true, start: true, end: true, text: { select: { text: true } } },
  })
  const cuts = (text: string, at: number) =>
    /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
  const damage = rows
    .filter(({ start, end, text: { text } }) => {
      if (text === null) return false
      return start < 0 || end <= start || end > text.length || cuts(text, start) || cuts(text, end)
    })
    .map(({ id }) => `the coding ${id} lies outside its text or cuts a character`)
  return { name: 'codings', count: rows.length, damage }
}

async function originalsOf(projectId: number): Promise<string[]> {
  return (await db().original.findMany({ where: { projectId }, select: { commentId: true } })).map(({ commentId }) => commentId)
}

async function besideOf(projectId: number): Promise<string[]> {
  return (await db().besidePart.findMany({ where: { projectId }, select: { id: true }, orderBy: { id: 'asc' } })).map(
    ({ id }) => id,
  )
}
