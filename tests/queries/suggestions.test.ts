import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { RoundPurpose } from '@/lib/domain/coding/round'
import { deskRound } from '@/lib/queries/desk'
import { suggestedCodes } from '@/lib/queries/suggestions'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { removeCodings } from '@/lib/services/coding/remove-codings'
import { aCodingProject, admitComments, anOpenRound } from '@/tests/support/coding-project'
import { type Cast, call } from '@/tests/support/project'

const says = [
  'Nobody counts the minutes at my desk.',
  'The minutes nobody counts are half my week.',
  'Licences cost more than training.',
  'Who pays for licences and tools?',
]

async function aSuggestingDesk(purpose: RoundPurpose = 'production', suggests = true) {
  const project = await aCodingProject()
  const ids = await admitComments(project.projectId, says)
  const roundId = await anOpenRound(project, purpose, suggests)
  const desk = {
    ...{ project, ids: ids as [string, string, string, string], number: 1 },
    code: async (nth: number, codeId: string, who: 'ada' | 'ben' = 'ada', round = roundId) => {
      const id = randomUUID()
      const coding = { id, commentId: ids[nth] ?? '', codeId, start: 0, end: says[nth]?.length ?? 0 }
      await perform(applyCodings, project[who], { roundId: round, codings: [coding] }, call())
      return id
    },
    asked: async (nth: number, { who = 'ada', number = 1, span = null }: Asked = {}) => {
      const reader = admit(project[who] as Cast['ada'], 'coding.read-own')
      const round = await deskRound(reader, number)
      return round && suggestedCodes(reader, round, ids[nth] ?? '', span)
    },
  }
  return { ...desk, roundId, ...project.content }
}
type Asked = { who?: 'ada' | 'ben'; number?: number; span?: { start: number; end: number } | null }

test('codes of words that are like these are suggested, with these words and how often each was used at all', async () => {
  const { code, asked, invisible, money } = await aSuggestingDesk()
  expect(await asked(1)).toEqual({ learned: 0, codes: [] })
  await code(0, invisible)
  await code(2, money)
  expect(await asked(1)).toEqual({
    learned: 2,
    codes: [{ codeId: invisible, words: ['minutes', 'nobody', 'counts'], used: 1, share: 0.5 }],
  })
  const start = says[3]?.indexOf('licences') ?? 0
  expect((await asked(3, { span: { start, end: start + 8 } }))?.codes).toMatchObject([{ codeId: money, words: ['licences'] }])
  expect((await asked(3, { span: { start: 0, end: 8 } }))?.codes).toEqual([])
})

test('a code that stands on the words already is not suggested, nor does a comment speak for itself', async () => {
  const { code, asked, invisible, money } = await aSuggestingDesk()
  await code(0, invisible)
  expect((await asked(0))?.codes).toEqual([])
  await code(1, invisible)
  await code(2, money)
  expect((await asked(1))?.codes).toEqual([])
  expect((await asked(3))?.codes).toMatchObject([{ codeId: money }])
})

test('what is taken off, withdrawn or closed to research is forgotten', async () => {
  const { project, roundId, ids, code, asked, invisible } = await aSuggestingDesk()
  const { projectId, ada } = project
  const first = await code(0, invisible)
  expect((await asked(1))?.codes).toHaveLength(1)
  await perform(removeCodings, ada, { roundId, ids: [first] }, call())
  expect(await asked(1)).toEqual({ learned: 0, codes: [] })

  await code(0, invisible)
  expect((await asked(1))?.codes).toHaveLength(1)
  const [elsewhere = ''] = await admitComments(projectId, ['Kept apart.'])
  const { submissionId } = await db().comment.findFirstOrThrow({ where: { projectId, id: elsewhere } })
  await db().comment.update({ where: { projectId_id: { projectId, id: ids[0] } }, data: { submissionId } })
  await db().submission.update({ where: { projectId_id: { projectId, id: submissionId } }, data: { allows: ['revise'] } })
  expect(await asked(1)).toEqual({ learned: 0, codes: [] })
  expect(await asked(0)).toBeNull()
})

test('nobody learns from another coder while the round is open', async () => {
  const { code, asked, invisible } = await aSuggestingDesk()
  await code(0, invisible, 'ben')
  expect(await asked(1)).toEqual({ learned: 0, codes: [] })
  expect((await asked(1, { who: 'ben' }))?.codes).toHaveLength(1)
})

test('what is settled in closed rounds is learned from, and what is not settled is not', async () => {
  const { project, roundId, ids, code, asked, invisible, money } = await aSuggestingDesk()
  await code(0, invisible, 'ben')
  await code(2, money, 'ben')
  await perform(markAssignment, project.ben, { roundId, commentId: ids[0], state: 'done' }, call())
  await perform(lockRound, project.noor, { roundId }, call())
  await anOpenRound(project, 'production', true)
  const told = await asked(1, { number: 2 })
  expect(told).toMatchObject({ learned: 1, codes: [{ codeId: invisible, used: 1, share: 1 }] })
  expect((await asked(3, { number: 2 }))?.codes).toEqual([])
  expect(await asked(0, { number: 2 })).toEqual({ learned: 1, codes: [] })
  expect(await asked(1)).toBeNull()
})

test('a round that does not ask for it suggests nothing, and one that measures agreement never does', async () => {
  const off = await aSuggestingDesk('production', false)
  await off.code(0, off.invisible)
  expect(await off.asked(1)).toBeNull()

  const blind = await aSuggestingDesk('reliability', false)
  await blind.code(0, blind.invisible)
  const reader = admit(blind.project.ada, 'coding.read-own')
  const round = await deskRound(reader, 1)
  expect(round && (await suggestedCodes(reader, { ...round, suggests: true }, blind.ids[1], null))).toBeNull()
})
