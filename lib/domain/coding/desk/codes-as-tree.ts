type Code = { readonly id: string; readonly parentId: string | null }

/** Codes in the order of a tree, each with how deep it stands; what has no parent here, or one that would make a circle, stands at the top. */
export function codesAsTree<Kind extends Code>(
  codes: readonly Kind[],
): readonly { readonly code: Kind; readonly depth: number }[] {
  const known = new Set(codes.map(({ id }) => id))
  const children = new Map<string | null, Kind[]>()
  for (const code of codes) children.set(code.parentId, [...(children.get(code.parentId) ?? []), code])
  const seen = new Set<string>()
  const placed: { code: Kind; depth: number }[] = []
  const place = (code: Kind, depth: number): void => {
    if (seen.has(code.id)) return
    seen.add(code.id)
    placed.push({ code, depth })
    for (const child of children.get(code.id) ?? []) place(child, depth + 1)
  }
  for (const code of codes) if (code.parentId === null || !known.has(code.parentId)) place(code, 0)
  for (const code of codes) place(code, 0)
  return placed
}
