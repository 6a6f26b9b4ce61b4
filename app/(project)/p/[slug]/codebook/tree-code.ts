import type { CodeUse } from '@/lib/queries/code-use'
import type { CodeView } from '@/lib/queries/codebook'

/** What the tree draws of a code. */
export type TreeCode = {
  readonly id: string
  readonly parentId: string | null
  readonly position: number
  readonly handle: string
  readonly name: string
  readonly colour: number
  readonly isDraft: boolean
  /** Its definition in a sentence. */
  readonly says: string
  /** Comments that bear it, of what is settled. */
  readonly comments: number
}

export function treeCode(
  { id, parentId, position, handle, name, colour, isDraft, shortDefinition }: CodeView,
  use: CodeUse,
): TreeCode {
  return { id, parentId, position, handle, name, colour, isDraft, says: shortDefinition, comments: use.of.get(id)?.comments ?? 0 }
}
