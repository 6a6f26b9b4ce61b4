import { ancestorsOf, type PlacedCode } from './tree'

/** Which code each merged one was put into, by id. */
export type MergedInto = ReadonlyMap<string, string>

/** The code that a code counts as today: itself, or where its merges lead. Stops where the rows form a circle. */
export function standingCode(id: string, mergedInto: MergedInto): string {
  const passed = new Set<string>()
  let at = id
  for (let next = mergedInto.get(at); next !== undefined && !passed.has(next); next = mergedInto.get(at)) {
    passed.add(at)
    at = next
  }
  return at
}

export type Merge =
  | {
      readonly status: 'ok'
      /** Children of the merged codes, in order: they come to stand last under the code that remains. */
      readonly moved: readonly string[]
    }
  | { readonly status: 'refused'; readonly why: string }

/** Whether `from` can be merged into `into`; `codes` are those in use. */
export function mergeOf(from: readonly string[], into: string, codes: readonly PlacedCode[]): Merge {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const target = byId.get(into)
  if (!target) return refused('The code to merge into is not in use any more. Reload the page and choose another.')
  if (from.length === 0) return refused('Choose at least one code to merge.')
  if (from.some((id) => !byId.has(id))) return refused('One of these codes is not in use any more. Reload the page.')
  if (from.includes(into)) return refused('A code cannot be merged into itself. Choose another one to keep.')

  const above = ancestorsOf(into, codes).find((id) => from.includes(id))
  if (above)
    return refused(
      `"${target.name}" stands under "${byId.get(above)?.name ?? ''}". Move it out first, or merge the other way round.`,
    )

  const leaving = new Set(from)
  const moved = from.flatMap((parent) =>
    codes
      .filter(({ id, parentId }) => parentId === parent && !leaving.has(id))
      .toSorted((one, other) => one.position - other.position)
      .map(({ id }) => id),
  )
  return { status: 'ok', moved }
}

function refused(why: string): Merge {
  return { status: 'refused', why }
}
