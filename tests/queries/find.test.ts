import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readFind } from '@/lib/domain/comment/find-query'
import { findById, findWords } from '@/lib/queries/find'
import { findComments } from '@/lib/queries/find-comments'
import { db } from '@/lib/server/db'
import { type AnyMember, admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { addPrivateCode } from '@/lib/services/coding/add-private-code'
import { withdraw } from '@/lib/services/comment/withdraw'
import { aCodingProject, admitComments, anOpenRound } from '@/tests/support/coding-project'
import { kimSends } from '@/tests/support/comments'
import { admits, aWaitingComment, hides, kimWrote } from '@/tests/support/custody'
import { call } from '@/tests/support/project'

const finder = (member: AnyMember) =>
  admit(member, ['project.read', 'comment.read', 'codebook.read', 'theme.read', 'proposal.read', 'round.read'])

const commentsWith = async (member: AnyMember, typed: string) =>
  (await findComments(finder(member), readFind(typed), null)).comments.map(({ handle }) => handle)

test('words of comments, clauses and codes, whatever their letter case', async () => {
  const { ada, projectId } = await aCodingProject()
  const kinds = (await findWords(finder(ada), 'TEACHING STAFF')).map(({ kind, handle }) => `${kind} ${handle}`)
  expect(kinds).toEqual(['Clauses K-01'])
  expect(await commentsWith(ada, 'TEACHING STAFF')).toEqual(['C-042'])
  expect((await findWords(finder(ada), 'invisible')).map(({ kind }) => kind)).toEqual(['Codes'])
  expect(await findWords(finder(ada), '%')).toEqual([])
  expect(await findWords(finder(ada), '  ')).toEqual([])
  await admitComments(projectId, ['Only to revise: teaching staff.'], ['revise'] as never)
  expect(await commentsWith(ada, 'teaching staff')).toEqual(['C-042'])
})

test('an id of words shows them; after more was hidden it says so, and a place outside the text is nothing', async () => {
  const { ada } = await aCodingProject()
  expect(await findById(finder(ada), 'C-041:0-7@r1')).toMatchObject({ status: 'words', start: 0, end: 7, isOld: false })
  for (const id of ['C-041:0-7000@r1', 'C-041:0-7@r2', 'C-999:0-7@r1', 'C-041:7-7@r1', 'P017', 'nonsense', '', "C-041' OR 1=1"])
    expect(await findById(finder(ada), id), id).toEqual({ status: 'nothing' })

  const { cast, commentId, projectId } = await aWaitingComment()
  const { number } = await db().comment.findUniqueOrThrow({ where: { projectId_id: { projectId, id: commentId } } })
  const id = `C-${String(number).padStart(3, '0')}:0-2@r1`
  expect(await findById(finder(cast.ada), id)).toEqual({ status: 'nothing' })
  await admits(cast, commentId)
  expect(await findById(finder(cast.ada), id)).toMatchObject({ status: 'words', isOld: false })
  await hides(cast, commentId, kimWrote, 'Maya Rao')
  expect(await findById(finder(cast.ada), id)).toMatchObject({ status: 'words', isOld: true })
  expect(await commentsWith(cast.ada, 'Maya')).toHaveLength(1)
})

test('what was withdrawn, or waits, is not found; nor are private codes, nor numbers of an open round', async () => {
  const { cast, kim, commentId } = await aWaitingComment()
  const lori = await kimSends(cast, [{ text: 'library zebra' }])
  expect(await commentsWith(cast.ada, 'library')).toEqual([])
  await admits(cast, commentId)
  expect(await commentsWith(cast.ada, 'library')).toHaveLength(1)
  await perform(withdraw, cast.cleo, { submissionId: kim.submissionId }, call())
  expect(await commentsWith(cast.ada, 'library')).toEqual([])
  expect(lori.submissionId).not.toBe(kim.submissionId)

  const project = await aCodingProject()
  const roundId = await anOpenRound(project, 'exploratory')
  const { number } = await perform(addPrivateCode, project.ada, { roundId, id: randomUUID(), name: 'zanzibar' }, call())
  const code = `T-${String(number).padStart(2, '0')}`
  for (const member of [project.ada, project.ben]) {
    expect(await findWords(finder(member), 'zanzibar')).toEqual([])
    expect(await commentsWith(member, 'zanzibar')).toEqual([])
    expect(await findById(finder(member), code)).toEqual({ status: 'nothing' })
    expect(await findById(finder(member), `A-1-${code.replace('-', '')}`)).toEqual({ status: 'nothing' })
  }
})
