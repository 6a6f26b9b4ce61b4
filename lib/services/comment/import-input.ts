import { z } from 'zod'
import { answerWays } from '@/lib/domain/comment/letter-answers'
import { uses } from '@/lib/domain/comment/uses'

const MeaningInput = z.discriminatedUnion('as', [
  z.object({ as: z.literal('comment'), target: z.string().max(20).nullable(), isAnswer: z.boolean().optional() }),
  z.object({ as: z.literal('proposedText') }),
  z.object({ as: z.literal('target') }),
  z.object({ as: z.literal('date') }),
  z.object({ as: z.literal('commenter') }),
  z.object({ as: z.literal('attribute'), key: z.string().max(40) }),
  z.object({ as: z.literal('use'), use: z.enum(uses) }),
  z.object({ as: z.literal('vault') }),
  z.object({ as: z.literal('drop') }),
])
const dateOrder = z.enum(['day-first', 'month-first'])

/** What each column of a table holds, as a person chose it; names of columns are not part of it. */
export const MappingInput = z.object({ columns: z.array(MeaningInput).max(400), dateOrder })

/** A mapping in a file of its own: the same, with the name of each column where whoever wrote the file knew it. */
export const MappingFileInput = z.object({
  columns: z.array(z.object({ name: z.string().max(4000).optional() }).and(MeaningInput)).max(400),
  dateOrder,
})

/** What the writers of letters answered to the notice, how and when. */
export const LetterAnswersInput = z.object({
  given: z.partialRecord(z.enum(uses), z.enum(['yes', 'no'])),
  how: z.enum(answerWays, 'Say how the answers were given.'),
  on: z.iso.date('Say on which day the answers were given.'),
})

const places = z.array(z.object({ file: z.int().positive(), row: z.int().positive() })).max(5000)

/** How a file is to be read: what its columns hold, and which of its rows a person left out or took. Numbers and closed words only. */
export const ChoicesInput = z.object({
  mapping: MappingInput.nullable(),
  /** Which sheet of a workbook, from 1; the first that holds something when it is not said. */
  sheet: z.int().positive().max(10_000).optional(),
  skip: places,
  take: places.optional(),
  plain: z.array(z.int().positive()).max(1000).optional(),
  skipFiles: z.array(z.int().positive()).max(2000).optional(),
  answers: LetterAnswersInput.nullish(),
})
