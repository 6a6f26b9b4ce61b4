import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readFind } from '@/lib/domain/comment/find-query'
import { deskRound } from '@/lib/queries/desk'
import { findComments } from '@/lib/queries/find-comments'
import { hitsToCode } from '@/lib/queries/find-to-code'
import { db } from '@/lib/server/db'
import { type AnyMember, admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { undoAct } from '@/lib/services/coding/undo-act'
import { withdraw } from '@/lib/services/comment/withdraw'
import { aCodingProject, admitComments, anOpenRound, kimSays } from '@/tests/support/coding-project'
import { admits, aWaitingComment, hides } from '@/tests/support/custody'
import { call } from '@/tests/support/project'

const finder = (member: AnyMember) => admit(member, ['comment.read', 'codebook.read', 'round.read'])
const found = async (member: AnyMember, typed: string) =>
  (await findComments(finder(member), readFind(typed), null)).comments.map(({ handle }) => handle)

test('words are found in any ending, exactly, by their beginning, in a row, and left out', async () => {
  const { ada } = await aCodingProject()
  expect(await found(ada, 'librarian')).toEqual(['C-041'])
  expect(await found(ada, 'trained')).toEqual(['C-041'])
  expect(await found(ada, '=trained')).toEqual([])
  expect(await found(ada, '=training')).toEqual(['C-041'])
  expect(await found(ada, 'libr*')).toEqual(['C-041'])
  expect(await found(ada, '"nobody calls training"')).toEqual(['C-041'])
  expect(await found(ada, '"calls nobody"')).toEqual([])
  expect(await found(ada, 'nobody')).toEqual(['C-041', 'C-043'])
  expect(await found(ada, 'nobody -tools')).toEqual(['C-041'])
  expect(await found(ada, '-nobody')).toEqual(['C-042'])
  expect(await found(ada, 'the')).toEqual(['C-041', 'C-043'])
  for (const odd of ["'", "it's \\ '' & | ! <-> :*", '%', '()', '"', '-', '=*'])
    expect(Array.isArray(await found(ada, odd)), odd).toBe(true)
})

test('codings, clauses, coders, rounds and attributes can be asked for', async () => {
  const project = await aCodingProject()
  const { ada, ben, noor, comments, content } = project
  const roundId = await anOpenRound(project)
  const put = { id: randomUUID(), commentId: comments[0], codeId: content.money, start: 0, end: 7 }
  const clause = { id: randomUUID(), commentId: comments[1], codeId: project.clauseCodes[0], start: 0, end: 7 }
  await perform(applyCodings, ada, { roundId, codings: [put, clause] }, call())

  expect(await found(ada, 'code:money coder:me round:1')).toEqual(['C-041'])
  expect(await found(ada, 'clause:k1')).toEqual(['C-042'])
  expect(await found(ben, 'code:money')).toEqual([])
  expect(await found(noor, 'coder:Ada')).toEqual([])
  await perform(lockRound, noor, { roundId }, call())
  expect(await found(ben, 'code:money coder:Ada')).toEqual(['C-041'])
  expect(await found(ben, 'code:money coder:Ben')).toEqual([])
  expect(await found(ben, '-code:money round:1')).toEqual(['C-042', 'C-043'])
  expect(await found(ben, 'attr:job=Librarian tools')).toEqual(['C-043'])
  expect(await found(ben, 'attr:dean')).toEqual([])
  const { puzzles } = await findComments(finder(ben), readFind('code:unheard clause:T-1 coder:zoe round:9'), null)
  expect(puzzles).toHaveLength(4)
})

test('what a round keeps from its coders is not found by asking for it', async () => {
  const project = await aCodingProject()
  await anOpenRound(project)
  expect(await found(project.ada, 'attr:librarian')).toEqual([])
  expect(await found(project.ada, '-attr:dean')).toEqual([])
  expect(await found(project.noor, 'attr:librarian')).toHaveLength(3)
})

test('pages go by key, and the count stops after a thousand', async () => {
  const { ada, projectId } = await aCodingProject()
  await admitComments(
    projectId,
    Array.from({ length: 45 }, (_, nth) => `Zebras number ${nth} graze.`),
  )
  const first = await findComments(finder(ada), readFind('zebra'), null)
  const second = await findComments(finder(ada), readFind('zebra'), first.next)
  const third = await findComments(finder(ada), readFind('zebra'), second.next)
  expect([first.count, first.comments.length, second.comments.length, third.comments.length, third.next]).toEqual([
    45,
    20,
    20,
    5,
    null,
  ])
  expect(new Set([first, second, third].flatMap(({ comments }) => comments.map(({ id }) => id))).size).toBe(45)
})

test('a word that was hidden or withdrawn is gone from the index, and what is not data is never found', async () => {
  const inIndex = async (word: string) =>
    db().$queryRaw`SELECT 1 FROM ts_stat('SELECT words FROM "CommentText"') WHERE word = ${word}`
  const { cast, kim, commentId, projectId } = await aWaitingComment('🙂 Maya Rao at the library taught us; ask her.')
  await admits(cast, commentId)
  expect(await found(cast.ada, 'maya')).toHaveLength(1)
  expect(await inIndex('maya')).toHaveLength(1)
  await hides(cast, commentId, '🙂 Maya Rao at the library taught us; ask her.', 'Maya Rao')
  expect(await found(cast.ada, 'rao')).toEqual([])
  await perform(withdraw, cast.cleo, { submissionId: kim.submissionId }, call())
  expect(await found(cast.ada, 'library')).toEqual([])
  expect(
    await db()
      .$queryRaw`SELECT 1 FROM "CommentText" WHERE "projectId" = ${projectId} AND words @@ 'library | maya | rao'::tsquery`,
  ).toEqual([])
  await admitComments(projectId, ['Only to revise: quaggas.'], ['revise'] as never)
  expect(await found(cast.ada, 'quagga')).toEqual([])
})

test('hits of own comments are coded by sentence or whole, not twice, and taken back as one act', async () => {
  const project = await aCodingProject()
  const { ada, comments, content } = project
  const roundId = await anOpenRound(project)
  const member = admit(ada, ['comment.read', 'codebook.read', 'round.read', 'coding.read-own'])
  const round = await deskRound(member, 1)
  if (!round) throw new Error('ada codes in this round')
  const ask = (put: 'sentence' | 'comment') => hitsToCode(member, round, readFind('nobody'), { codeId: content.money, put })

  const { places, ...counts } = await ask('sentence')
  expect(counts).toEqual({ elsewhere: 0, already: 0, isCut: false })
  expect(places.map(({ handle, isDone }) => [handle, isDone])).toEqual([
    ['C-041', false],
    ['C-043', false],
  ])
  const textOf = (id: string) => kimSays[comments.indexOf(id)] ?? ''
  expect(places.map(({ commentId, start, end }) => textOf(commentId).slice(start, end))).toEqual([
    'We do most of the training nobody calls training.',
    '👩‍🏫 nobody asks us.',
  ])
  expect((await ask('comment')).places.map(({ start, end }) => end - start)).toEqual([kimSays[0]?.length, kimSays[2]?.length])

  const act = call()
  const codings = places.map((place) => ({ ...place, id: randomUUID(), codeId: content.money }))
  await perform(applyCodings, ada, { roundId, codings }, act)
  expect(await ask('sentence')).toEqual({ places: [], elsewhere: 0, already: 2, isCut: false })
  await perform(undoAct, ada, { actId: act.act }, call())
  expect((await ask('sentence')).places).toHaveLength(2)
})
