import type { Span } from '@/lib/domain/span/span'

export type ContextClause = {
  readonly handle: string
  readonly text: string
  /** The clauses before and after it in reading order; null at either end. */
  readonly before: string | null
  readonly after: string | null
  /** True for the clause that the commenter aimed at. */
  readonly isTarget: boolean
}
export type ContextCode = {
  readonly id: string
  readonly definition: string
  readonly useWhen: string
  readonly notWhen: string
  readonly example: string
  /** Words that bear the code: agreed on in rounds before, or coded so by the coder in this one. */
  readonly passages: readonly { readonly handle: string; readonly quote: string; readonly isAgreed: boolean }[]
}
export type ContextCopy = {
  readonly handle: string
  readonly text: string
  /** What it says that the comment at hand does not. */
  readonly novel: readonly Span[]
}
/** What stands around a comment at the desk, for who asks. */
export type DeskContext = {
  readonly clauses: readonly ContextClause[]
  readonly codes: readonly ContextCode[]
  readonly copies: readonly ContextCopy[]
  /** What else its commenter wrote; null where coders of the round may not know. */
  readonly others: readonly { readonly handle: string; readonly target: string | null; readonly text: string }[] | null
}
