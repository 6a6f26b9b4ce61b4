import { expect, test } from 'vitest'
import { type MemoAct, withMemoAct } from '@/lib/domain/coding/desk/desk-memos'

const written = (words: string, commentId = 'kim'): MemoAct => ({
  ...{ act: words, verb: 'memo.write-memo' },
  input: { id: 'one', kind: 'analytic', words, commentId, at: { start: 0, end: 3, codeId: 'money' } },
})

test('a memo counts at once, is worded anew in its place, and goes when it is taken off', () => {
  const first = withMemoAct([], written('Whose?'), 'kim')
  expect(first).toEqual([{ id: 'one', kind: 'analytic', words: 'Whose?', by: null, span: { start: 0, end: 3 }, codeId: 'money' }])
  expect(withMemoAct(first, written('Whose money?'), 'kim')).toMatchObject([{ words: 'Whose money?' }])
  expect(withMemoAct(first, written('Whose?'), 'kim')).toEqual(first)
  expect(withMemoAct(first, { act: 'off', verb: 'memo.remove-memo', input: { id: 'one' } }, 'kim')).toEqual([])
})

test('what was written on another comment changes nothing here', () => {
  expect(withMemoAct([], written('Whose?', 'lee'), 'kim')).toEqual([])
})
