import { type DeskFilter, writeFilter } from '@/lib/domain/coding/desk/desk-filter'
import { formatHandle } from '@/lib/domain/project/handle'
import type { Span } from '@/lib/domain/span/span'
import type { DeskAnswer } from '@/lib/exchange/give-desk'

type Page = {
  readonly from: { readonly after: number } | { readonly before: number }
  readonly size: number
  readonly texts: boolean
}

/** A page of the coder's own list; null when nobody could be reached or there is nothing for this person. */
export function askRows(base: string, filter: DeskFilter, { from, size, texts }: Page): Promise<DeskAnswer | null> {
  const place = 'after' in from ? `after=${from.after}` : `before=${from.before}`
  return ask(`${base}/list?${[place, `size=${size}`, texts ? 'texts=1' : '', filterPart(filter)].filter(Boolean).join('&')}`)
}

/** Comments of the coder's own list as the server has them now. */
export function askComments(base: string, ids: readonly string[]): Promise<DeskAnswer | null> {
  return ask(`${base}/list?size=1&ids=${ids.join(',')}`)
}

/** Near copies of a comment among the coder's own. */
export async function askCopies(base: string, id: string): Promise<DeskAnswer['copies']> {
  return (await ask(`${base}/list?size=1&copies=${id}`))?.copies ?? []
}

/** What stands beside a comment in memos; null when nobody could be reached. */
export async function askMemos(base: string, id: string): Promise<DeskAnswer['beside']> {
  return (await ask(`${base}/list?size=1&memos=${id}`))?.beside ?? null
}

/** Codes that words of a comment resemble; null when nobody could be reached or the round suggests none. */
export async function askSuggestions(base: string, id: string, span: Span | null): Promise<DeskAnswer['suggested']> {
  const place = span ? `&start=${span.start}&end=${span.end}` : ''
  return (await ask(`${base}/list?size=1&suggest=${id}${place}`))?.suggested ?? null
}

/** What stands around a comment, with the codes that are asked about; null when nobody could be reached. */
export async function askContext(base: string, id: string, codeIds: readonly string[]): Promise<DeskAnswer['context']> {
  const codes = codeIds.length > 0 ? `&codes=${codeIds.join(',')}` : ''
  return (await ask(`${base}/list?size=1&context=${id}${codes}`))?.context ?? null
}

export function filterPart(filter: DeskFilter): string {
  return writeFilter(filter, (clause) => formatHandle('clause', clause))
}

async function ask(address: string): Promise<DeskAnswer | null> {
  const response = await fetch(address).catch(() => null)
  return response?.ok ? ((await response.json()) as DeskAnswer) : null
}
