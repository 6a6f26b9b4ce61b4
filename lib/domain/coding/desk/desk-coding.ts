import { inOrder, type Span } from '@/lib/domain/span/span'
import type { Stance } from '../stance'

/**
 * One living coding of a coder's own desk. A coder has one code on the very same words at most once, so the place says
 * which coding is meant and no id has to travel with it.
 */
export type DeskCoding = Span & { readonly commentId: string; readonly codeId: string; readonly stance: Stance }

/** Where a coding stands: what the server finds the coder's own living coding by. */
export type CodingPlace = Span & { readonly commentId: string; readonly codeId: string }

/** The coding's name on the page. */
export function keyOf({ commentId, codeId, start, end }: CodingPlace): string {
  return `${commentId} ${codeId} ${start} ${end}`
}

export function placeOf({ commentId, codeId, start, end }: CodingPlace): CodingPlace {
  return { commentId, codeId, start, end }
}

/** Order of reading; of those on the same words the one with the lower code id first. */
export function byPlace(first: CodingPlace, second: CodingPlace): number {
  return inOrder(first, second) || (first.codeId < second.codeId ? -1 : Number(first.codeId > second.codeId))
}
