/** Where a content code stands: all of it that an act on the codebook can change, its wording as the number of a kept one. */
export type CodeState = {
  readonly parentId: string | null
  readonly position: number
  readonly textRev: number
  /** ISO time since when it is out of use; null while it is in use. */
  readonly retiredAt: string | null
  readonly mergedIntoId: string | null
  /** Missing in what was kept before codes could be drafts. */
  readonly isDraft?: boolean
}

export type CodeChange = {
  readonly codeId: string
  /** Null when the act made the code. */
  readonly was: CodeState | null
  readonly is: CodeState
}

export type CodeStates = ReadonlyMap<string, CodeState>

/** What became different between two looks at a codebook, in the order of the second. Codes are never deleted. */
export function changesBetween(before: CodeStates, after: CodeStates): CodeChange[] {
  return [...after].flatMap(([codeId, is]) => {
    const was = before.get(codeId) ?? null
    return was && isSameState(was, is) ? [] : [{ codeId, was, is }]
  })
}

export function isSameState(one: CodeState, other: CodeState): boolean {
  return (
    one.parentId === other.parentId &&
    one.position === other.position &&
    one.textRev === other.textRev &&
    one.retiredAt === other.retiredAt &&
    one.mergedIntoId === other.mergedIntoId &&
    Boolean(one.isDraft) === Boolean(other.isDraft)
  )
}

export type Undoing =
  | { readonly status: 'ok'; readonly states: ReadonlyMap<string, CodeState> }
  /** Ids of codes that something later changed. */
  | { readonly status: 'changed-since'; readonly codeIds: readonly string[] }

/** Where codes go when an act is taken back. A code that the act made cannot vanish, since it may be named elsewhere: it retires at `now`. */
export function undoChanges(changes: readonly CodeChange[], states: CodeStates, now: string): Undoing {
  const later = changes.filter(({ codeId, is }) => {
    const state = states.get(codeId)
    return !state || !isSameState(state, is)
  })
  if (later.length > 0) return { status: 'changed-since', codeIds: later.map(({ codeId }) => codeId) }
  return {
    status: 'ok',
    states: new Map(changes.map(({ codeId, was, is }) => [codeId, was ?? { ...is, retiredAt: now }])),
  }
}
