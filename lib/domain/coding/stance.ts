/** What a comment does to the clause it is coded with; set in the same act as the coding. */
export const stances = ['supports', 'objects', 'change', 'adds', 'asks', 'none'] as const
export type Stance = (typeof stances)[number]

type StanceFace = { readonly key: string; readonly mark: string; readonly name: string }

/** The key that sets a stance, the mark that shows it without colour, and its words. */
export const stanceFaces: Record<Stance, StanceFace> = {
  supports: { key: '=', mark: '=', name: 'supports' },
  objects: { key: '-', mark: '−', name: 'objects' },
  change: { key: '~', mark: '~', name: 'asks for a change' },
  adds: { key: '+', mark: '+', name: 'adds' },
  asks: { key: '?', mark: '?', name: 'asks' },
  none: { key: '.', mark: '·', name: 'no stance' },
}

export function stanceOfKey(key: string): Stance | null {
  return stances.find((stance) => stanceFaces[stance].key === key) ?? null
}

/** One coder's stance on a clause over a whole comment: `mixed` when the spans take different ones; no stance yields to any. */
export function jointStance(given: readonly Stance[]): Stance | 'mixed' {
  const taken = new Set(given.filter((stance) => stance !== 'none'))
  const [only = 'none'] = taken
  return taken.size > 1 ? 'mixed' : only
}
