import { type CodeModel, emptyModel, type LearnedPassage, learn, unlearn } from './code-model'
import type { PassageTerms } from './passage-terms'
import { type SuggestedCode, suggestCodes } from './suggest-codes'

/** Coded words of a comment as they stand now; `key` names comment, revision and place, and whose work it is. */
export type StandingPassage = { readonly key: string; readonly commentId: string; readonly codeIds: readonly string[] }

/** What was learned from which passage: terms and codes, no texts. */
export type PassageMemory = {
  readonly model: CodeModel
  readonly passages: Map<string, { readonly commentId: string; readonly learned: LearnedPassage }>
}

export function emptyMemory(): PassageMemory {
  return { model: emptyModel(), passages: new Map() }
}

/** Unlearns what does not stand any more and follows changes of codes; answers the passages whose words have yet to be read. */
export function bringUpToDate<Passage extends StandingPassage>(memory: PassageMemory, standing: readonly Passage[]): Passage[] {
  const now = new Map(standing.map((passage) => [passage.key, passage]))
  for (const [key, { commentId, learned }] of [...memory.passages]) {
    const passage = now.get(key)
    if (passage && passage.codeIds.join() === learned.codeIds.join()) continue
    unlearn(memory.model, learned)
    memory.passages.delete(key)
    if (passage) remember(memory, { ...passage, commentId }, learned.terms)
  }
  return standing.filter(({ key }) => !memory.passages.has(key))
}

export function remember(memory: PassageMemory, { key, commentId, codeIds }: StandingPassage, terms: PassageTerms): void {
  const learned = { codeIds, terms }
  learn(memory.model, learned)
  memory.passages.set(key, { commentId, learned })
}

/** Codes for words of a comment, as if nothing had been learned from this comment: it would only be told what it is told already. */
export function suggestFor(memory: PassageMemory, commentId: string, terms: PassageTerms, most: number): SuggestedCode[] {
  const own = [...memory.passages.values()].filter((passage) => passage.commentId === commentId)
  for (const { learned } of own) unlearn(memory.model, learned)
  const suggested = suggestCodes(memory.model, terms, most)
  for (const { learned } of own) learn(memory.model, learned)
  return suggested
}
