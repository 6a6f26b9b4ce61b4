import type { CodedSpan } from '../spans/continuum'

/** Spans that are taken for one and the same: at most one per coder, in the order of the coders. */
export type UnitaryAlignment = readonly CodedSpan[]

export type Alignment = {
  readonly unitary: readonly UnitaryAlignment[]
  /** Sum of what the unitary alignments cost, over the mean number of spans of a coder. */
  readonly disorder: number
  /** No alignment has less disorder than this. */
  readonly bound: number
  /** Whether `disorder` is the least there is. */
  readonly proven: boolean
}

/** Sets of rows with a cost each: choose sets so that each row is in exactly one and the costs are least. */
export type Partition = {
  readonly rows: number
  readonly sets: readonly { readonly cost: number; readonly rows: readonly number[] }[]
}

/** The chosen sets by their places; `bound` is what no choice costs less than. */
export type Choice = { readonly chosen: readonly number[]; readonly bound: number; readonly proven: boolean }

/** An integer programme is solved outside of the domain. */
export type Solve = (partition: Partition) => Choice
