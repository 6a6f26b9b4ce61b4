import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256Head } from '@/app/(public)/d/[slug]/sha256'
import { checkPuzzle, issuePuzzle, puzzleBits } from '@/lib/server/puzzle'

const issued = new Date('2027-01-10T09:00:00Z')
const after = (seconds: number) => new Date(issued.getTime() + seconds * 1000)

function solve(puzzle: string): string {
  let count = 0
  while (Math.clz32(sha256Head(`${puzzle}:${count}`)) < puzzleBits) count += 1
  return String(count)
}

test.each(['', 'abc', 'ü👩‍🏫', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'x'.repeat(1000)])(
  'the hash that browsers compute is SHA-256 (%#)',
  (text) => {
    expect(sha256Head(text)).toBe(createHash('sha256').update(text).digest().readUInt32BE(0))
  },
)

test('a solved puzzle is worth one sending, and the same sending again', () => {
  const puzzle = issuePuzzle(1, issued)
  const count = solve(puzzle)
  expect(checkPuzzle(1, puzzle, count, 'first', after(1))).toEqual({ status: 'solved' })
  expect(checkPuzzle(1, puzzle, count, 'first', after(2))).toEqual({ status: 'solved' })
  expect(checkPuzzle(1, puzzle, count, 'second', after(3))).toEqual({ status: 'spent' })
})

test('without a solution one waits, and the wait is worth one sending too', () => {
  const puzzle = issuePuzzle(1, issued)
  expect(checkPuzzle(1, puzzle, '', 'first', after(5))).toEqual({ status: 'too-soon', seconds: 10 })
  expect(checkPuzzle(1, puzzle, '1', 'first', after(16))).toEqual({ status: 'waited' })
  expect(checkPuzzle(1, puzzle, '', 'second', after(17))).toEqual({ status: 'spent' })
})

test('after a day a solution is worth no more than having waited', () => {
  const puzzle = issuePuzzle(1, issued)
  expect(checkPuzzle(1, puzzle, solve(puzzle), 'first', after(86_401))).toEqual({ status: 'waited' })
})

test('a puzzle of another project, a made-up one and an altered one are none of ours', () => {
  const puzzle = issuePuzzle(1, issued)
  const [time, nonce, seal] = puzzle.split('.')
  for (const other of ['', 'a.b.c', `${time}.${nonce}`, `${time}x.${nonce}.${seal}`, `${time}.x${nonce}.${seal}`])
    expect(checkPuzzle(1, other, '0', 'first', after(60))).toEqual({ status: 'foreign' })
  expect(checkPuzzle(2, puzzle, '0', 'first', after(60))).toEqual({ status: 'foreign' })
})
