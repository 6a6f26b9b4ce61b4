import { formatHandle, parseHandle } from '@/lib/domain/project/handle'

/** Which of the comments of a round a coder has before them. */
export type DeskFilter = {
  readonly state: 'all' | 'todo' | 'done' | 'skipped' | 'asked' | 'coded'
  /** Number of the clause the comment was aimed at, 0 for the description as a whole. */
  readonly target: number | null
  /** Id of a code the coder put on it. */
  readonly code: string | null
  /** What its writer chose: `key=option`. */
  readonly attribute: string | null
  /** Words the text holds, as the search reads them; the last one by its beginning too. */
  readonly words: string
  /** Number of the comment that the others are put in order by, the most similar first; null for the order drawn. */
  readonly like: number | null
}

export const wholeFilter: DeskFilter = { state: 'all', target: null, code: null, attribute: null, words: '', like: null }
export const filterStates = ['all', 'todo', 'done', 'skipped', 'asked', 'coded'] as const satisfies readonly DeskFilter['state'][]

/** Reads a filter from an address; what it does not understand it takes for no filter. */
export function readFilter(asked: { get(name: string): string | null }): DeskFilter {
  const target = asked.get('aim')
  const clause = target === null ? null : parseHandle(target)
  const like = parseHandle(asked.get('like') ?? '')
  return {
    state: filterStates.find((state) => state === asked.get('state')) ?? 'all',
    target: target === 'whole' ? 0 : clause?.kind === 'clause' ? clause.number : null,
    code: /^[0-9a-f-]{36}$/.test(asked.get('code') ?? '') ? asked.get('code') : null,
    attribute: /^[a-z][a-z0-9-]*=./.test(asked.get('who') ?? '') ? (asked.get('who') ?? '').slice(0, 300) : null,
    words: (asked.get('q') ?? '').slice(0, 200),
    like: like?.kind === 'comment' ? like.number : null,
  }
}

/** The same as part of an address, without a leading mark; '' for no filter. */
export function writeFilter(
  { state, target, code, attribute, words, like }: DeskFilter,
  handleOf: (clause: number) => string,
): string {
  const parts = new URLSearchParams()
  if (state !== 'all') parts.set('state', state)
  if (target !== null) parts.set('aim', target === 0 ? 'whole' : handleOf(target))
  if (code) parts.set('code', code)
  if (attribute) parts.set('who', attribute)
  if (words) parts.set('q', words)
  if (like !== null) parts.set('like', formatHandle('comment', like))
  return parts.toString()
}
