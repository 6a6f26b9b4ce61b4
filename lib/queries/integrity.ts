import { type ChainReport, checkChain } from '@/lib/server/chain'
import { db } from '@/lib/server/db'
import { fingerprintOf } from '@/lib/server/fingerprint'
import { mac } from '@/lib/server/mac'
import { openOriginal } from '@/lib/server/vault'

export type Integrity = {
  readonly project: string
  readonly chain: ChainReport
  /** What was looked at, how many there are, and a sentence for each that is not as it was kept. */
  readonly parts: readonly { readonly name: string; readonly count: number; readonly damage: readonly string[] }[]
}

/** For the command line: whether everything in the database is still as the program wrote it. Names ids, never words. */
export async function integrityOf(): Promise<Integrity[]> {
  const projects = await db().project.findMany({ select: { id: true, slug: true }, orderBy: { id: 'asc' } })
  const found: Integrity[] = [{ project: 'the installation', chain: await checkChain(0), parts: [] }]
  for (const { id, slug } of projects)
    found.push({
      project: slug,
      chain: await checkChain(id),
      parts: [await publishedTexts(id), await anonymisedTexts(id), await codingPlaces(id), await originals(id)],
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

async function anonymisedTexts(projectId: number) {
  const rows = await db().commentText.findMany({
    where: { projectId, text: { not: null }, mac: { not: null } },
    select: { commentId: true, rev: true, text: true, mac: true, length16: true },
  })
  const damage = rows
    .filter(
      (row) => row.text?.length !== row.length16 || !Buffer.from(row.mac ?? []).equals(Buffer.from(mac('text', row.text ?? ''))),
    )
    .map(({ commentId, rev }) => `revision ${rev} of the comment ${commentId} was changed`)
  return { name: 'anonymised texts', count: rows.length, damage }
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

/** Every original opens with the key that is here; it is opened for nobody and told to nobody. */
async function originals(projectId: number) {
  const rows = await db().original.findMany({ where: { projectId }, select: { commentId: true } })
  const damage: string[] = []
  for (const { commentId } of rows) {
    const words = await openOriginal(db(), projectId, commentId).catch(() => null)
    if (!words) damage.push(`the original of the comment ${commentId} does not open`)
  }
  return { name: 'originals', count: rows.length, damage }
}
