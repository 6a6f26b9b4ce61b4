import { inOrder, type Span } from '@/lib/domain/span/span'
import type { Stance } from '../stance'

/**
 * One living coding of a coder's own desk. A coder has one code on the very same words at most once, so the place says
 * which coding is meant and no id has to travel with it.
 */
export type DeskCoding = Span & { readonly commentId: string; readonly codeId: string; readonly stance: Stance }

/** Where a coding stands: what the server finds the coder's own living coding by. */
export type CodingPlace = Span & { readonly commentId: string; readonly codeId: string }

const keys = new WeakMap<CodingPlace, string>()

/** The coding's name on the page; written once for each object, since a page of ten thousand asks for it at every key press. */
export function keyOf(place: CodingPlace): string {
  const known = keys.get(place)
  if (known !== undefined) return known
  const { commentId, codeId, start, end } = place
  const key = `${commentId} ${codeId} ${start} ${end}`
  keys.set(place, key)
  return key
}

export function placeOf({ commentId, codeId, start, end }: CodingPlace): CodingPlace {
  return { commentId, codeId, start, end }
}

/** Order of reading; of those on the same words the one with the lower code id first. */
export function byPlace(first: CodingPlace, second: CodingPlace): number {
  return inOrder(first, second) || (first.codeId < second.codeId ? -1 : Number(first.codeId > second.codeId))
}
