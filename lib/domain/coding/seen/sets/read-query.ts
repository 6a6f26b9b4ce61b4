import { type Stance, stances } from '@/lib/domain/coding/stance'
import { formatHandle, parseHandle } from '@/lib/domain/project/handle'
import type { SetQuery } from './set-query'

export type QueryReading =
  | { readonly status: 'read'; readonly query: SetQuery }
  /** `at`: where in what was typed it is wrong, in UTF-16 units. */
  | { readonly status: 'refused'; readonly at: number; readonly why: string }

/** Ids by handle, as `T-04`, `K-03` and `S-2`. */
export type Named = ReadonlyMap<string, { readonly id: string; readonly kind: 'content' | 'clause' | 'set' }>

type NamedCode = { readonly id: string; readonly handle: string; readonly kind: 'content' | 'clause' }

export function namedFrom(codes: readonly NamedCode[], sets: readonly { readonly id: string; readonly number: number }[]): Named {
  return new Map<string, { id: string; kind: 'content' | 'clause' | 'set' }>([
    ...codes.map(({ id, handle, kind }) => [handle, { id, kind }] as const),
    ...sets.map(({ id, number }) => [setHandle(number), { id, kind: 'set' as const }] as const),
  ])
}

/** `S-2`. */
export const setHandle = (number: number): string => `S-${number}`

type Token = { readonly at: number; readonly text: string }
class Fault extends Error {
  constructor(
    readonly at: number,
    why: string,
  ) {
    super(why)
  }
}

const deepest = 40
const longest = 2000

/**
 * Reads what people type: handles joined by AND, OR, NOT, WITH (on the same words) and WITHOUT (not on the same words), with
 * brackets; a clause can carry a stance. WITH and WITHOUT bind closest, then NOT, AND, OR; small letters do as well.
 * @example readQuery('T-04 AND (K-03:objects OR T-12) AND NOT T-07', named)
 */
export function readQuery(typed: string, named: Named): QueryReading {
  try {
    if (typed.length > longest) throw new Fault(longest, `A query may be ${longest} characters long.`)
    const reader = new Reader(tokensOf(typed), named, typed.length)
    const query = reader.any(0)
    const left = reader.peek()
    if (left) throw new Fault(left.at, left.text === ')' ? 'This bracket closes nothing.' : 'Join the parts by AND, OR or WITH.')
    return { status: 'read', query }
  } catch (fault) {
    if (fault instanceof Fault) return { status: 'refused', at: fault.at, why: fault.message }
    throw fault
  }
}

function tokensOf(typed: string): Token[] {
  return [...typed.matchAll(/[()]|[^\s()]+/gu)].map(({ index, 0: text }) => ({ at: index, text }))
}

class Reader {
  private next = 0
  constructor(
    private readonly tokens: readonly Token[],
    private readonly named: Named,
    private readonly end: number,
  ) {}

  peek(): Token | undefined {
    return this.tokens[this.next]
  }

  any(depth: number): SetQuery {
    return this.joined('any', ['OR'], () => this.all(depth))
  }

  private all(depth: number): SetQuery {
    // `a NOT b` is what people write for `a AND NOT b`.
    return this.joined('all', ['AND'], () => this.not(depth), 'NOT')
  }

  private not(depth: number): SetQuery {
    if (!this.takes('NOT')) return this.words(depth)
    if (depth > deepest) throw this.fault('This is nested too deeply.')
    return { kind: 'not', of: [this.not(depth + 1)] }
  }

  private words(depth: number): SetQuery {
    const began = this.peek()?.at ?? this.end
    const first = this.one(depth)
    const parts = [first]
    while (this.takes('WITH')) parts.push(this.one(depth))
    let found: SetQuery = parts.length === 1 ? first : { kind: 'with', of: parts }
    while (this.takes('WITHOUT')) {
      parts.push(this.one(depth))
      found = { kind: 'without', of: [found, parts.at(-1) ?? found] }
    }
    if (this.is('WITH')) throw this.fault('Put brackets around what stands before this WITH.')
    if (parts.length > 1 && parts.some(({ kind }) => kind === 'not'))
      throw new Fault(began, 'NOT asks of a whole comment and has no words. For words without a code, write WITHOUT.')
    return found
  }

  private one(depth: number): SetQuery {
    const token = this.peek()
    if (!token) throw new Fault(this.end, 'Here a code is missing, such as T-04.')
    if (token.text === '(') {
      if (depth > deepest) throw this.fault('This is nested too deeply.')
      this.next++
      const inside = this.any(depth + 1)
      if (this.peek()?.text !== ')') throw new Fault(token.at, 'This bracket is not closed.')
      this.next++
      return inside
    }
    if (/^(AND|OR|NOT|WITH|WITHOUT|\))$/iu.test(token.text)) throw new Fault(token.at, 'Here a code is missing, such as T-04.')
    this.next++
    return this.leaf(token)
  }

  private leaf({ at, text }: Token): SetQuery {
    const [typed = '', ...more] = text.split(':')
    const handle = handleOf(typed)
    const known = handle === null ? undefined : this.named.get(handle)
    if (!known) throw new Fault(at, `There is no code or set ${typed}. Name codes by their handles, such as T-04 or K-03.`)
    const stance = stanceOf(more, at + typed.length)
    if (stance !== null && known.kind !== 'clause') throw new Fault(at, 'Only a clause can be supported or objected to.')
    return known.kind === 'set' ? { kind: 'set', setId: known.id } : { kind: 'code', codeId: known.id, stance }
  }

  private joined(kind: 'all' | 'any', by: readonly string[], part: () => SetQuery, also?: string): SetQuery {
    const parts = [part()]
    while (by.some((word) => this.takes(word)) || (also !== undefined && this.is(also))) parts.push(part())
    const [first] = parts
    return parts.length === 1 && first ? first : { kind, of: parts }
  }

  private is(word: string): boolean {
    return this.peek()?.text.toUpperCase() === word
  }

  private takes(word: string): boolean {
    if (!this.is(word)) return false
    this.next++
    return true
  }

  private fault(why: string): Fault {
    return new Fault(this.peek()?.at ?? this.end, why)
  }
}

/** The handle as it is written everywhere; null for what is none of a code or a set. */
function handleOf(typed: string): string | null {
  const set = /^S[-‐‑–]?0*(\d{1,9})$/iu.exec(typed)
  if (set) return setHandle(Number(set[1]))
  const read = parseHandle(typed)
  return read && (read.kind === 'code' || read.kind === 'clause') ? formatHandle(read.kind, read.number) : null
}

function stanceOf(typed: readonly string[], at: number): Stance | null {
  if (typed.length === 0) return null
  const stance = stances.find((one) => one === typed.join(':').toLowerCase())
  if (!stance) throw new Fault(at, `A stance is one of ${stances.join(', ')}.`)
  return stance
}

/** A query as it would be typed, with as few brackets as it needs; `nameOf` gives handles. */
export function queryInWords(query: SetQuery, nameOf: (id: string) => string): string {
  const write = (part: SetQuery, above: number): string => {
    const level = levels[part.kind]
    const words = written(part, (inner, tight = false) => write(inner, tight ? level + 1 : level), nameOf)
    return level < above ? `(${words})` : words
  }
  return write(query, 0)
}

const levels: Readonly<Record<SetQuery['kind'], number>> = { any: 0, all: 2, not: 4, with: 6, without: 6, code: 9, set: 9 }

function written(query: SetQuery, part: (inner: SetQuery, tight?: boolean) => string, nameOf: (id: string) => string): string {
  switch (query.kind) {
    case 'code':
      return nameOf(query.codeId) + (query.stance === null ? '' : `:${query.stance}`)
    case 'set':
      return nameOf(query.setId)
    case 'not':
      return `NOT ${part(query.of[0])}`
    case 'without':
      return query.of.map((one) => part(one, true)).join(' WITHOUT ')
    default: {
      const word = { all: ' AND ', any: ' OR ', with: ' WITH ' }[query.kind]
      return query.of.map((one) => part(one, true)).join(word)
    }
  }
}
