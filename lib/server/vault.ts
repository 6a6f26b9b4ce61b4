import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { BesidePart } from '@/lib/domain/comment/beside'
import type { Tx } from './db'
import { subkey } from './keyring'

// Nonces and keys come from the system's generator and never from given dice: a repeated nonce would break the seal.

export type Words = { readonly text: string; readonly proposedText: string | null }
type Box = { readonly nonce: Uint8Array<ArrayBuffer>; readonly sealed: Uint8Array<ArrayBuffer> }

/** One data key a submission, wrapped by the master key; deleting its row makes the submission unreadable for ever. */
export function newSubjectKey(projectId: number, submissionId: string) {
  const key = new Uint8Array(randomBytes(32))
  const box = seal(wrappingKey(), key, `${projectId}|${submissionId}|key|${keyName()}`)
  return { key, row: { projectId, submissionId, kek: keyName(), wrapped: Buffer.concat([box.nonce, box.sealed]) } }
}

export function sealOriginal(key: Uint8Array, row: { projectId: number; commentId: string }, words: Words): Box {
  return seal(key, Buffer.from(JSON.stringify(words)), `${row.projectId}|${row.commentId}|original`)
}

export function sealContact(
  key: Uint8Array,
  row: { projectId: number; submissionId: string },
  contact: { readonly [field: string]: string },
): Box {
  return seal(key, Buffer.from(JSON.stringify(contact)), `${row.projectId}|${row.submissionId}|contact`)
}

/** The words as they were sent; null when the submission was withdrawn. The caller records the look as an event. */
export async function openOriginal(tx: Tx, projectId: number, commentId: string): Promise<Words | null> {
  const row = await tx.original.findUnique({ where: { projectId_commentId: { projectId, commentId } }, include: { key: true } })
  if (!row) return null
  const key = unwrap(row.key)
  return JSON.parse(Buffer.from(unseal(key, row, `${projectId}|${commentId}|original`)).toString('utf8')) as Words
}

/** The same words with others put back at their end, under the same key; the earlier seal is gone. */
export async function resealOriginal(tx: Tx, projectId: number, commentId: string, words: Words): Promise<void> {
  const at = { projectId_commentId: { projectId, commentId } }
  const { key } = await tx.original.findUniqueOrThrow({ where: at, select: { key: true } })
  await tx.original.update({ where: at, data: sealOriginal(unwrap(key), { projectId, commentId }, words) })
}

export function sealBeside(key: Uint8Array, row: { projectId: number; id: string }, part: Omit<BesidePart, 'kind'>): Box {
  const { words, place, before, after } = part
  return seal(key, Buffer.from(JSON.stringify({ words, place, before, after })), `${row.projectId}|${row.id}|beside`)
}

/** What stands beside comments, in the order of the letter; the caller records the look as an event. */
export async function openBeside(
  tx: Tx,
  projectId: number,
  commentIds: readonly string[],
): Promise<(BesidePart & { readonly id: string; readonly commentId: string })[]> {
  const rows = await tx.besidePart.findMany({
    where: { projectId, commentId: { in: [...commentIds] } },
    include: { key: true },
    orderBy: [{ nth: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, commentId, kind, ...row }) => ({
    ...besideWords(row, `${projectId}|${id}|beside`),
    id,
    commentId,
    kind,
  }))
}

/** One of them, for a check that nobody reads; null when it is gone. */
export async function openBesidePart(tx: Tx, projectId: number, id: string): Promise<Omit<BesidePart, 'kind'> | null> {
  const row = await tx.besidePart.findUnique({ where: { projectId_id: { projectId, id } }, include: { key: true } })
  return row && besideWords(row, `${projectId}|${id}|beside`)
}

function besideWords({ key, ...box }: Box & { readonly key: Parameters<typeof unwrap>[0] }, place: string) {
  return JSON.parse(Buffer.from(unseal(unwrap(key), box, place)).toString('utf8')) as Omit<BesidePart, 'kind'>
}

/** Seals words under the key of their submission, as the original of this comment. */
export async function sealWords(
  tx: Tx,
  row: { projectId: number; submissionId: string; commentId: string },
  words: Words,
): Promise<void> {
  const { projectId, submissionId } = row
  const key = await tx.subjectKey.findUniqueOrThrow({ where: { projectId_submissionId: { projectId, submissionId } } })
  await tx.original.create({ data: { ...row, ...sealOriginal(unwrap(key), row, words) } })
}

/** What the team answered to an enquiry, under the key of its submission, so that it goes with it. */
export async function sealReply(
  tx: Tx,
  row: { projectId: number; id: string; submissionId: string; commentId: string; memberId: string; at: Date },
  words: string,
): Promise<void> {
  const { projectId, submissionId } = row
  const key = await tx.subjectKey.findUniqueOrThrow({ where: { projectId_submissionId: { projectId, submissionId } } })
  const box = seal(unwrap(key), Buffer.from(words), `${projectId}|${row.id}|reply`)
  await tx.enquiryReply.create({ data: { ...row, ...box } })
}

export type Reply = { readonly id: string; readonly commentId: string; readonly words: string; readonly at: Date }

/** All answers to the enquiries of a submission, oldest first; none once it was withdrawn. */
export async function openReplies(tx: Tx, projectId: number, submissionId: string): Promise<Reply[]> {
  const rows = await tx.enquiryReply.findMany({
    where: { projectId, submissionId },
    include: { key: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    ...{ id: row.id, commentId: row.commentId, at: row.at },
    words: Buffer.from(unseal(unwrap(row.key), row, `${projectId}|${row.id}|reply`)).toString('utf8'),
  }))
}

/** What a submission says of its sender, for the detectors that run unseen and for answers; null when it says nothing. */
export async function openContact(
  tx: Tx,
  projectId: number,
  submissionId: string,
): Promise<Readonly<Record<string, string>> | null> {
  const row = await tx.contact.findUnique({
    where: { projectId_submissionId: { projectId, submissionId } },
    include: { key: true },
  })
  if (!row) return null
  const plain = unseal(unwrap(row.key), row, `${projectId}|${submissionId}|contact`)
  return JSON.parse(Buffer.from(plain).toString('utf8')) as Readonly<Record<string, string>>
}

/** Erases the address that was given for an answer; the row goes with its last field. */
export async function eraseAnswerAddress(tx: Tx, projectId: number, submissionId: string): Promise<void> {
  const { answerTo, ...kept } = (await openContact(tx, projectId, submissionId)) ?? {}
  if (answerTo === undefined) return
  const where = { projectId_submissionId: { projectId, submissionId } }
  if (Object.keys(kept).length === 0) {
    await tx.contact.delete({ where })
    return
  }
  const key = await tx.subjectKey.findUniqueOrThrow({ where })
  await tx.contact.update({ where, data: sealContact(unwrap(key), { projectId, submissionId }, kept) })
}

const wrappingKey = () => subkey('vault')
/** Names the wrapping key without telling it, so that a key change can find what is still under the old one. */
const keyName = () => subkey('vault-name').toString('hex').slice(0, 8)

function unwrap(row: { projectId: number; submissionId: string; kek: string; wrapped: Uint8Array }): Uint8Array {
  const box = { nonce: row.wrapped.subarray(0, 12), sealed: row.wrapped.subarray(12) }
  return unseal(wrappingKey(), box, `${row.projectId}|${row.submissionId}|key|${row.kek}`)
}

/** AES-256-GCM; `place` is bound in, so a ciphertext moved to another row does not open. */
function seal(key: Uint8Array, plain: Uint8Array, place: string): Box {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  return {
    nonce: new Uint8Array(nonce),
    sealed: new Uint8Array(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])),
  }
}

function unseal(key: Uint8Array, box: { nonce: Uint8Array; sealed: Uint8Array }, place: string): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, box.nonce).setAAD(Buffer.from(place))
  decipher.setAuthTag(box.sealed.subarray(-16))
  return new Uint8Array(Buffer.concat([decipher.update(box.sealed.subarray(0, -16)), decipher.final()]))
}

/** A note beside an original, under the key of its submission: it opens and goes with it. Null when the key is gone. */
export async function sealNote(
  tx: Tx,
  { projectId, submissionId }: { projectId: number; submissionId: string },
  noteId: string,
  words: string,
): Promise<Box | null> {
  const row = await tx.subjectKey.findUnique({ where: { projectId_submissionId: { projectId, submissionId } } })
  return row && seal(unwrap(row), Buffer.from(words), `${projectId}|${noteId}|note`)
}

/** The notes on one comment, oldest first. */
export async function openNotes(tx: Tx, projectId: number, commentId: string) {
  const rows = await tx.custodyNote.findMany({
    where: { projectId, commentId },
    include: { key: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, memberId, at, key, ...box }) => {
    const words = Buffer.from(unseal(unwrap(key), box, `${projectId}|${id}|note`)).toString('utf8')
    return { id, memberId, at, words }
  })
}
