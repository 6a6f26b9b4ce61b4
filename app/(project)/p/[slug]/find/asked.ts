import type { FindKey } from '@/lib/queries/find-comments'

/** What stands in the address of a search. */
export type Asked = Readonly<Partial<Record<'q' | 'after' | 'round' | 'code' | 'put' | 'stance', string | string[]>>>

export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

export function writePlace({ rank, id }: FindKey): string {
  return `${rank}~${id}`
}

/** Where a page of results begins; null for the first one, and for what is no place. */
export function readPlace(written: string): FindKey | null {
  const [, rank, id] = /^(-?[\d.]+(?:e[+-]?\d+)?)~([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(written) ?? []
  return id !== undefined && Number.isFinite(Number(rank)) ? { rank: Number(rank), id } : null
}
