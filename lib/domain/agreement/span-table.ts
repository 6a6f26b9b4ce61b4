import { dice } from '@/lib/domain/coding/dice'
import type { SpanUnits } from '@/lib/domain/coding/span-units'
import type { Resampling } from './agreement-table'
import { pairsOf } from './ratings'
import { bootstrapInterval, redraw } from './resampling/bootstrap'
import { clustersOf } from './resampling/clusters'
import type { Result } from './result'
import { characterAgreement, characterAlphaSums } from './spans/character-agreement'
import type { CodedSpan } from './spans/continuum'
import { type Run, runsOf } from './spans/runs'
import { codedCharacters, f1, type Shared } from './spans/span-f1'
import type { SpanNumber } from './spans/span-number'
import { uAlphas } from './spans/u-alpha'

/** Agreement on the words that a code was put on, over all text that every coder finished. */
export type SpanAgreement = {
  readonly codeId: string
  /** Alpha by character, with its interval over commenters. */
  readonly alpha: Result
  /** u-alpha of 2016 for this code alone, which is |u-alpha then. */
  readonly u: SpanNumber
  /** Share of coded characters that two coders have in common, twice over, over all pairs of coders. */
  readonly shared: SpanNumber
}

export type SpanTable = { readonly comments: number; readonly characters: number; readonly codes: readonly SpanAgreement[] }

/** Per code that anybody used: did coders mark the same words? A comment that some coder did not finish is left out. */
export function spanTable(units: SpanUnits, { commenterOf, seed, replicates = 1000 }: Resampling): SpanTable {
  const cuts = units.comments.flatMap(({ start, end }) => [start, end])
  const used = new Set(units.spans.map(({ category }) => category))
  const codes = units.codeIds.flatMap((codeId, category) => (used.has(category) ? [{ codeId, category }] : []))
  return {
    comments: units.comments.length,
    characters: units.end,
    codes: codes.map(({ codeId, category }) => {
      const spans = units.spans.filter((span) => span.category === category).map((span) => ({ ...span, category: 0 }))
      return { codeId, ...ofCode({ ...units, categories: 1, spans }) }
    }),
  }

  function ofCode(continuum: { start: number; end: number; coders: number; categories: number; spans: CodedSpan[] }) {
    const runs = runsOf(continuum, cuts)
    const { alpha } = characterAgreement(continuum, 0)
    const redraws = redraw(clustersOf(writersOf(runs)), replicates, dice(seed))
    const interval = bootstrapInterval(characterAlphaSums(runs, 0), redraws)
    const shared = pairsOf(continuum.coders).map(([first, second]) => codedCharacters(continuum, first, second))
    return {
      alpha: alpha.status === 'value' ? { ...alpha, interval } : alpha,
      u: uAlphas(continuum).u,
      shared: f1(sumOf(shared)),
    }
  }

  /** Whose comment each run lies in; runs are cut where comments meet. */
  function writersOf(runs: readonly Run[]): string[] {
    let at = 0
    let place = 0
    return runs.map(({ length }) => {
      while ((units.comments[place]?.end ?? Number.POSITIVE_INFINITY) <= at) place += 1
      at += length
      const commentId = units.comments[place]?.commentId ?? ''
      return commenterOf.get(commentId) ?? `of ${commentId}`
    })
  }
}

function sumOf(pairs: readonly Shared[]): Shared {
  const sum = (of: (pair: Shared) => number) => pairs.reduce((total, pair) => total + of(pair), 0)
  return {
    both: sum(({ both }) => both),
    onlyFirst: sum(({ onlyFirst }) => onlyFirst),
    onlySecond: sum(({ onlySecond }) => onlySecond),
  }
}
