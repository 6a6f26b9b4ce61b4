import { z } from 'zod'
import { type CodeFields, readCode } from '@/lib/domain/codebook/code'
import { purposeRules } from '@/lib/domain/coding/round'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { lockProject } from '@/lib/services/shared/lock-project'

const words = z.string().default('')

/** What a form says of a code. */
export const CodeWords = z.object({
  name: z.string(),
  shortDefinition: words,
  definition: words,
  useWhen: words,
  notWhen: words,
  example: words,
  colour: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.coerce.number().int().nullable()),
})
/** A box of a form: absent when it is not ticked. */
export const Ticked = z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false)
export const ParentId = z.preprocess((value) => (value === '' || value === undefined ? null : value), z.uuid().nullable())

export type SharedCode = {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly position: number
  readonly colour: number
  readonly textRev: number
  readonly revision: number
  readonly isDraft: boolean
}

/** The content codes of the project that are in use, for one verb at a time; refused while an open round holds the codebook still. */
export async function codesToChange(tx: Tx, projectId: number): Promise<SharedCode[]> {
  await lockProject(tx, projectId)
  const open = await tx.round.findMany({ where: { projectId, state: 'open' }, select: { number: true, purpose: true } })
  const holding = open.find((round) => purposeRules[round.purpose].freezesCodebook)
  if (holding)
    throw new Refusal(
      'frozen',
      `Round ${holding.number} is open, and the codebook stands still until it is locked. Keep your change in a memo until then.`,
    )

  const codes = await tx.code.findMany({
    where: { projectId, kind: 'content', ownerId: null, retiredAt: null, mergedIntoId: null },
    select: {
      ...{ id: true, parentId: true, position: true, textRev: true, revision: true, isDraft: true },
      texts: { select: { rev: true, name: true, colour: true } },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return codes.map(({ texts, ...code }) => {
    const text = texts.find(({ rev }) => rev === code.textRev)
    return { ...code, name: text?.name ?? '', colour: text?.colour ?? 1 }
  })
}

export function findCode(codes: readonly SharedCode[], id: string): SharedCode {
  const code = codes.find((one) => one.id === id)
  if (!code) throw new Refusal('not-found', 'This code is not in the codebook any more. Reload the page.')
  return code
}

/** For what codings shall count as: nothing counts as a code that no round offers. */
export function requireInUse({ isDraft, name }: SharedCode): void {
  if (isDraft) throw new Refusal('conflict', `"${name}" is a draft. Take it into use first.`)
}

/** For codes that shall be drafts: nobody has coded with them, and nothing else counts as one of them. */
export async function requireNothingCoded(tx: Tx, projectId: number, ids: readonly string[]): Promise<void> {
  const codeId = { in: [...ids] }
  const coded = await tx.coding.count({ where: { projectId, codeId, diedActId: null } })
  const counted = await tx.codingMove.count({ where: { projectId, toCodeId: codeId, diedActId: null } })
  const merged = await tx.code.count({ where: { projectId, mergedIntoId: codeId } })
  if (coded + counted + merged > 0)
    throw new Refusal('conflict', 'What was coded with is no draft any more. Retire the code to take it out of use.')
}

/** The words as they will be kept, or the refusal that says which field is wrong. */
export function readWords(
  given: z.output<typeof CodeWords>,
  colour: number,
): { readonly code: CodeFields; readonly nameKey: string } {
  const { name, shortDefinition, definition, useWhen, notWhen, example } = given
  const reading = readCode({ name, shortDefinition, fullDefinition: definition, useWhen, doNotUseWhen: notWhen, example, colour })
  if (reading.status === 'refused') throw new Refusal('input', reading.why)
  return reading
}

export function wordingOf(code: CodeFields) {
  const { name, shortDefinition, fullDefinition, useWhen, doNotUseWhen, example, colour } = code
  return { name, shortDefinition, definition: fullDefinition, useWhen, notWhen: doNotUseWhen, example, colour }
}
