import type { QdaCode } from './qda-code'

/** What a REFI-QDA project takes of ours. Only anonymised text and pseudonyms may be given: it writes what it gets. */
export type QdaProject = {
  /** A UUID that stands for the project; all ids are formed from it. */
  readonly namespace: string
  readonly name: string
  readonly exportedAt: Date
  readonly coders: readonly QdaCoder[]
  readonly clauses: readonly QdaCode[]
  readonly codes: readonly QdaCode[]
  readonly variables: readonly QdaVariable[]
  readonly commenters: readonly QdaCommenter[]
  readonly comments: readonly QdaComment[]
  readonly codings: readonly QdaCoding[]
  readonly memos: readonly QdaMemo[]
  /** Groups of codes, such as one per theme. */
  readonly sets: readonly { readonly id: string; readonly name: string; readonly codeIds: readonly string[] }[]
}

/** A pseudonym; consensus is a coder of its own. */
export type QdaCoder = { readonly id: string; readonly name: string }

export type QdaVariable = { readonly key: string; readonly question: string; readonly kind: 'text' | 'number' }

export type QdaCommenter = {
  readonly id: string
  readonly name: string
  readonly values: Readonly<Record<string, string | number>>
}

export type QdaComment = {
  readonly id: string
  readonly handle: string
  readonly text: string
  readonly commenterId: string | null
}

/** Half-open UTF-16 offsets into the text of its comment. */
export type QdaCoding = {
  readonly id: string
  readonly coderId: string
  readonly codeId: string
  readonly commentId: string
  readonly start: number
  readonly end: number
  readonly at: Date
  /** Kept as the description of the selection, since a coding can hold none. */
  readonly stance: string | null
  readonly memo: string | null
}

export type QdaMemo = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly coderId: string
  readonly at: Date
  readonly codeIds: readonly string[]
}
