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

/** Place of the parent among the codes (-1: at the top), then what differs from code to code; a third of the objects' bytes. */
type Packed = readonly [string, number, number, string, string, number, 0 | 1, string, number]

/** Codes in the order of the codebook as one string: a page with a thousand of them is written and read several times as fast. */
export function packTree(codes: readonly CodeView[], use: CodeUse): string {
  const places = new Map(codes.map(({ id }, place) => [id, place]))
  return JSON.stringify(
    codes.map(
      ({ id, parentId, position, handle, name, colour, isDraft, shortDefinition }): Packed => [
        ...([id, places.get(parentId ?? '') ?? -1, position, handle, name, colour, isDraft ? 1 : 0, shortDefinition] as const),
        use.of.get(id)?.comments ?? 0,
      ],
    ),
  )
}

/** The codes that `packTree` packed. A parent that is not among them is none: their children stand at the top. */
export function unpackTree(packed: string): readonly TreeCode[] {
  const rows = JSON.parse(packed) as readonly Packed[]
  return rows.map(([id, parent, position, handle, name, colour, draft, says, comments]) => ({
    ...{ id, parentId: rows[parent]?.[0] ?? null, position, handle, name, colour, isDraft: draft === 1, says, comments },
  }))
}
