import { z } from 'zod'
import { nextColour } from '@/lib/domain/codebook/code'
import { readCodeName } from '@/lib/domain/codebook/name'
import { twinOf } from '@/lib/domain/codebook/tree'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { drawHandles } from '@/lib/services/shared/handles'
import { roundFacts } from './round-facts'

/** In an exploratory round a coder makes a code by naming it; nobody else sees it while the round is open. */
export const addPrivateCode = defineVerb({
  name: 'coding.add-private-code',
  allow: 'code.add-private',
  input: z.object({ roundId: z.uuid(), id: z.uuid(), name: z.string() }),
  about: ({ tx, member, input }) => roundFacts(tx, member, input.roundId),

  async run({ tx, member, input, now, dice, projectId }) {
    const reading = readCodeName(input.name)
    if (reading.status === 'refused') throw new Refusal('input', reading.why, { name: reading.why })

    const ownerId = member.memberId
    const [number = 0] = await drawHandles(tx, projectId, 'code', 1, dice)
    const own = await tx.code.findMany({
      where: { projectId, kind: 'content', ownerId, retiredAt: null },
      select: {
        id: true,
        parentId: true,
        position: true,
        nameKey: true,
        texts: { select: { name: true, colour: true }, orderBy: { rev: 'desc' }, take: 1 },
      },
    })
    const named = own.map((code) => ({ ...code, name: code.texts[0]?.name ?? '' }))
    const twin = twinOf(reading.name, null, named)
    if (twin) throw new Refusal('conflict', `You have a code "${twin.name}" already. Use that one, or choose another name.`)
    if (await tx.code.findUnique({ where: { projectId_id: { projectId, id: input.id } }, select: { id: true } }))
      throw new Refusal('conflict', 'This code could not be made. Reload the page and try again.')

    const position = 1 + Math.max(-1, ...own.map((code) => code.position))
    const colour = nextColour(own.map((code) => code.texts[0]?.colour ?? 1))
    await tx.code.create({
      data: { projectId, id: input.id, kind: 'content', number, ownerId, position, textRev: 1, nameKey: reading.key },
    })
    await tx.codeText.create({ data: { projectId, codeId: input.id, rev: 1, name: reading.name, colour, madeAt: now } })
    return {
      value: { codeId: input.id, number, colour },
      events: [{ type: 'code.added', subject: input.id, detail: { round: input.roundId, private: true } }],
    }
  },
})
