import { z } from 'zod'
import { approaches } from '@/lib/domain/project/approaches'
import { Refusal } from '@/lib/server/refusal'
import { defineDoorVerb, type Person } from '@/lib/server/verb'

export const Slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/, 'Use small letters, digits and hyphens, like learning-technologist.')
export const ProjectTitle = z.string().trim().normalize('NFC').min(1, 'Please give a title.').max(200, 'This title is too long.')

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The owner opens a project and names its first editor: an account that is there already, often the owner's own. */
export const createProject = defineDoorVerb<Person>()({
  name: 'project.create-project',
  allow: 'project.create',
  input: z.object({
    title: ProjectTitle,
    slug: Slug,
    approach: z.enum(approaches).default('codebook'),
    editorId: z.uuid().optional(),
    isFictional: z.boolean().default(false),
  }),

  async run({ tx, member, input, ids, dice, now }) {
    if (await tx.project.findUnique({ where: { slug: input.slug }, select: { id: true } }))
      throw new Refusal('conflict', 'There is a project with this address already. Choose another.', {
        slug: 'This address is taken.',
      })

    const personId = input.editorId ?? member.personId
    const receiptKey = Array.from(dice.bytes(4), (byte) => letters[byte % letters.length]).join('')
    const { title, slug, approach, isFictional } = input
    const project = await tx.project.create({ data: { title, slug, approach, isFictional, receiptKey, createdAt: now } })
    const editor = await tx.member.create({
      data: { projectId: project.id, id: ids.next(), personId, roles: ['editor'], alias: 'Member A', joinedAt: now },
    })
    return {
      value: project.id,
      events: [{ type: 'project.created', subject: editor.id, detail: { project: project.id, approach } }],
    }
  },
})
