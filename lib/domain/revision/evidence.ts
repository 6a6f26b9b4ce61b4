export const evidenceKinds = ['point', 'request', 'theme', 'coding', 'source', 'sealedComment', 'decision'] as const
export const evidenceRoles = ['motivates', 'supports', 'contradicts', 'context'] as const
export const suspectKinds = [
  'clause-changed',
  'quote-changed',
  'coding-changed',
  'code-merged',
  'permission-withdrawn',
  'source-excluded',
] as const

export type EvidenceKind = (typeof evidenceKinds)[number]
export type SuspectKind = (typeof suspectKinds)[number]

/** Fingerprints of both ends, taken when the link was made or last cleared; null where the kind of evidence has no such end. */
export type Pins = {
  readonly clause: string | null
  readonly quote: string | null
  readonly coding: string | null
  readonly code: string | null
}

/** The same ends today; null when that end is gone. */
export type Now = Pins & { readonly lost: 'permissionWithdrawn' | 'sourceExcluded' | null }

/** Pins as they were stored; an end that was never pinned is null. */
export function readPins(stored: unknown): Pins {
  return { clause: null, quote: null, coding: null, code: null, ...(stored as Partial<Pins> | null) }
}

/** What each doubt says after "in doubt:". */
export const doubtWords: Readonly<Record<SuspectKind, string>> = {
  'clause-changed': 'the clause was reworded after the link was made',
  'quote-changed': 'the quoted words were changed',
  'coding-changed': 'the coding was changed or taken back',
  'code-merged': 'the code was merged or retired',
  'permission-withdrawn': 'its commenter no longer allows the use, so the link has to go',
  'source-excluded': 'the comment was excluded, so the link has to go',
}

/** Why a link can no longer be trusted as it stands; empty when it can. */
export function suspect(pins: Pins, now: Now): SuspectKind[] {
  const changed = (end: keyof Pins) => pins[end] !== null && pins[end] !== now[end]
  const kinds: SuspectKind[] = []
  if (changed('clause')) kinds.push('clause-changed')
  if (changed('quote')) kinds.push('quote-changed')
  if (changed('coding')) kinds.push('coding-changed')
  if (changed('code')) kinds.push('code-merged')
  if (now.lost === 'permissionWithdrawn') kinds.push('permission-withdrawn')
  if (now.lost === 'sourceExcluded') kinds.push('source-excluded')
  return kinds
}

/** A note can settle what was reworded; nobody can note away a withdrawn permission or an excluded source. */
export function canBeCleared(kind: SuspectKind): boolean {
  return kind !== 'permission-withdrawn' && kind !== 'source-excluded'
}

/** The pins after somebody looked and wrote a note: only the ends that were pinned are pinned again. */
export function cleared(pins: Pins, now: Now): Pins {
  const again = (end: keyof Pins) => (pins[end] === null ? null : now[end])
  return { clause: again('clause'), quote: again('quote'), coding: again('coding'), code: again('code') }
}

/** Suspect links gathered under what caused them, so that one reworded clause is one line whatever hangs on it. */
export function byCause<T>(links: readonly { readonly link: T; readonly kind: SuspectKind; readonly causeId: string }[]) {
  const causes = new Map<string, { kind: SuspectKind; causeId: string; links: T[] }>()
  for (const { link, kind, causeId } of links) {
    const key = `${kind} ${causeId}`
    const cause = causes.get(key)
    if (cause) cause.links.push(link)
    else causes.set(key, { kind, causeId, links: [link] })
  }
  return [...causes.values()]
}
