import { type Redacted, redact, toAnonymised, toOriginal } from '@/lib/domain/privacy/redact'
import type { Tx } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import type { Words } from '@/lib/server/vault'
import type { Held } from './hold-comment'

export type Anonymised = { readonly text: Redacted; readonly proposedText: Redacted | null }
type Scene = { readonly tx: Tx; readonly projectId: number; readonly now: Date }

/** The words with what the custodian has hidden so far. */
export async function anonymised({ tx, projectId }: Scene, commentId: string, words: Words): Promise<Anonymised> {
  const rows = await tx.redaction.findMany({
    where: { projectId, commentId, state: 'accepted' },
    select: { field: true, start: true, end: true, pseudonym: { select: { replacement: true } } },
  })
  const of = (field: 'text' | 'proposedText') =>
    rows
      .filter((row) => row.field === field)
      .map(({ start, end, pseudonym }) => ({ start, end, replacement: pseudonym?.replacement ?? '[hidden]' }))
  return {
    text: redact(words.text, of('text')),
    proposedText: words.proposedText === null ? null : redact(words.proposedText, of('proposedText')),
  }
}

/** Writes the next revision of the anonymised text and makes it the one that everybody reads. */
export async function writeText({ tx, projectId, now }: Scene, comment: Held, after: Anonymised): Promise<number> {
  const rev = comment.textRev + 1
  const { text } = after.text
  await tx.commentText.create({
    data: {
      ...{ projectId, commentId: comment.id, rev, text, proposedText: after.proposedText?.text ?? null },
      ...{ length16: text.length, mac: mac('text', text), madeAt: now },
    },
  })
  await tx.comment.update({ where: { projectId_id: { projectId, id: comment.id } }, data: { textRev: rev } })
  return rev
}

/**
 * Gives an admitted comment its next revision after its redactions changed: every coding and point moves along with its words,
 * also in closed rounds, and the revision before is emptied, since it shows what is to be hidden. Answers how many moved.
 */
export async function renewText(scene: Scene, comment: Held, before: Anonymised, after: Anonymised): Promise<number> {
  const { tx, projectId } = scene
  const rev = await writeText(scene, comment, after)
  await tx.$executeRaw`SELECT set_config('codicil.withdrawing', 'on', true)`
  const of = { projectId, commentId: comment.id, textRev: comment.textRev }
  const codings = await tx.coding.findMany({ where: of, select: { id: true, start: true, end: true } })
  const points = await tx.point.findMany({ where: of, select: { id: true, start: true, end: true } })
  const moved = (start: number, end: number) => toAnonymised(toOriginal({ start, end }, before.text), after.text)

  for (const { id, start, end } of codings)
    await tx.coding.update({ where: { projectId_id: { projectId, id } }, data: { textRev: rev, ...moved(start, end) } })
  for (const { id, start, end } of points) {
    const place = start === null || end === null ? {} : moved(start, end)
    await tx.point.update({ where: { projectId_id: { projectId, id } }, data: { textRev: rev, ...place } })
  }
  await tx.assignment.updateMany({ where: of, data: { textRev: rev } })
  await tx.commentText.update({
    where: { projectId_commentId_rev: { projectId, commentId: comment.id, rev: comment.textRev } },
    data: { text: null, proposedText: null, mac: null },
  })
  await tx.$executeRaw`SELECT set_config('codicil.withdrawing', 'off', true)`
  return codings.length
}
