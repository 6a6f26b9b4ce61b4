import { z } from 'zod'
import { purposeRules, roundPurposes } from '@/lib/domain/coding/round'
import { drawSample } from '@/lib/domain/coding/sample'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { nextHandle } from '@/lib/services/shared/handles'
import { lockProject } from '@/lib/services/shared/lock-project'
import { snapshotCodebook } from './snapshot-codebook'

const ticked = z.preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean())
const sampleSize = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.coerce.number().int('Give a whole number of comments.').positive('Give at least one comment.').nullable(),
)

/** An editor opens a round: draws the sample, freezes the codebook as it stands, gives each coder the same comments. */
export const openRound = defineVerb({
  name: 'coding.open-round',
  allow: 'round.open',
  input: z.object({
    title: z.string().trim().normalize('NFC').min(1, 'Please name the round.').max(120, 'This name is too long.'),
    purpose: z.enum(roundPurposes, 'Choose what the round is for.'),
    coderIds: z.array(z.uuid()).min(1, 'Choose at least one coder.'),
    sampleSize,
    seed: z.string().trim().min(1, 'Please give a seed: any word or number.').max(60, 'This seed is too long.'),
    seesTarget: ticked,
    seesAttributes: ticked,
    seesQuestion: ticked.default(false),
    seesOthers: ticked.default(false),
    suggests: ticked.default(false),
  }),

  async run({ tx, input, ids, now, projectId }) {
    const { title, purpose, seed, seesTarget, seesAttributes, seesQuestion, seesOthers, suggests } = input
    if (suggests && !purposeRules[purpose].maySuggest) throw biasing(purpose)
    await lockProject(tx, projectId)
    const coderIds = await requireCoders(tx, projectId, input.coderIds, purpose === 'reliability' ? 2 : 1)
    const comments = await codable(tx, projectId)
    if (comments.length === 0)
      throw new Refusal(
        'conflict',
        'No comment can be coded yet. The custodian admits comments first, and only those allowed for research.',
      )

    const sample = drawSample(comments, input.sampleSize ?? comments.length, seed)
    const codebook = await snapshotCodebook(tx, projectId, { ids, now })
    if (codebook.codes === 0 && !purposeRules[purpose].privateCodes)
      throw new Refusal('conflict', 'There is no code to code with yet. Publish the description or add codes first.')

    const id = ids.next()
    const number = await nextHandle(tx, projectId, 'round')
    await tx.round.create({
      data: {
        ...{ projectId, id, number, title, purpose, seed, seesTarget, seesAttributes, seesQuestion, seesOthers, suggests },
        state: 'open',
        sampleSize: input.sampleSize,
        codebookId: codebook.id,
        openedAt: now,
      },
    })
    await giveOut(tx, { projectId, roundId: id, coderIds, commentIds: sample })
    // The plan says beforehand what will be measured; from the first measuring round on it stands.
    if (purpose === 'reliability')
      await tx.analysisPlan.updateMany({ where: { projectId, frozenAt: null }, data: { frozenAt: now } })
    const detail = {
      purpose,
      coders: coderIds.length,
      comments: sample.length,
      of: comments.length,
      codebook: codebook.number,
      suggests,
    }
    return { value: { roundId: id, number }, events: [{ type: 'round.opened', subject: id, detail }] }
  },
})

function biasing(purpose: string): Refusal {
  const why = `A ${purpose} round suggests no codes: whoever is told a code is readier to take it.`
  return new Refusal('input', why, { suggests: 'Leave this off, or choose another purpose.' })
}

async function requireCoders(tx: Tx, projectId: number, wanted: readonly string[], least: number): Promise<string[]> {
  const ids = [...new Set(wanted)]
  if (ids.length < least)
    throw new Refusal('input', 'Agreement needs two coders or more.', { coderIds: 'Choose at least two coders.' })

  const coders = await tx.member.findMany({
    where: { projectId, id: { in: ids }, leftAt: null, roles: { has: 'coder' } },
    select: { id: true },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
  })
  if (coders.length < ids.length)
    throw new Refusal('input', 'One of these is not a coder of this project.', { coderIds: 'Choose coders.' })
  return coders.map((coder) => coder.id)
}

async function codable(tx: Tx, projectId: number): Promise<string[]> {
  const comments = await tx.comment.findMany({
    where: { projectId, state: 'admitted', submission: { state: 'admitted', allows: { has: 'research' } } },
    select: { id: true },
  })
  return comments.map((comment) => comment.id)
}

type Portion = {
  readonly projectId: number
  readonly roundId: string
  readonly coderIds: readonly string[]
  readonly commentIds: readonly string[]
}

async function giveOut(tx: Tx, { projectId, roundId, coderIds, commentIds }: Portion): Promise<void> {
  await tx.roundCoder.createMany({
    data: coderIds.map((coderId, place) => ({ projectId, roundId, coderId, letter: letterOf(place) })),
  })
  await tx.$executeRaw`
    INSERT INTO "Assignment" ("projectId", "roundId", "coderId", "commentId", "textRev", place, state)
    SELECT c."projectId", ${roundId}::uuid, coder, c.id, c."textRev", drawn.place - 1, 'todo'
    FROM unnest(${commentIds}::uuid[]) WITH ORDINALITY AS drawn (id, place)
    JOIN "Comment" c ON c."projectId" = ${projectId} AND c.id = drawn.id
    CROSS JOIN unnest(${coderIds}::uuid[]) AS coder`
}

/** A to Z, then A2, B2, ... */
function letterOf(place: number): string {
  const turn = Math.floor(place / 26)
  return String.fromCharCode(65 + (place % 26)) + (turn === 0 ? '' : String(turn + 1))
}
