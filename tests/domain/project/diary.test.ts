import { expect, test } from 'vitest'
import { byDay, type DiaryLine, diaryMarkdown } from '@/lib/domain/project/diary'

const line = (id: string, at: string, words = ''): DiaryLine => ({
  ...{ id, at: new Date(at), by: 'Noor', kind: 'memo', did: 'wrote a memo', words },
  about: [{ name: 'C-041', path: '/find/C-041' }],
})

test('lines stand under their day in universal time', () => {
  const lines = [line('a', '2026-03-01T23:59:00Z'), line('b', '2026-03-02T00:00:00Z'), line('c', '2026-03-02T08:00:00Z')]
  expect(byDay(lines).map(([day, ofDay]) => [day, ofDay.length])).toEqual([
    ['2026-03-01', 1],
    ['2026-03-02', 2],
  ])
})

test('nothing that people write becomes a heading or a list of the file', () => {
  expect(diaryMarkdown('What *is* it?', [line('a', '2026-03-01T09:30:00Z', '# Not a heading\r\n- 👩‍🏫 nor a list')])).toBe(
    [
      '# What \\*is\\* it?: project diary',
      '## 2026-03-01',
      '09:30 UTC, Noor wrote a memo C-041',
      '> # Not a heading\n> - 👩‍🏫 nor a list\n',
    ].join('\n\n'),
  )
})
