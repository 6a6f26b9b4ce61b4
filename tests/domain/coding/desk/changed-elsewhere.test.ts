import { expect, test } from 'vitest'
import { changedElsewhere } from '@/lib/domain/coding/desk/changed-elsewhere'
import { emptyWork, withAct, withLoaded } from '@/lib/domain/coding/desk/desk-work'

const coding = { commentId: 'kim', codeId: 'money', start: 0, end: 4, stance: 'none' } as const
const mark = { state: 'todo', question: null } as const
const work = withLoaded(emptyWork, 'kim', [coding], mark)

test('what stands as it is shown is no update, in whatever order it comes, nor is a comment that was never shown', () => {
  const other = { ...coding, start: 6, end: 9 }
  const both = withLoaded(emptyWork, 'kim', [coding, other], mark)
  expect(changedElsewhere(both, [{ id: 'kim', codings: [other, coding], mark }])).toEqual([])
  expect(changedElsewhere(both, [{ id: 'lee', codings: [other], mark }])).toEqual([])
})

test('a coding more, less or with another stance, another state or question is an update', () => {
  for (const stored of [
    { codings: [], mark },
    { codings: [coding, { ...coding, codeId: 'time' }], mark },
    { codings: [{ ...coding, stance: 'objects' as const }], mark },
    { codings: [coding], mark: { ...mark, state: 'done' as const } },
    { codings: [coding], mark: { ...mark, question: 'Which money?' } },
  ])
    expect(changedElsewhere(work, [{ id: 'kim', ...stored }])).toEqual(['kim'])
})

test('an act that was done here and is kept is no update', () => {
  const after = withAct(work, { act: '1', verb: 'coding.mark-assignment', input: { commentIds: ['kim'], state: 'done' } })
  expect(changedElsewhere(after, [{ id: 'kim', codings: [coding], mark: { state: 'done', question: null } }])).toEqual([])
})
