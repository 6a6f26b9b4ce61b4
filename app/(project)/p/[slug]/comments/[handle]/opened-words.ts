import type { BesidePart } from '@/lib/domain/comment/beside'

/** The words of one original and what came beside it, as they are held by the open page of the custodian. */
export type OpenedWords = {
  readonly text: string
  readonly proposedText: string | null
  readonly beside: readonly (BesidePart & { readonly id: string })[]
  /** It holds words of a comment that was split or joined. */
  readonly isParted: boolean
  /** The number of the version that was commented on; null when it is not known. */
  readonly version: number | null
}
