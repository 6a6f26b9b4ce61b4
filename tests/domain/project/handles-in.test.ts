import { expect, test } from 'vitest'
import { handlesIn } from '@/lib/domain/project/handles-in'

test('handles and copied ids are found in what people write, and nothing else', () => {
  const words = '👩‍🏫 C-041:12-57@r1 and K-07, T-12; TH-3. (PR-9) but XK-07, K-, C-041-b, and ِT-1ב not'
  expect(handlesIn(words).map(({ start, end }) => words.slice(start, end))).toEqual([
    'C-041:12-57@r1',
    'K-07',
    'T-12',
    'TH-3',
    'PR-9',
  ])
})
