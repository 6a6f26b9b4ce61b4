import { textAtTheDoor } from '@/lib/domain/comment/text-at-the-door'
import { allowedUses, type NoticeUses } from '@/lib/domain/comment/uses'
import type { Dice, Ids } from '@/lib/server/call'
import { mac } from '@/lib/server/mac'
import { Refusal } from '@/lib/server/refusal'
import { newSubjectKey, sealBeside, sealContact, sealOriginal, type Words } from '@/lib/server/vault'
import type { Incoming } from './incoming'

export type Frame = {
  readonly notice: { readonly id: string; readonly uses: NoticeUses }
  readonly versionId: string
  readonly memberId: string | null
}
export type Preparing = { readonly projectId: number; readonly ids: Ids; readonly dice: Dice; readonly now: Date }

/** One submission as the rows it will be; words are sealed already, and numbers are drawn when it lands. */
export type Prepared = {
  readonly submissionId: string
  readonly commenterId: string
  readonly commentIds: readonly string[]
  readonly rows: {
    readonly from: object | null
    readonly submission: object
    readonly events: readonly object[]
    readonly comments: readonly object[]
  }
  readonly sealed: {
    readonly key: object
    readonly originals: readonly object[]
    readonly beside: readonly object[]
    readonly contact: object | null
  }
}

export function prepareSubmission(scene: Preparing, frame: Frame, incoming: Incoming, commenterId: string): Prepared {
  const { projectId, ids, dice, now } = scene
  const submissionId = ids.random()
  const comments = incoming.comments.map((comment, at) => ({ ...comment, id: ids.random(), words: wordsAtTheDoor(comment, at) }))
  const { key, row: keyRow } = newSubjectKey(projectId, submissionId)
  const { contact } = incoming
  return {
    submissionId,
    commenterId,
    commentIds: comments.map(({ id }) => id),
    rows: {
      from: incoming.from ?? null,
      submission: submissionRow(frame, incoming, { projectId, id: submissionId, commenterId }, now),
      events: incoming.answers.map(({ use, answer, source }) => ({
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
      comments: comments.map(({ id, clauseId, passage, asked = null, isQuestion = false }) => ({
        projectId,
        id,
        submissionId,
        clauseId,
        rank: dice.number(),
        textRev: 0,
        asked,
        isQuestion,
        state: isQuestion ? 'enquiry' : 'waiting',
        passageStart: passage?.start ?? null,
        passageEnd: passage?.end ?? null,
      })),
    },
    sealed: {
      key: { ...keyRow, wrapped: hex(keyRow.wrapped) },
      originals: comments.map(({ id: commentId, words }) => {
        const box = sealOriginal(key, { projectId, commentId }, words)
        return { projectId, commentId, submissionId, nonce: hex(box.nonce), sealed: hex(box.sealed) }
      }),
      beside: comments.flatMap(({ id: commentId, beside = [] }) =>
        beside.map(({ kind, ...part }, nth) => {
          const row = { projectId, id: ids.next() }
          const box = sealBeside(key, row, part)
          return { ...row, commentId, submissionId, nth, kind, nonce: hex(box.nonce), sealed: hex(box.sealed) }
        }),
      ),
      contact: contact && contactRow(key, { projectId, submissionId }, contact),
    },
  }
}

function submissionRow(
  { notice, versionId }: Frame,
  incoming: Incoming,
  ids: { projectId: number; id: string; commenterId: string },
  now: Date,
) {
  const answers = incoming.answers.map((answer) => ({ ...answer, at: now, noticeNumber: 0 }))
  return {
    noticeId: notice.id,
    versionId,
    receiptMac: incoming.receipt === null ? null : hex(mac('receipt', incoming.receipt)),
    channel: incoming.channel,
    receivedOn: incoming.receivedOn.toISOString().slice(0, 10),
    state: incoming.comments.every(({ isQuestion }) => isQuestion) ? 'enquiry' : 'waiting',
    via: incoming.via ?? null,
    attributes: { ...incoming.attributes },
    allows: [...allowedUses(notice.uses, answers)],
    importId: incoming.importId ?? null,
    importRow: incoming.importRow ?? null,
    cameAs: incoming.cameAs ? hex(incoming.cameAs) : null,
    // Last, since V8 gives an object that begins with a spread and goes on by names five thousand bytes.
    ...ids,
  }
}

function contactRow(
  key: Uint8Array,
  row: { projectId: number; submissionId: string },
  contact: Readonly<Record<string, string>>,
): object {
  const box = sealContact(key, row, contact)
  return { ...row, nonce: hex(box.nonce), sealed: hex(box.sealed) }
}

function wordsAtTheDoor(comment: Incoming['comments'][number], at: number): Words {
  const read = (field: 'text' | 'proposedText', raw: string) => {
    const door = textAtTheDoor(raw)
    if (door.status === 'refused') throw new Refusal('input', door.why, { [`comments.${at}.${field}`]: door.why })
    return door.text
  }
  return {
    text: comment.text === '' && comment.proposedText !== null ? '' : read('text', comment.text),
    proposedText: comment.proposedText ? read('proposedText', comment.proposedText) : comment.proposedText,
  }
}

/** Bytes as PostgreSQL reads them out of a text. */
function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`
}
