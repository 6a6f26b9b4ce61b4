import type { Assignment, Coding } from './coding'
import { grouped } from './grouped'
import { purposeRules, type RoundPurpose, type RoundState } from './round'

export type SettlingRound = {
  readonly id: string
  readonly number: number
  readonly purpose: RoundPurpose
  readonly state: RoundState
}

/** Where a comment's settled codings come from, or why it has none yet. */
export type Provenance =
  | { readonly from: 'consensus'; readonly roundId: string }
  | { readonly from: 'one-coder'; readonly roundId: string; readonly coderId: string }
  | { readonly from: 'own'; readonly roundId: string; readonly coderIds: readonly string[] }
  | { readonly from: 'nothing-yet'; readonly why: 'not-reconciled'; readonly roundId: string }

export type SettledComment = { readonly commentId: string; readonly provenance: Provenance; readonly codings: readonly Coding[] }

type Work = {
  readonly rounds: readonly SettlingRound[]
  readonly assignments: readonly Assignment[]
  readonly codings: readonly Coding[]
  /** In reflexive work each coder's reading stands for itself. */
  readonly reflexive?: boolean
}

/**
 * What each finished comment counts as, with where it comes from: the consensus of the latest reconciled round in which two or
 * more coders did it (also when they settled on nothing), else what the one coder of the latest production or re-coding round
 * gave it, else, if several coded it and nobody reconciled, nothing yet. Open rounds are blind and say nothing here.
 * Expects the consensus layer of a reconciled round to be whole: what all coders share is in it too.
 */
export function settledCodings({ rounds, assignments, codings, reflexive = false }: Work): SettledComment[] {
  const closed = rounds.filter(({ state }) => state !== 'open').toSorted((a, b) => b.number - a.number)
  const byId = new Map(closed.map((round) => [round.id, round]))
  const done = assignments.filter(({ state, roundId }) => state === 'done' && byId.has(roundId))
  const codingsOf = grouped(codings, ({ commentId }) => commentId)

  return [...grouped(done, ({ commentId }) => commentId)].flatMap(([commentId, own]) => {
    const codersOf = grouped(own, ({ roundId }) => roundId)
    const passes = closed.flatMap((round) => {
      const coderIds = codersOf.get(round.id)?.map(({ coderId }) => coderId)
      return coderIds ? [{ round, coderIds }] : []
    })
    const provenance = provenanceOf(passes, reflexive)
    return provenance ? [{ commentId, provenance, codings: chosen(codingsOf.get(commentId) ?? [], provenance) }] : []
  })
}

/** How many comments are settled in which way: what every count, matrix and export prints beside itself. */
export function settledMix(settled: readonly SettledComment[]): Record<Provenance['from'], number> {
  const mix = { consensus: 0, 'one-coder': 0, own: 0, 'nothing-yet': 0 }
  for (const { provenance } of settled) mix[provenance.from] += 1
  return mix
}

type Pass = { readonly round: SettlingRound; readonly coderIds: readonly string[] }

/** `passes` come latest first. */
function provenanceOf(passes: readonly Pass[], reflexive: boolean): Provenance | null {
  const counting = passes.filter(({ round }) => purposeRules[round.purpose].settles)
  const reconciled = counting.find(({ round, coderIds }) => round.state === 'reconciled' && coderIds.length > 1)
  if (reconciled) return { from: 'consensus', roundId: reconciled.round.id }

  const latest = passes.find(({ round }) => round.purpose !== 'stability')
  if (reflexive) return latest ? { from: 'own', roundId: latest.round.id, coderIds: latest.coderIds } : null

  const shared = counting.find(({ coderIds }) => coderIds.length > 1)
  if (shared) return { from: 'nothing-yet', why: 'not-reconciled', roundId: shared.round.id }

  const single = counting.find(({ round }) => round.purpose !== 'reliability')
  const [coderId] = single?.coderIds ?? []
  return single && coderId !== undefined ? { from: 'one-coder', roundId: single.round.id, coderId } : null
}

function chosen(codings: readonly Coding[], provenance: Provenance): Coding[] {
  switch (provenance.from) {
    case 'consensus':
      return codings.filter(({ layer, roundId }) => layer === 'consensus' && roundId === provenance.roundId)
    case 'one-coder':
      return codings.filter((coding) => isOwn(coding, provenance.roundId, [provenance.coderId]))
    case 'own':
      return codings.filter((coding) => isOwn(coding, provenance.roundId, provenance.coderIds))
    case 'nothing-yet':
      return []
    default:
      return provenance satisfies never
  }
}

function isOwn(coding: Coding, roundId: string, coderIds: readonly string[]): boolean {
  return coding.layer === 'independent' && coding.roundId === roundId && coderIds.includes(coding.coderId)
}
