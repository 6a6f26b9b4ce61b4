'use client'

import { useState } from 'react'
import { cutFault, cutNear } from '@/lib/domain/comment/parts'
import { proposeSplit } from '@/lib/domain/comment/propose-split'
import { sentences } from '@/lib/domain/span/sentences'
import type { Span } from '@/lib/domain/span/span'
import { wordSpans } from '@/lib/domain/span/words'
import type { PartsView } from '@/lib/queries/parts'

export type DraftPiece = Span & { readonly target: string | null }

/** The pieces into which a text would be split, as the custodian has them so far; nothing is saved before the splitting. */
export function useCuts(text: string, view: PartsView) {
  const [pieces, setPieces] = useState<readonly DraftPiece[]>([{ start: 0, end: text.length, target: view.target }])
  const cuts = pieces.slice(1).map(({ start }) => start)
  const stops = { word: wordSpans(text).map(({ start }) => start), sentence: sentences(text).map(({ start }) => start) }
  const canCut = (all: readonly number[]) => cutFault(text, all, view.places) === null

  /** Targets stay with the beginnings of their pieces. */
  function withCuts(next: readonly number[], targetAt: (start: number) => string | null) {
    const starts = [0, ...next]
    setPieces(starts.map((start, nth) => ({ start, end: starts[nth + 1] ?? text.length, target: targetAt(start) })))
  }
  const pieceAt = (at: number) => pieces.findLast(({ start }) => start <= at)

  return {
    pieces,
    cuts,
    /** Where the letter names its clauses by itself; says how many pieces that makes. */
    propose(): number {
      const known = view.clauses.map(({ handle, printed, text: words }) => ({ handle, number: printed, text: words }))
      const found = proposeSplit(text, known).filter(({ start }) => start === 0 || cutNear(text, start, view.places) === start)
      const ids = new Map(view.clauses.map(({ handle, clauseId }) => [handle, clauseId]))
      const starts = new Map(found.map(({ start, target }) => [start, ids.get(target ?? '') ?? view.target]))
      const next = [...starts.keys()].filter((start) => start > 0)
      if (!canCut(next)) return 1
      withCuts(next, (start) => starts.get(start) ?? view.target)
      return next.length + 1
    },
    /** Cuts at the beginning of the word there, or as near to it as can be; false where no cut can be. */
    add(at: number): boolean {
      const word = stops.word.findLast((start) => start <= at) ?? at
      const cut = cutNear(text, word, view.places)
      const next = [...new Set([...cuts, cut])].toSorted((one, other) => one - other)
      if (!canCut(next)) return false
      withCuts(next, (start) => pieceAt(start)?.target ?? view.target)
      return true
    },
    /** Cuts a piece at the beginning of a sentence in its middle. */
    halve({ start, end }: DraftPiece): boolean {
      const within = stops.sentence.filter((at) => at > start && at < end)
      const middle = within[Math.floor(within.length / 2)] ?? stops.word.find((at) => at > (start + end) / 2)
      return middle !== undefined && this.add(middle)
    },
    remove(nth: number) {
      withCuts(
        cuts.filter((_, other) => other !== nth),
        (start) => pieceAt(start)?.target ?? view.target,
      )
    },
    /** Moves a cut on or back, to the next place where there can be one. */
    move(nth: number, by: 'word' | 'sentence', step: 1 | -1) {
      const from = cuts[nth] ?? 0
      const fits = (at: number) => canCut(cuts.map((cut, other) => (other === nth ? at : cut)))
      const ahead = stops[by].filter((at) => (step === 1 ? at > from : at < from))
      const to = (step === 1 ? ahead : ahead.toReversed()).find(fits)
      if (to === undefined) return
      withCuts(
        cuts.map((cut, other) => (other === nth ? to : cut)),
        (start) => (start === to ? (pieces[nth + 1]?.target ?? null) : (pieceAt(start)?.target ?? view.target)),
      )
    },
    aim(nth: number, target: string | null) {
      setPieces(pieces.map((piece, other) => (other === nth ? { ...piece, target } : piece)))
    },
    clear: () => withCuts([], () => view.target),
  }
}
