import { type QueueFilter, type QueuePlace, queueFilters } from '@/lib/queries/custody-queue'

type Asked = string | string[] | undefined

/** A comment of the queue, with the filter and the place that one came by, so that the next one keeps both. */
export function queueAddress(base: string, of: QueueFilter, { handle, at }: QueuePlace): string {
  return `${base}/${handle}?of=${of}&at=${at}`
}

export function filterOf(asked: Asked): QueueFilter {
  return queueFilters.find((one) => one === asked) ?? 'all'
}

/** Null where the address names no place. */
export function placeOf(handle: string | undefined, at: Asked): QueuePlace | null {
  const score = typeof at === 'string' && at.trim() !== '' ? Number(at) : Number.NaN
  return handle && Number.isFinite(score) ? { handle, at: score } : null
}
