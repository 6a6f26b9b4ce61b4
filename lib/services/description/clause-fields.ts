import { z } from 'zod'
import { textAtTheDoor } from '@/lib/domain/comment/text-at-the-door'
import { clauseKinds, standings } from '@/lib/domain/description/clause'

const longestClause = 20_000

/** Words of a clause, frozen as they will stand; only the white space around them is dropped. */
export const ClauseWords = z.string().transform((raw, context) => {
  const door = textAtTheDoor(raw, longestClause)
  if (door.status === 'ok') return door.text.trim()
  context.addIssue({ code: 'custom', message: door.why })
  return z.NEVER
})

/** A short line that may be left empty: nothing written is nothing. */
export function optionalLine(longest: number, what: string) {
  return z
    .string()
    .nullish()
    .transform((line) => line?.normalize('NFC').replace(/\s+/gu, ' ').trim() || null)
    .refine((line) => line === null || line.length <= longest, `${what} is too long: at most ${longest} characters.`)
}

export const clauseFields = {
  kind: z.enum(clauseKinds),
  standing: z.enum(standings),
  level: optionalLine(60, 'This level'),
  text: ClauseWords,
  speaker: optionalLine(200, 'This name'),
}

/** The id of a clause, or nothing for the outermost place. */
export const ClauseIdOrNone = z.preprocess((id) => (id === '' || id === undefined ? null : id), z.uuid().nullable())
