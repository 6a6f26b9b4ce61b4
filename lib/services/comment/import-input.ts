import { z } from 'zod'
import { uses } from '@/lib/domain/comment/uses'

const column = z.int().positive()

/** What each column of a table holds, as a person chose it; names of columns are not part of it. */
export const MappingInput = z.object({
  columns: z
    .array(
      z.discriminatedUnion('as', [
        z.object({ as: z.literal('comment'), target: z.string().max(20).nullable() }),
        z.object({ as: z.literal('proposedText') }),
        z.object({ as: z.literal('target') }),
        z.object({ as: z.literal('date') }),
        z.object({ as: z.literal('commenter') }),
        z.object({ as: z.literal('attribute'), key: z.string().max(40) }),
        z.object({ as: z.literal('use'), use: z.enum(uses) }),
        z.object({ as: z.literal('vault') }),
        z.object({ as: z.literal('drop') }),
      ]),
    )
    .max(400),
  dateOrder: z.enum(['day-first', 'month-first']),
})

/** One text that did not become a comment; `why` quotes nothing of the file. */
export const LeftOutInput = z.object({
  line: z.int(),
  column,
  outcome: z.enum(['empty', 'duplicate', 'refused']),
  why: z.string().max(400),
})

export const DraftInput = z.object({
  line: z.int().positive(),
  column,
  text: z.string(),
  proposedText: z.string().nullable(),
  target: z.string().nullable(),
  sentOn: z.iso.date().nullable(),
  commenterKey: z.string().nullable(),
  attributes: z.record(z.string(), z.union([z.string(), z.number()])),
  answers: z.partialRecord(z.enum(uses), z.enum(['yes', 'no'])),
  vault: z.record(z.string(), z.string().max(2000)),
})

export type Draft = z.output<typeof DraftInput>
export type LeftOutLine = z.output<typeof LeftOutInput>
