import type { KeptParts } from './parts'
import { type CommentState, isParted } from './states'

/** How a comment is related to others of its submission by splitting and joining. */
export type Kin = {
  readonly id: string
  readonly number: number
  /** False once its words stand elsewhere: it was split, or joined with others. */
  readonly isLive: boolean
  /** False of what a custodian made. */
  readonly isReceived: boolean
  readonly splitFromId: string | null
  readonly joinedIntoId: string | null
  /** The ids of its pieces, or of what was joined in it, in the order of reading. */
  readonly partIds: readonly string[]
}

type KinRow = Omit<Kin, 'isLive' | 'partIds'> & { readonly state: CommentState; readonly parts: unknown }

/** A comment's row as kin; `parts` is what is kept with it, or null. */
export function kinOfRow({ id, number, isReceived, splitFromId, joinedIntoId, state, parts }: KinRow): Kin {
  const { pieces, joined } = (parts ?? {}) as KeptParts
  const partIds = (pieces ?? joined ?? []).map((part) => part.id)
  return { id, number, isReceived, splitFromId, joinedIntoId, isLive: !isParted(state), partIds }
}

/** The live comments in which the words of a comment stand now; itself while it is live, none when they were taken back. */
export function standsIn(id: string, all: readonly Kin[]): string[] {
  const one = all.find((kin) => kin.id === id)
  if (!one) return []
  if (one.isLive) return [id]
  return [...new Set(next(one, all).flatMap((after) => standsIn(after, all)))]
}

/** Everything that a comment was made of, the nearest first. */
export function madeOf(id: string, all: readonly Kin[]): string[] {
  const one = all.find((kin) => kin.id === id)
  const nearest = [one?.splitFromId, ...all.filter((kin) => kin.joinedIntoId === id).map((kin) => kin.id)].flatMap(
    (source) => source ?? [],
  )
  return [...new Set([...nearest, ...nearest.flatMap((source) => madeOf(source, all))])]
}

export type Family = { readonly received: readonly string[]; readonly live: readonly string[] }

/**
 * Received comments with the live ones in which they stand, in the order of reading; those that share a live one belong
 * together. A comment that was neither split nor joined is a family by itself.
 */
export function families(all: readonly Kin[]): Family[] {
  const found: Family[] = []
  for (const { id } of all.filter(({ isReceived }) => isReceived).toSorted((one, other) => one.number - other.number)) {
    const live = standsIn(id, all)
    const shared = found.filter((family) => family.live.some((one) => live.includes(one)))
    const [first] = shared
    const merged = {
      received: [...shared.flatMap(({ received }) => received), id],
      live: [...new Set([...shared.flatMap((family) => family.live), ...live])],
    }
    if (first) found.splice(found.indexOf(first), 1, merged)
    else found.push(merged)
    for (const other of shared.slice(1)) found.splice(found.indexOf(other), 1)
  }
  return found
}

function next({ id, joinedIntoId, partIds }: Kin, all: readonly Kin[]): string[] {
  if (joinedIntoId !== null) return [joinedIntoId]
  const pieces = all.filter(({ splitFromId }) => splitFromId === id).map((piece) => piece.id)
  return pieces.toSorted((one, other) => partIds.indexOf(one) - partIds.indexOf(other))
}
