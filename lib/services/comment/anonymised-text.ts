import { fitted } from '@/lib/domain/privacy/grammar'
import { type Redacted, redact, toAnonymised, toOriginal } from '@/lib/domain/privacy/redact'
import type { Span } from '@/lib/domain/span/span'
import type { Tx } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import type { Words } from '@/lib/server/vault'
import type { Held } from './hold-comment'

export type Anonymised = { readonly text: Redacted; readonly proposedText: Redacted | null }
type Scene = { readonly tx: Tx; readonly projectId: number; readonly now: Date }

/** A coding or point that had to grow to a whole placeholder; both places in offsets of the original. */
export type Grown = { readonly id: string; readonly was: Span; readonly is: Span }

/** The words with what the custodian has hidden so far. */
export async function anonymised({ tx, projectId }: Scene, commentId: string, words: Words): Promise<Anonymised> {
  const rows = await tx.redaction.findMany({
    where: { projectId, commentId, state: 'accepted' },
    select: { field: true, start: true, end: true, pseudonym: { select: { replacement: true } } },
  })
  const of = (field: 'text' | 'proposedText', text: string) =>
    rows
      .filter((row) => row.field === field)
      .map(({ start, end, pseudonym }) => ({
        start,
        end,
        replacement: fitted(pseudonym?.replacement ?? '[hidden]', text, start),
      }))
  return {
    text: redact(words.text, of('text', words.text)),
    proposedText: words.proposedText === null ? null : redact(words.proposedText, of('proposedText', words.proposedText)),
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
 * Gives an admitted comment its next revision after its redactions changed: every coding, point, paraphrase, quotable passage and selected place moves along with its
 * words, also in closed rounds, and the revision before is emptied, since it shows what is to be hidden. What grew to a whole
 * placeholder is answered, and shrinks again when it is given back as `grown`.
 */
export async function renewText(
  scene: Scene,
  comment: Held,
  before: Anonymised,
  after: Anonymised,
  grown: readonly Grown[] = [],
): Promise<{ moved: number; grown: readonly Grown[] }> {
  const { tx, projectId } = scene
  const rev = await writeText(scene, comment, after)
  await tx.$executeRaw`SELECT set_config('codicil.withdrawing', 'on', true)`
  const of = { projectId, commentId: comment.id, textRev: comment.textRev }
  const codings = await tx.coding.findMany({ where: of, select: { id: true, start: true, end: true } })
  const points = await tx.point.findMany({ where: of, select: { id: true, start: true, end: true } })
  const paraphrases = await tx.paraphrase.findMany({ where: of, select: { id: true, start: true, end: true } })
  const memos = await tx.memo.findMany({ where: of, select: { id: true, start: true, end: true } })
  const quoted = await tx.quoted.findMany({ where: of, select: { id: true, start: true, end: true } })
  const missing = await tx.missingCode.findMany({ where: of, select: { id: true, start: true, end: true } })
  const grew: Grown[] = []

  const reworded: string[] = []
  const move = (id: string, span: Span): Span => {
    const now = toOriginal(span, before.text)
    const was = grown.find((one) => one.id === id && isSame(one.is, now))?.was ?? now
    const moved = toAnonymised(was, after.text)
    const is = toOriginal(moved, after.text)
    if (!isSame(is, was)) grew.push({ id, was, is })
    if (before.text.text.slice(span.start, span.end) !== after.text.text.slice(moved.start, moved.end)) reworded.push(id)
    return moved
  }
  for (const { id, start, end } of codings)
    await tx.coding.update({ where: { projectId_id: { projectId, id } }, data: { textRev: rev, ...move(id, { start, end }) } })
  for (const { id, start, end } of points) {
    const place = start === null || end === null ? {} : move(id, { start, end })
    await tx.point.update({ where: { projectId_id: { projectId, id } }, data: { textRev: rev, ...place } })
  }
  for (const { id, start, end } of memos) {
    const place = start === null || end === null ? {} : move(id, { start, end })
    await tx.memo.update({ where: { projectId_id: { projectId, id } }, data: { textRev: rev, ...place } })
  }
  for (const { id, start, end } of quoted)
    await tx.quoted.update({ where: { projectId_id: { projectId, id } }, data: { textRev: rev, ...move(id, { start, end }) } })
  for (const { id, start, end } of missing)
    await tx.missingCode.update({
      where: { projectId_id: { projectId, id } },
      data: { textRev: rev, ...move(id, { start, end }) },
    })
  // What was checked was checked against words that read differently now.
  const unchecked = { checkerId: null, checkedAt: null, webResult: '' }
  for (const { id, start, end } of paraphrases) {
    const place = { textRev: rev, ...move(id, { start, end }) }
    await tx.paraphrase.update({ where: { projectId_id: { projectId, id } }, data: { ...place, ...unchecked } })
  }
  await tx.assignment.updateMany({ where: of, data: { textRev: rev } })
  await tx.commentText.update({
    where: { projectId_commentId_rev: { projectId, commentId: comment.id, rev: comment.textRev } },
    data: { text: null, proposedText: null, mac: null },
  })
  await tx.$executeRaw`SELECT set_config('codicil.withdrawing', 'off', true)`
  await doubtEvidence(tx, projectId, { commentId: comment.id, rev, reworded })
  return { moved: codings.length, grown: grew }
}

/** Whatever rests on words that read differently now is in doubt until somebody has looked: its quote is pinned to what is gone. */
async function doubtEvidence(
  tx: Tx,
  projectId: number,
  { commentId, rev, reworded }: { commentId: string; rev: number; reworded: readonly string[] },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Evidence" e SET pins = e.pins || jsonb_build_object('quote', ${`before r${rev}`}::text)
    WHERE e."projectId" = ${projectId} AND (e."commentId" = ${commentId}::uuid
      OR e."codingId" = ANY (${[...reworded]}::uuid[]) OR e."pointId" = ANY (${[...reworded]}::uuid[])
      OR e."requestId" IN (SELECT p."requestId" FROM "Point" p WHERE p."projectId" = ${projectId} AND p.id = ANY (${[...reworded]}::uuid[])))`
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end
}
