import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from './refusal'

const quarterHour = 15 * 60
const limits = {
  'sign-in-address': new RateLimiterMemory({ points: 10, duration: quarterHour }),
  'sign-in-client': new RateLimiterMemory({ points: 30, duration: quarterHour }),
  'link-client': new RateLimiterMemory({ points: 30, duration: quarterHour }),
  // A whole college may send from one address, and each of its people more than once.
  'comment-client': new RateLimiterMemory({ points: 60, duration: quarterHour }),
  'slow-comment-client': new RateLimiterMemory({ points: 6, duration: quarterHour }),
  'receipt-client': new RateLimiterMemory({ points: 10, duration: 4 * quarterHour }),
} as const

export type Limit = keyof typeof limits

// Addresses are kept neither in memory nor anywhere else: the salt dies with the process.
const salt = randomBytes(32)
const keyOf = (name: string) => createHmac('sha256', salt).update(name).digest('base64')

/**
 * Lets somebody try. A try counts from its beginning, so that a crowd of requests at once gains nothing,
 * and is given back when it turns out right.
 */
export async function limited<V>(counted: readonly (readonly [Limit, string])[], work: () => Promise<V>): Promise<V> {
  for (const [limit, name] of counted) {
    const wait = await limits[limit].consume(keyOf(name)).then(
      () => null,
      (refused: { msBeforeNext?: number }) => Math.max(1, Math.ceil((refused.msBeforeNext ?? 0) / 60_000)),
    )
    if (wait !== null)
      throw new Refusal(
        'too-many',
        `There were too many wrong tries. Wait ${wait === 1 ? 'a minute' : `${wait} minutes`}, then try again.`,
      )
  }
  const outcome = await work()
  for (const [limit, name] of counted) await limits[limit].reward(keyOf(name))
  return outcome
}

/** Counts something that is taken in, right or wrong: so many from one place in a time, and no more. */
export async function paced(limit: Limit, name: string): Promise<void> {
  const within = await limits[limit].consume(keyOf(name)).then(
    () => true,
    () => false,
  )
  if (!within)
    throw new Refusal(
      'too-many',
      'Very much was sent from your network in the last quarter of an hour. Nothing you wrote is lost: wait a little, then send it again.',
    )
}

/** Who asks, as far as it can be known: the address, of IPv6 the half that one household shares. */
export function clientOf(forwarded: string | null | undefined): string {
  const address = (forwarded ?? '').split(',').at(-1)?.trim() ?? ''
  return isIPv6(address) ? wide(address) : address
}

function wide(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  const [head = '', tail = ''] = address.split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail.split(':').filter(Boolean)
  const zeros = address.includes('::') ? Array.from({ length: 8 - first.length - last.length }, () => '0') : []
  return [...first, ...zeros, ...last].slice(0, 4).join(':')
}
