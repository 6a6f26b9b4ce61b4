import { z } from 'zod'
import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import { tooLong } from '@/lib/domain/comment/length'
import { openingAt, refusalToSend } from '@/lib/domain/comment/opening'
import { isPassageOf } from '@/lib/domain/comment/passage'
import { type NoticeUses, type Use, uses } from '@/lib/domain/comment/uses'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { defineDoorVerb, type Visitor } from '@/lib/server/verb'
import { answersAtTheDoor } from './answers-at-the-door'
import { admittedAttributes, attributesAtTheDoor, receiveSubmissions } from './receive'

const Passage = z.object({ start: z.int().nonnegative(), end: z.int().positive(), words: z.string().max(20_000) })

const Words = z.string().refine((text) => tooLong(text) === null, 'One comment is too long. Send it in parts.')

const Comment = z
  .object({
    clauseId: z.uuid().nullable(),
    passage: Passage.nullable().default(null),
    text: Words,
    proposedText: Words.nullable(),
  })
  .refine(({ text, proposedText }) => text.trim() !== '' || proposedText !== null, 'Write something before you send it.')

const Enquiry = z.object({ text: Words, answerTo: z.string().trim().max(200).default('') })

/** One person's comments, sent from the public page. `receipt` is drawn by the caller, who shows it once. */
export const submit = defineDoorVerb<Visitor>()({
  name: 'comment.submit',
  allow: 'comment.submit',
  input: z.object({
    receipt: z.string().min(30),
    comments: z.array(Comment).max(300, 'At most 300 comments can be sent at once.'),
    /** A question beside the comments, or alone: answered with the receipt, or at the address given for that. */
    enquiry: Enquiry.nullish(),
    /** The word of the address through which the page was opened; kept only where the invitation log has it. */
    via: z.string().max(200).default(''),
    answers: z.array(z.object({ use: z.enum(uses), answer: z.enum(['yes', 'no', 'objected']) })),
    attributes: z.record(z.string(), z.string()).default({}),
    contact: z.partialRecord(z.enum(['name', 'mail']), z.string().trim().max(200)).nullish(),
  }),

  async about({ tx, projectId, now }) {
    const door = await findDoor(tx, projectId, now)
    if (!door.isOpen) throw new Refusal('frozen', door.why)
    return { commentsAreOpen: true }
  },

  async run({ tx, projectId, input, ids, dice, now }) {
    const door = await findDoor(tx, projectId, now)
    if (!door.isOpen) throw new Refusal('frozen', door.why)
    const question = input.enquiry && input.enquiry.text.trim() !== '' ? input.enquiry : null
    if (input.comments.length === 0 && !question)
      throw new Refusal('input', 'There is no comment to send yet. Write beside a clause, or on the whole text.')
    if (question && question.answerTo !== '' && !z.email().safeParse(question.answerTo).success)
      throw new Refusal('input', 'This is not an e-mail address. Leave it empty to read the answer with your receipt code.', {
        'contact.answerTo': 'This is not an e-mail address.',
      })
    const placed = await clausesOf(tx, projectId, door.versionId)
    if (!input.comments.every((comment) => isPlaced(comment, placed)))
      throw new Refusal('conflict', 'The description has changed since you opened this page. Reload it; your draft is kept.')

    const incoming = {
      channel: 'web' as const,
      receivedOn: new Date(now.toISOString().slice(0, 10)),
      receipt: input.receipt,
      comments: [...input.comments, ...(question ? [asked(question.text)] : [])],
      via: await knownAddress(tx, projectId, input.via),
      answers: answersAtTheDoor(door.notice.uses, input.answers, input.comments.length > 0).map((answer) => ({
        ...answer,
        source: 'form',
      })),
      // Who only asks something need not be of those whose comments are wanted.
      attributes: (input.comments.length > 0 ? admittedAttributes : attributesAtTheDoor)(door.attributes, input.attributes),
      contact: contactOf(input, question),
    }
    const [received] = await receiveSubmissions({ tx, projectId, ids, dice, now }, { ...door, memberId: null }, [incoming])
    if (!received) throw new Error('A submission was not received.')
    const { submissionId } = received
    return {
      value: { submissionId },
      events: [
        {
          type: 'submission.received',
          subject: submissionId,
          detail: { comments: incoming.comments.length, notice: door.notice.number, version: door.versionNumber },
        },
      ],
    }
  },
})

const asked = (text: string) => ({ clauseId: null, text, proposedText: null, isQuestion: true })

/** The address that was given for the answer serves for nothing else, so it is kept under a name of its own. */
function contactOf(input: ContactInput, question: z.output<typeof Enquiry> | null): Readonly<Record<string, string>> | null {
  const kept = {
    ...wantedContact(input),
    ...(question && question.answerTo !== '' ? { answerTo: question.answerTo } : {}),
  }
  return Object.keys(kept).length > 0 ? kept : null
}

/** The word of an address, as long as the log knows it: nobody can put other words there. */
async function knownAddress(tx: Tx, projectId: number, via: string): Promise<string | null> {
  const known = await tx.invite.findFirst({ where: { projectId, via: via.trim().toLowerCase() }, select: { via: true } })
  return known?.via ?? null
}

/** An address is kept only of who may be written to, a name only of who may be thanked or written to; else nothing. */
function wantedContact({ answers, contact }: ContactInput): Readonly<Record<string, string>> {
  const agreed = (use: Use) => answers.some((one) => one.use === use && one.answer === 'yes')
  return {
    ...((agreed('thank') || agreed('contact')) && contact?.name && { name: contact.name }),
    ...(agreed('contact') && contact?.mail && { mail: contact.mail }),
  }
}

type ContactInput = {
  readonly answers: readonly { readonly use: Use; readonly answer: string }[]
  readonly contact?: { readonly name?: string | undefined; readonly mail?: string | undefined } | null | undefined
}

/** What a comment sent now falls under, or why none is taken. Held, so that none of it changes meanwhile. */
async function findDoor(tx: Tx, projectId: number, now: Date) {
  const [project] = await tx.$queryRaw<{ from: Date | null; until: Date | null; attributes: unknown; contact: string }[]>`
    SELECT "commentsFrom" AS from, "commentsUntil" AS until, attributes, contact FROM "Project" WHERE id = ${projectId} FOR NO KEY UPDATE`
  const version = await tx.descriptionVersion.findFirst({
    where: { projectId, state: 'published' },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  })
  const notice = await tx.notice.findFirst({
    where: { projectId, publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, uses: true },
  })
  const frame = { commentsFrom: project?.from ?? null, commentsUntil: project?.until ?? null }
  const opening = openingAt({ ...frame, hasNotice: notice !== null && version !== null }, now)
  if (opening.status !== 'open' || !project || !version || !notice)
    return { isOpen: false, why: refusalToSend(opening, project?.contact ?? '') } as const
  return {
    isOpen: true,
    attributes: Array.isArray(project.attributes) ? (project.attributes as AttributeDefinition[]) : [],
    versionId: version.id,
    versionNumber: version.number,
    notice: { ...notice, uses: notice.uses as NoticeUses },
  } as const
}

type Aim = { readonly clauseId: string | null; readonly passage: z.output<typeof Passage> | null }

/** Whether what a comment aims at stands in the version in force, word for word. */
function isPlaced({ clauseId, passage }: Aim, placed: ReadonlyMap<string, string>): boolean {
  if (clauseId === null) return passage === null
  const text = placed.get(clauseId)
  return text !== undefined && (passage === null || isPassageOf(text, passage))
}

/** The clauses of a version with their words. */
async function clausesOf(tx: Tx, projectId: number, versionId: string): Promise<Map<string, string>> {
  const rows = await tx.placement.findMany({
    where: { projectId, versionId },
    select: { clauseText: { select: { clauseId: true, text: true } } },
  })
  return new Map(rows.map(({ clauseText }) => [clauseText.clauseId, clauseText.text]))
}
