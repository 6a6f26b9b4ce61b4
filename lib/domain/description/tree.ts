type Place = { readonly clauseId: string; readonly parentId: string | null; readonly position: number }

export type Ordered<T> =
  | { readonly status: 'ordered'; readonly list: readonly (T & { readonly depth: number })[] }
  | {
      readonly status: 'broken'
      readonly clauseId: string
      readonly why: 'twice' | 'no-such-parent' | 'circle' | 'same-position'
    }

/** Places in reading order with their depth, or the first place that spoils the tree. */
export function inReadingOrder<T extends Place>(places: readonly T[]): Ordered<T> {
  const known = new Set(places.map(({ clauseId }) => clauseId))
  const children = new Map<string | null, T[]>()
  const seen = new Set<string>()
  for (const place of places) {
    if (seen.has(place.clauseId)) return { status: 'broken', clauseId: place.clauseId, why: 'twice' }
    if (place.parentId !== null && !known.has(place.parentId)) {
      return { status: 'broken', clauseId: place.clauseId, why: 'no-such-parent' }
    }
    seen.add(place.clauseId)
    const siblings = children.get(place.parentId)
    if (siblings) siblings.push(place)
    else children.set(place.parentId, [place])
  }
  for (const siblings of children.values()) {
    siblings.sort((one, other) => one.position - other.position)
    const twin = siblings.find((place, at) => siblings[at - 1]?.position === place.position)
    if (twin) return { status: 'broken', clauseId: twin.clauseId, why: 'same-position' }
  }

  const list: (T & { depth: number })[] = []
  const waiting = [...(children.get(null) ?? [])].reverse().map((place) => ({ ...place, depth: 0 }))
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { clauseId, depth } = place
    list.push(place)
    waiting.push(...[...(children.get(clauseId) ?? [])].reverse().map((child) => ({ ...child, depth: depth + 1 })))
  }
  if (list.length === places.length) return { status: 'ordered', list }

  const reached = new Set(list.map(({ clauseId }) => clauseId))
  const lost = places.find(({ clauseId }) => !reached.has(clauseId))
  return { status: 'broken', clauseId: lost?.clauseId ?? '', why: 'circle' }
}

/** Parent and position of each row; a row's parent is the nearest row above with less depth. `ids` name the rows in order. */
export function placesOf(rows: readonly { readonly depth: number }[], ids: readonly string[]): Place[] {
  const open: { depth: number; clauseId: string; children: number }[] = []
  let roots = 0
  return rows.map(({ depth }, at) => {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop()
    const parent = open.at(-1)
    const clauseId = ids[at] ?? String(at)
    const position = parent ? parent.children : roots
    if (parent) parent.children += 1
    else roots += 1
    open.push({ depth, clauseId, children: 0 })
    return { clauseId, parentId: parent?.clauseId ?? null, position }
  })
}
