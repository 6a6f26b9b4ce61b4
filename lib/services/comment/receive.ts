import { type AttributeDefinition, type AttributeValues, readAttributes } from '@/lib/domain/comment/attributes'
import { textAtTheDoor } from '@/lib/domain/comment/text-at-the-door'
import { allowedUses, type NoticeUses, type PermissionAnswer, type Use } from '@/lib/domain/comment/uses'
import type { Span } from '@/lib/domain/span/span'
import type { Dice, Ids } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import { Refusal } from '@/lib/server/refusal'
import { makeSubjectKey, sealContact, sealOriginal, type Words } from '@/lib/server/vault'
import { drawHandles } from '../shared/handles'
import { proposeRedactions } from './propose-redactions'

type Channel = 'web' | 'import' | 'mail' | 'letter' | 'interview'

export type IncomingComment = {
  readonly clauseId: string | null
  /** Words of the clause that are aimed at, as positions in its text of the version; checked by the caller. */
  readonly passage?: Span | null
  readonly text: string
  readonly proposedText: string | null
}

/** What one person sent at one time, as it stands at the door. */
export type Incoming = {
  readonly channel: Channel
  readonly receivedOn: Date
  /** The canonical form of a receipt code; only its keyed hash is kept. Null when nobody can be given one. */
  readonly receipt: string | null
  readonly comments: readonly IncomingComment[]
  /** `source` says where the answer stands: a form, a column, a sentence in a mail. */
  readonly answers: readonly { readonly use: Use; readonly answer: PermissionAnswer['answer']; readonly source: string }[]
  readonly attributes: AttributeValues
  readonly contact: Readonly<Record<string, string>> | null
  /** Submissions of one call with the same word here are one commenter's; the word itself is never kept. */
  readonly sameCommenter?: string
  readonly importId?: string
  readonly importRow?: number
}

export type Received = { readonly submissionId: string; readonly commenterId: string; readonly commentIds: readonly string[] }

type Scene = { readonly tx: Tx; readonly projectId: number; readonly ids: Ids; readonly dice: Dice; readonly now: Date }
type Frame = {
  readonly notice: { readonly id: string; readonly uses: NoticeUses }
  readonly versionId: string
  readonly memberId: string | null
}

/**
 * The one way in for comments: pseudonym, permissions, sealed originals and proposed redactions. Everything waits for the
 * custodian; nothing that was written stands outside the vault.
 */
export async function receiveSubmissions(scene: Scene, frame: Frame, list: readonly Incoming[]): Promise<Received[]> {
  const { tx, projectId, ids, dice, now } = scene
  const people = await drawCommenters(scene, list)
  const total = list.reduce((sum, { comments }) => sum + comments.length, 0)
  const numbers = await drawHandles(tx, projectId, 'comment', total, dice)

  const submissions = list.map((incoming, nth) => ({
    incoming,
    submissionId: ids.random(),
    commenterId: people[nth] ?? '',
    comments: incoming.comments.map((comment, at) => ({
      id: ids.random(),
      number: numbers.pop() ?? 0,
      clauseId: comment.clauseId,
      passage: comment.passage ?? null,
      words: wordsAtTheDoor(comment, at),
    })),
  }))
  await tx.submission.createMany({
    data: submissions.map(({ incoming, submissionId: id, commenterId }) => ({
      projectId,
      id,
      commenterId,
      noticeId: frame.notice.id,
      versionId: frame.versionId,
      receiptMac: incoming.receipt === null ? null : mac('receipt', incoming.receipt),
      channel: incoming.channel,
      receivedOn: incoming.receivedOn,
      state: 'waiting' as const,
      attributes: { ...incoming.attributes },
      allows: [
        ...allowedUses(
          frame.notice.uses,
          incoming.answers.map((answer) => ({ ...answer, at: now, noticeNumber: 0 })),
        ),
      ],
      importId: incoming.importId ?? null,
      importRow: incoming.importRow ?? null,
    })),
  })
  await tx.permissionEvent.createMany({
    data: submissions.flatMap(({ incoming, submissionId }) =>
      incoming.answers.map(({ use, answer, source }) => ({
        projectId,
        id: ids.next(),
        submissionId,
        use,
        answer,
        noticeId: frame.notice.id,
        channel: incoming.channel,
        source,
        memberId: frame.memberId,
        at: now,
      })),
    ),
  })
  await tx.comment.createMany({
    data: submissions.flatMap(({ submissionId, comments }) =>
      comments.map(({ id, number, clauseId, passage }) => ({
        projectId,
        id,
        submissionId,
        number,
        clauseId,
        passageStart: passage?.start ?? null,
        passageEnd: passage?.end ?? null,
        rank: dice.number(),
        textRev: 0,
        state: 'waiting' as const,
      })),
    ),
  })
  for (const { incoming, submissionId, comments } of submissions) {
    const key = await makeSubjectKey(tx, projectId, submissionId)
    for (const { id: commentId, words } of comments) await sealOriginal(tx, key, { projectId, submissionId, commentId }, words)
    if (incoming.contact) await sealContact(tx, key, { projectId, submissionId }, incoming.contact)
  }
  await proposeRedactions(
    scene,
    submissions.flatMap(({ incoming: { contact }, comments }) =>
      comments.map(({ id: commentId, words }) => ({ commentId, words, ...(contact ? { declared: contact } : {}) })),
    ),
  )
  return submissions.map(({ submissionId, commenterId, comments }) => ({
    submissionId,
    commenterId,
    commentIds: comments.map(({ id }) => id),
  }))
}

/** The project's questions answered; a wrong answer is refused beside its question (`attributes.KEY`). */
export function attributesAtTheDoor(definitions: unknown, answers: Readonly<Record<string, string>>): AttributeValues {
  const reading = readAttributes(Array.isArray(definitions) ? (definitions as AttributeDefinition[]) : [], answers)
  if (reading.status === 'ok') return reading.values
  const fields = Object.fromEntries(reading.faults.map(({ key, why }) => [`attributes.${key}`, why]))
  throw new Refusal('input', reading.faults[0]?.why ?? 'One answer about you cannot be read.', fields)
}

async function drawCommenters({ tx, projectId, ids, dice }: Scene, list: readonly Incoming[]): Promise<string[]> {
  const known = new Map<string, string>()
  const commenterOf = list.map(({ sameCommenter }) => {
    const id = (sameCommenter === undefined ? undefined : known.get(sameCommenter)) ?? ids.random()
    if (sameCommenter !== undefined) known.set(sameCommenter, id)
    return id
  })
  const fresh = [...new Set(commenterOf)]
  const numbers = await drawHandles(tx, projectId, 'commenter', fresh.length, dice)
  await tx.commenter.createMany({ data: fresh.map((id, nth) => ({ projectId, id, number: numbers[nth] ?? 0 })) })
  return commenterOf
}

function wordsAtTheDoor(comment: Incoming['comments'][number], at: number): Words {
  const read = (field: 'text' | 'proposedText', raw: string) => {
    const door = textAtTheDoor(raw)
    if (door.status === 'refused') throw new Refusal('input', door.why, { [`comments.${at}.${field}`]: door.why })
    return door.text
  }
  return {
    text: comment.text === '' && comment.proposedText !== null ? '' : read('text', comment.text),
    proposedText: comment.proposedText === null ? null : read('proposedText', comment.proposedText),
  }
}
