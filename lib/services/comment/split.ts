import { z } from 'zod'
import { type CutFault, cutAt, cutFault, wordsOfPart } from '@/lib/domain/comment/parts'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { drawHandles } from '../shared/handles'
import { holdToPart, keptParts, type ToPart } from './hold-parts'
import { movePlacesApart, moveWords } from './move-words'
import { clausesCommentedOn, targetOn } from './target'

const why: Readonly<Record<CutFault, string>> = {
  order: 'Every cut has to lie inside the text, one behind the other. Reload the page and cut again.',
  blank: 'One piece would hold nothing to read. Take a cut out.',
  character: 'A cut would part a letter from its marks. Move it by a character.',
  place: 'A cut lies within words that are to be hidden, or in a sentence on use. Move it to their edge.',
}

/** A custodian splits a waiting comment that walks through several clauses, each piece on a clause or on the whole. */
export const split = defineVerb({
  name: 'comment.split',
  allow: 'comment.redact',
  input: z.object({
    commentId: z.uuid(),
    /** UTF-16 offsets into the original. */
    cuts: z.array(z.int().positive()).min(1, 'Cut the text in one place at least.').max(99, 'A comment has at most 100 pieces.'),
    /** What each piece is on, from the first; null for the whole text. */
    targets: z.array(z.uuid().nullable()),
    /** Which piece, from 0, keeps a proposed wording. */
    wordingAt: z.int().nonnegative().default(0),
  }),

  async run({ tx, projectId, input, ids, dice }) {
    const { cuts, targets, wordingAt } = input
    if (targets.length !== cuts.length + 1 || wordingAt > cuts.length)
      throw new Refusal('input', 'There is not one target for each piece. Reload the page and cut again.')
    const [comment] = await holdToPart(tx, projectId, [input.commentId])
    if (!comment) throw new Error('A held comment is not there.')
    const { id: from, submissionId, words } = comment
    await clausesCommentedOn(tx, projectId, submissionId, targets)
    const fault = cutFault(words.text, cuts, await wholePlaces(tx, projectId, from))
    if (fault) throw new Refusal('input', why[fault])

    const numbers = await drawHandles(tx, projectId, 'comment', targets.length, dice)
    const parts = cutAt(
      words,
      cuts,
      targets.map(() => ids.random()),
      wordingAt,
    )
    await tx.comment.createMany({
      data: parts.map(({ id }, nth) => ({
        ...{ projectId, id, submissionId, number: numbers[nth] ?? 0, rank: dice.number(), ...piece(comment) },
        ...targetOn(targets[nth] ?? null, comment),
      })),
    })
    await movePlacesApart({ tx, projectId }, from, parts)
    const pieces = parts.map((part) => ({ id: part.id, words: wordsOfPart(words, part) }))
    await moveWords({ tx, projectId }, submissionId, [from], pieces)
    await tx.comment.update({
      where: { projectId_id: { projectId, id: from } },
      data: { state: 'split', reason: null, parts: { ...keptParts(comment.parts), pieces: [...parts] } },
    })
    return {
      value: { pieces: parts.map(({ id }) => id), numbers },
      events: [{ type: 'comment.split', subject: from, detail: { pieces: parts.length } }],
    }
  },
})

const piece = ({ id, lookedBy, asked }: ToPart) => ({
  ...{ state: 'waiting' as const, textRev: 0, lookedBy, asked, isReceived: false, splitFromId: id },
})

/** Places in the text that no cut may part. */
async function wholePlaces(tx: Parameters<typeof clausesCommentedOn>[0], projectId: number, commentId: string) {
  const asked = { where: { projectId, commentId, field: 'text' }, select: { start: true, end: true } } as const
  return [...(await tx.redaction.findMany(asked)), ...(await tx.useSentence.findMany(asked))]
}
