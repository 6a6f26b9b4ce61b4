import { z } from 'zod'
import type { AttributeDefinition, AttributeValues } from '@/lib/domain/comment/attributes'
import { type AttributePlan, waysOf } from '@/lib/domain/release/attribute-plan'
import { attributeRisk } from '@/lib/domain/release/attribute-risk'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'

const Treatment = z.discriminatedUnion('how', [
  z.object({ how: z.literal('keep') }),
  z.object({ how: z.literal('suppress') }),
  z.object({ how: z.literal('bands'), width: z.number().positive().max(1e6) }),
  z.object({ how: z.literal('groups'), groups: z.record(z.string().max(200), z.string().trim().min(1).max(100)) }),
])
const Plan = z.object({ k: z.int().min(2).max(100), treatments: z.record(z.string().max(40), Treatment), hideRest: z.boolean() })

/** What every later export does to the attributes of commenters, so that their combination points to nobody. */
export const decideAttributes = defineVerb({
  name: 'release.decide-attributes',
  allow: 'attributes.decide',
  input: z.object({ plan: z.preprocess(fromJson, Plan) }),

  async run({ tx, projectId, member, input }) {
    const project = await tx.project.findUniqueOrThrow({ where: { id: projectId }, select: { attributes: true } })
    const definitions = (Array.isArray(project.attributes) ? project.attributes : []) as unknown as AttributeDefinition[]
    const plan: AttributePlan = input.plan
    requireFitting(plan, definitions)

    const rows = await tx.submission.findMany({
      where: { projectId, state: 'admitted', allows: { has: 'research' }, comments: { some: { state: 'admitted' } } },
      select: { commenterId: true, attributes: true },
      orderBy: { id: 'asc' },
    })
    const commenters = new Map(rows.map(({ commenterId, attributes }) => [commenterId, (attributes ?? {}) as AttributeValues]))
    const risk = attributeRisk(commenters, definitions, plan)
    await tx.project.update({ where: { id: projectId }, data: { attributePlan: plan } })
    const detail = {
      ...{ asked: plan.k, reached: risk.k, exposed: risk.exposed, hidden: risk.hidden },
      treated: Object.keys(plan.treatments).filter((key) => plan.treatments[key]?.how !== 'keep'),
    }
    return {
      value: { reached: risk.k, exposed: risk.exposed },
      events: [{ type: 'attributes.decided', subject: member.memberId, detail }],
    }
  },
})

function fromJson(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return null
  }
}

/** Only what a project asks itself may be grouped: the words of a free text are its commenter's. */
function requireFitting({ treatments }: AttributePlan, definitions: readonly AttributeDefinition[]): void {
  for (const [key, treatment] of Object.entries(treatments)) {
    const definition = definitions.find((one) => one.key === key)
    if (!definition || !waysOf(definition).includes(treatment.how))
      throw new Refusal('conflict', 'The attributes of this project were changed meanwhile. Reload the page and decide again.')
    if (treatment.how === 'groups' && Object.keys(treatment.groups).some((option) => !definition.options.includes(option)))
      throw new Refusal(
        'conflict',
        `The options of "${definition.question}" were changed meanwhile. Reload the page and decide again.`,
      )
  }
}
