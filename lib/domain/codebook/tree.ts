import { nameKey } from './name'

/** What the tree needs to know of a code; `position` orders the children of one parent. */
export type PlacedCode = {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly position: number
}

export type CodeNode<Code extends PlacedCode> = { readonly code: Code; readonly children: readonly CodeNode<Code>[] }

export type Placing =
  | { readonly status: 'placed'; readonly parentId: string | null; readonly position: number }
  | { readonly status: 'refused'; readonly why: string }

/**
 * Where a code may stand: last among the children of `under` (null: at the top). `id` is null for a new code.
 * Refused: under itself or its own descendants, under a code that is not there, beside any twin by name in the codebook.
 */
export function placeFor(
  { id, name, under }: { id: string | null; name: string; under: string | null },
  codes: readonly PlacedCode[],
): Placing {
  if (under !== null && !codes.some((code) => code.id === under))
    return { status: 'refused', why: 'The category you chose is not in this codebook any more.' }
  if (id !== null && under !== null && (id === under || ancestorsOf(under, codes).includes(id))) {
    return { status: 'refused', why: 'A code cannot stand under itself. Move the lower one out first.' }
  }
  const twin = twinOf(name, id, codes)
  if (twin) return { status: 'refused', why: `There is a code "${twin.name}" already. Choose another name, or use that one.` }

  const siblings = codes.filter((code) => code.parentId === under && code.id !== id)
  return { status: 'placed', parentId: under, position: 1 + Math.max(-1, ...siblings.map(({ position }) => position)) }
}

/** The code that bears the same name, case and width apart; exchange formats need names that are unique in the whole codebook. */
export function twinOf<Code extends PlacedCode>(name: string, id: string | null, codes: readonly Code[]): Code | null {
  const key = nameKey(name)
  return codes.find((code) => code.id !== id && nameKey(code.name) === key) ?? null
}

/** Ids from the parent of a code up to the top; stops where the rows form a circle. */
export function ancestorsOf(id: string, codes: readonly PlacedCode[]): readonly string[] {
  const parents = new Map(codes.map((code) => [code.id, code.parentId]))
  const above: string[] = []
  for (let at = parents.get(id) ?? null; at !== null && at !== id && !above.includes(at); at = parents.get(at) ?? null)
    above.push(at)
  return above
}

/** Ids of a code and all codes below it. */
export function withDescendants(id: string, codes: readonly PlacedCode[]): ReadonlySet<string> {
  return new Set(codes.filter((code) => code.id === id || ancestorsOf(code.id, codes).includes(id)).map((code) => code.id))
}

/** The codebook in order. A code whose parent is missing or runs in a circle stands at the top, so that nothing is lost from sight. */
export function toTree<Code extends PlacedCode>(codes: readonly Code[]): readonly CodeNode<Code>[] {
  const parents = new Map(codes.map((code) => [code.id, code.parentId]))
  const children = new Map<string | null, Code[]>()
  for (const code of codes) {
    const parent = code.parentId === null || !parents.has(code.parentId) || inCircle(code.id, parents) ? null : code.parentId
    children.set(parent, [...(children.get(parent) ?? []), code])
  }

  const below = (parent: string | null): CodeNode<Code>[] =>
    (children.get(parent) ?? [])
      .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
      .map((code) => ({ code, children: below(code.id) }))
  return below(null)
}

function inCircle(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let at = parents.get(id) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

/** Codes as a reader of the codebook meets them: content codes, each category before what it holds, then the clauses. */
export function inCodebookOrder<Code extends PlacedCode & { readonly kind: 'content' | 'clause' }>(
  codes: readonly Code[],
): Code[] {
  const flat = (nodes: readonly CodeNode<Code>[]): Code[] => nodes.flatMap((node) => [node.code, ...flat(node.children)])
  return (['content', 'clause'] as const).flatMap((kind) => flat(toTree(codes.filter((code) => code.kind === kind))))
}
