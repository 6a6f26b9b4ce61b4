import { expect, test } from 'vitest'
import { wholeFilter } from '@/lib/domain/coding/desk/desk-filter'
import { deskRound } from '@/lib/queries/desk'
import { deskRows } from '@/lib/queries/desk-list'
import { similarComments } from '@/lib/queries/desk-similar'
import { admit } from '@/lib/server/member'
import { aCodingProject, admitComments, anOpenRound } from '@/tests/support/coding-project'

test('the list is put in order by what a comment resembles, the rarest shared stem first, and paged and filtered in it', async () => {
  const project = await aCodingProject()
  const { projectId, ada } = project
  const [given = '', nearest = '', near = '', far = '', toRevise = ''] = [
    ...(await admitComments(projectId, [
      "Captioning lectures isn't seen: the platform team's O'Hara \\ captions at night.",
      'Lecture captions are made at night.',
      'The platform breaks at night, say the teachers of our college.',
      'Please pay us for it.',
    ])),
    ...(await admitComments(projectId, ['Captioning lectures at night.'], ['revise'] as never)),
  ]
  await anOpenRound(project)
  const reader = admit(ada, 'coding.read-own')
  const round = await deskRound(reader, 1)
  if (!round) throw new Error('ada codes in this round')

  expect((await similarComments(reader, round, 44)).slice(0, 3)).toEqual([given, nearest, near])
  const rows = async (from: { after: number } | { before: number }, size: number, filter = {}) =>
    deskRows(reader, round, { ...wholeFilter, like: 44, ...filter }, from, size)
  const first = await rows({ after: -1 }, 2)
  expect(first).toMatchObject({ hasMore: true, hasBefore: false, rows: [{ handle: 'C-044' }, { handle: 'C-045' }] })
  expect((await rows({ after: first.rows[1]?.place ?? 0 }, 1)).rows.map(({ commentId }) => commentId)).toEqual([near])
  expect((await rows({ before: 3 }, 1)).rows.map(({ commentId }) => commentId)).toEqual([nearest])
  const platform = await rows({ after: -1 }, 10, { words: 'platform' })
  expect(platform.rows.map(({ commentId, place }) => [commentId, place])).toEqual([
    [given, 1],
    [near, 3],
  ])

  const all = await similarComments(reader, round, 44)
  expect(all).not.toContain(far)
  expect(all).not.toContain(toRevise)
  expect(await similarComments(reader, round, 48)).toEqual([])
})
