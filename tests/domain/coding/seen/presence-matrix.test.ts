import { expect, test } from 'vitest'
import { presenceMatrix } from '@/lib/domain/coding/seen/presence-matrix'

const held = (id: string, ...codes: string[]) => ({
  id,
  codings: codes.map((codeId, nth) => ({ id: `${id} ${nth}`, codeId, start: nth, end: nth + 1, stance: 'none' as const })),
})
const comments = [held('first', 'time', 'time'), held('second'), held('third', 'money', 'gone')]

test('a comment has 1 where a code stands anywhere in it and 0 where it was looked for and not found', () => {
  expect(presenceMatrix(comments, ['money', 'time'], (id) => id)).toEqual([
    { key: 'first', comments: ['first'], cells: [0, 1] },
    { key: 'second', comments: ['second'], cells: [0, 0] },
    { key: 'third', comments: ['third'], cells: [1, 0] },
  ])
})

test('counted by commenter, what any of the comments holds is held once', () => {
  expect(presenceMatrix(comments, ['money', 'time'], (id) => (id === 'second' ? 'Ana' : 'Ben'))).toEqual([
    { key: 'Ben', comments: ['first', 'third'], cells: [1, 1] },
    { key: 'Ana', comments: ['second'], cells: [0, 0] },
  ])
})
