import { nameKey } from './name'
import { ancestorsOf, type PlacedCode } from './tree'

/** Where a code is to stand: under `parentId` (null: at the top), `position` counted from 0 among its siblings without itself. */
export type CodePlace = { readonly parentId: string | null; readonly position: number }
export type CodeStep = 'up' | 'down' | 'in' | 'out'

/** Where a code comes to stand when it is let go before, after or on another; null where it cannot stand. */
export function placeAt(
  codes: readonly PlacedCode[],
  id: string,
  target: { readonly id: string; readonly where: 'before' | 'on' | 'after' },
): CodePlace | null {
  const at = codes.find((code) => code.id === target.id)
  if (!at || target.id === id || ancestorsOf(target.id, codes).includes(id)) return null
  if (target.where === 'on') return { parentId: at.id, position: siblingsOf(codes, at.id, id).length }
  const siblings = siblingsOf(codes, at.parentId, id)
  const place = siblings.findIndex((code) => code.id === at.id)
  return { parentId: at.parentId, position: target.where === 'before' ? place : place + 1 }
}

/** Where a step with the keys leads: among its siblings, under the one above it, or out of its category, behind that; null where there is nowhere to go. */
export function placeByStep(codes: readonly PlacedCode[], id: string, step: CodeStep): CodePlace | null {
  const code = codes.find((one) => one.id === id)
  if (!code) return null
  const all = siblingsOf(codes, code.parentId)
  const at = all.findIndex((one) => one.id === id)
  switch (step) {
    case 'up':
      return at > 0 ? { parentId: code.parentId, position: at - 1 } : null
    case 'down':
      return at < all.length - 1 ? { parentId: code.parentId, position: at + 1 } : null
    case 'in': {
      const above = all[at - 1]
      return above ? { parentId: above.id, position: siblingsOf(codes, above.id).length } : null
    }
    case 'out': {
      const parent = codes.find((one) => one.id === code.parentId)
      if (!parent) return null
      const position = siblingsOf(codes, parent.parentId).findIndex((one) => one.id === parent.id) + 1
      return { parentId: parent.parentId, position }
    }
    default:
      return step satisfies never
  }
}

/** The codes after one came to stand elsewhere; the others keep their order. */
export function withPlace<Code extends PlacedCode>(codes: readonly Code[], id: string, place: CodePlace): Code[] {
  const moved = codes.find((code) => code.id === id)
  if (!moved) return [...codes]
  const siblings = siblingsOf(codes, place.parentId, id)
  siblings.splice(place.position, 0, moved)
  const order = new Map(siblings.map((code, position) => [code.id, position]))
  return codes.map((code) => {
    const position = order.get(code.id)
    return position === undefined ? code : { ...code, position, ...(code.id === id && { parentId: place.parentId }) }
  })
}

export type FindableCode = { readonly id: string; readonly parentId: string | null; readonly held: string }

/** What codes are found by: handle, name and short words, case and width apart. Made once for many questions. */
export function findableCodes(
  codes: readonly (PlacedCode & { readonly handle: string; readonly says: string })[],
): readonly FindableCode[] {
  return codes.map(({ id, parentId, handle, name, says }) => ({ id, parentId, held: nameKey(`${handle} ${name} ${says}`) }))
}

/** Ids of codes that hold all that is asked, and of the categories above them; null when nothing is asked. */
export function foundCodes(codes: readonly FindableCode[], asked: string): ReadonlySet<string> | null {
  const words = nameKey(asked).split(' ').filter(Boolean)
  if (words.length === 0) return null
  const parents = new Map(codes.map(({ id, parentId }) => [id, parentId]))
  const found = new Set<string>()
  for (const { id, held } of codes) {
    if (!words.every((word) => held.includes(word))) continue
    for (let at: string | null = id; at !== null && !found.has(at); at = parents.get(at) ?? null) found.add(at)
  }
  return found
}

function siblingsOf<Code extends PlacedCode>(codes: readonly Code[], parentId: string | null, without?: string): Code[] {
  return codes
    .filter((code) => code.parentId === parentId && code.id !== without)
    .toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
}
