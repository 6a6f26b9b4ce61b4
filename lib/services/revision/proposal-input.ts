import { z } from 'zod'
import { clauseKinds, standings } from '@/lib/domain/description/clause'
import { changeClasses } from '@/lib/domain/description/lineage'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'

export const optionalId = z
  .preprocess((value) => (value === '' ? null : value), z.uuid().nullable())
  .optional()
  .default(null)
const optionalWord = <T extends readonly [string, ...string[]]>(words: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.enum(words).optional())

export const ProposalWords = z.object({
  op: z.enum(['edit', 'insert', 'retire', 'reclassify']),
  changeClass: z.enum(changeClasses).default('substantive'),
  title: z.string().trim().normalize('NFC').min(1, 'Name the proposal in a few words.').max(200),
  rationale: z.string().trim().normalize('NFC').max(8000).default(''),
  clauseId: optionalId,
  afterClauseId: optionalId,
  kind: optionalWord(clauseKinds),
  standing: optionalWord(standings),
  level: z.preprocess((value) => (value === '' || value === undefined ? null : value), z.string().max(60).nullable()),
  text: z.string().trim().normalize('NFC').max(20_000).default(''),
})
type Words = z.output<typeof ProposalWords>

export async function currentVersion(tx: Tx, projectId: number) {
  const version = await tx.descriptionVersion.findFirst({
    where: { projectId, state: 'published' },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, placements: { select: { clauseText: true } } },
  })
  if (!version) throw new Refusal('conflict', 'Publish the description first: a proposal changes a published text.')
  return { ...version, clauses: new Map(version.placements.map(({ clauseText }) => [clauseText.clauseId, clauseText])) }
}

/** A revision of a proposal as it is kept: what it leaves open stays as the clause has it now. */
export async function readProposal(tx: Tx, projectId: number, words: Words) {
  const version = await currentVersion(tx, projectId)
  const { op, changeClass, title, rationale, clauseId, afterClauseId, text } = words
  const clause = clauseId === null ? undefined : version.clauses.get(clauseId)
  if (op !== 'insert' && !clause)
    throw new Refusal('input', 'Choose the clause to change.', { clauseId: 'Choose the clause to change.' })
  if (op === 'insert' && (afterClauseId === null || !version.clauses.has(afterClauseId)))
    throw new Refusal('input', 'Say after which clause the new one stands.', { afterClauseId: 'Choose a clause.' })
  if ((op === 'insert' || op === 'edit') && text === '')
    throw new Refusal('input', 'Write the new wording.', { text: 'Write the new wording.' })
  if (op === 'edit' && clause?.text === text)
    throw new Refusal('input', 'The wording is the same as now. Change it, or choose another operation.', {
      text: 'Change the wording.',
    })
  if (op === 'edit' && clause?.kind === 'quotation')
    throw new Refusal('conflict', 'The words of a quotation are never edited. Retire it and insert another one.')

  const kept = op === 'insert' ? version.clauses.get(afterClauseId ?? '') : clause
  return {
    versionId: version.id,
    row: {
      ...{ op, changeClass, title, rationale },
      clauseId: op === 'insert' ? null : clauseId,
      afterClauseId: op === 'insert' ? afterClauseId : null,
      kind: words.kind ?? (op === 'insert' ? ('statement' as const) : (kept?.kind ?? null)),
      standing: words.standing ?? kept?.standing ?? null,
      level: words.level ?? (op === 'insert' ? null : (kept?.level ?? null)),
      text: op === 'retire' ? null : text || (kept?.text ?? null),
      baseFingerprint: clause ? clause.fingerprint : null,
    },
  }
}
