import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { nextHandle } from '../shared/handles'
import { optionalLine } from './clause-fields'

const Doi = optionalLine(200, 'This DOI')
  .transform((doi) => doi?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '') ?? null)
  .refine((doi) => doi === null || /^10\.\d{4,9}\/\S+$/.test(doi), 'A DOI begins with 10., like 10.1000/182.')
const Address = optionalLine(500, 'This address').refine(
  (url) => url === null || /^https?:\/\/[^\s]+$/i.test(url),
  'Give the address as https://example.org/paper.',
)

/** A reference that clauses and proposals can rest on. */
export const addSource = defineVerb({
  name: 'description.add-source',
  allow: 'description.edit',
  input: z.object({
    reference: z
      .string()
      .transform((words) => words.normalize('NFC').replace(/\s+/gu, ' ').trim())
      .pipe(z.string().min(1, 'Write the reference as it should be cited.').max(1000, 'This reference is too long.')),
    doi: Doi,
    url: Address,
  }),

  async run({ tx, projectId, input, ids }) {
    const id = ids.next()
    const number = await nextHandle(tx, projectId, 'source')
    await tx.source.create({ data: { projectId, id, number, ...input } })
    return { value: id, events: [{ type: 'source.added', subject: id, detail: { number } }] }
  },
})
