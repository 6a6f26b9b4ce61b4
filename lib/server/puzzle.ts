import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { mac } from './mac'

/** Zero bits that a solution needs: some 60,000 tries, a second or less in a browser. */
export const puzzleBits = 16

const lasts = 24 * 3_600_000
const slowest = 15_000

/** Nonces that were used, with the act that used them, until their puzzles have run out. They live in memory only. */
const used = new Map<string, { readonly by: string; readonly until: number }>()

export type PuzzleAnswer =
  /** Worked out, in time, and not used for anything else. */
  | { readonly status: 'solved' }
  /** Ours, and long enough ago that a person may have filled in the form without a script. */
  | { readonly status: 'waited' }
  | { readonly status: 'too-soon'; readonly seconds: number }
  | { readonly status: 'spent' | 'foreign' }

/** A puzzle for one form of one project: `time.nonce.seal`. Whoever sends the form needs a count that makes its hash begin with zeros. */
export function issuePuzzle(projectId: number, now: Date, nonce: Uint8Array = randomBytes(12)): string {
  const body = `${now.getTime().toString(36)}.${Buffer.from(nonce).toString('base64url')}`
  return `${body}.${sealOf(projectId, body)}`
}

/** Whether a puzzle may still be answered: not used, and not out of time. Its seal is looked at when it is. */
export function isPuzzleGood(puzzle: string, now: Date): boolean {
  const [time = '', nonce = ''] = puzzle.split('.')
  return nonce !== '' && !used.has(nonce) && now.getTime() - Number.parseInt(time, 36) < lasts
}

/** What a puzzle that came back is worth. `by` names the act, so that the same sending twice is one use. */
export function checkPuzzle(projectId: number, puzzle: string, count: string, by: string, now: Date): PuzzleAnswer {
  const at = puzzle.lastIndexOf('.')
  const body = puzzle.slice(0, Math.max(0, at))
  const [time = '', nonce = ''] = body.split('.')
  if (!isSame(puzzle.slice(at + 1), sealOf(projectId, body)) || nonce === '') return { status: 'foreign' }

  const age = now.getTime() - Number.parseInt(time, 36)
  const before = used.get(nonce)
  if (before && before.by !== by) return { status: 'spent' }
  const isSolved = age < lasts && /^\d{1,12}$/.test(count) && zeroBits(`${puzzle}:${count}`) >= puzzleBits
  if (!isSolved && age < slowest) return { status: 'too-soon', seconds: Math.ceil((slowest - age) / 1000) }

  forget(now)
  used.set(nonce, { by, until: now.getTime() + 2 * lasts })
  return { status: isSolved ? 'solved' : 'waited' }
}

function sealOf(projectId: number, body: string): string {
  return Buffer.from(mac('puzzle', String(projectId), body))
    .toString('base64url')
    .slice(0, 22)
}

function isSame(given: string, right: string): boolean {
  return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right))
}

function zeroBits(text: string): number {
  return Math.clz32(createHash('sha256').update(text).digest().readUInt32BE(0))
}

function forget(now: Date): void {
  for (const [nonce, { until }] of used) if (until < now.getTime()) used.delete(nonce)
}
