import type { PassageTerms } from './passage-terms'

export type LearnedPassage = { readonly codeIds: readonly string[]; readonly terms: PassageTerms }

type CodeSum = { passages: number; readonly sum: Map<string, number> }

/** What is known of each code from the passages that carry it: their sum, and in how many passages each term stands. */
export type CodeModel = {
  passages: number
  /** Codings of all passages together: a passage with two codes counts twice. */
  codings: number
  readonly passagesWith: Map<string, number>
  readonly codes: Map<string, CodeSum>
}

export function emptyModel(): CodeModel {
  return { passages: 0, codings: 0, passagesWith: new Map(), codes: new Map() }
}

export function learn(model: CodeModel, passage: LearnedPassage): void {
  count(model, passage, 1)
}

/** Takes back what was learned from the same passage; the model is then, to the number, as if it had never been. */
export function unlearn(model: CodeModel, passage: LearnedPassage): void {
  count(model, passage, -1)
}

function count(model: CodeModel, { codeIds, terms }: LearnedPassage, sign: 1 | -1): void {
  model.passages += sign
  model.codings += sign * codeIds.length
  for (const term of terms.keys()) add(model.passagesWith, term, sign)
  for (const codeId of codeIds) {
    const code = model.codes.get(codeId) ?? { passages: 0, sum: new Map() }
    code.passages += sign
    for (const [term, weight] of terms) add(code.sum, term, sign * weight)
    if (code.passages === 0) model.codes.delete(codeId)
    else model.codes.set(codeId, code)
  }
}

function add(sums: Map<string, number>, term: string, value: number): void {
  const sum = (sums.get(term) ?? 0) + value
  if (sum === 0) sums.delete(term)
  else sums.set(term, sum)
}
