import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { openRound } from '@/lib/services/coding/open-round'
import { aCodingProject, admitComments } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

const plain = {
  title: 'First',
  purpose: 'reliability' as const,
  seed: 'one',
  sampleSize: null,
  seesTarget: true,
  seesAttributes: false,
}

test('a round gives every coder the same sample, drawn by its seed from what may be studied', async () => {
  const project = await aCodingProject()
  const sealed = await admitComments(project.projectId, ['For the revision only.'], ['revise', 'revise'] as never)
  await admitComments(project.projectId, ['Four.', 'Five.', 'Six.', 'Seven.'])
  const coderIds = [project.ada.memberId, project.ben.memberId]
  const sampled = async (seed: string) => {
    const { roundId } = await perform(openRound, project.noor, { ...plain, coderIds, seed, sampleSize: 4 }, call())
    expect(await lastEvent(project.projectId)).toMatchObject({
      type: 'round.opened',
      subject: roundId,
      detail: { comments: 4, of: 7, coders: 2 },
    })
    const rows = await db().assignment.findMany({
      where: { projectId: project.projectId, roundId },
      select: { coderId: true, commentId: true },
    })
    const of = (coder: string) =>
      rows
        .filter((row) => row.coderId === coder)
        .map((row) => row.commentId)
        .sort()
    expect(of(project.ada.memberId)).toEqual(of(project.ben.memberId))
    return of(project.ada.memberId)
  }
  const first = await sampled('seed')
  expect(await sampled('seed')).toEqual(first)
  expect(first).toHaveLength(4)
  expect(first).not.toContain(sealed[0])
})

test('agreement needs two coders, and they must be coders', async () => {
  const project = await aCodingProject()
  await expect(perform(openRound, project.noor, { ...plain, coderIds: [project.ada.memberId] }, call())).rejects.toMatchObject({
    kind: 'input',
  })
  await expect(
    perform(openRound, project.noor, { ...plain, coderIds: [project.ada.memberId, project.olu.memberId] }, call()),
  ).rejects.toMatchObject({ kind: 'input' })
})

test('a round suggests codes where it is asked to, and never where agreement or stability is measured', async () => {
  const project = await aCodingProject()
  const coderIds = [project.ada.memberId, project.ben.memberId]
  const suggestsIn = async (purpose: 'production' | 'reliability' | 'stability', suggests?: 'on') => {
    const input = { ...plain, purpose, coderIds, suggests }
    const { roundId } = await perform(openRound, project.noor, input, call())
    const where = { projectId_id: { projectId: project.projectId, id: roundId } }
    return (await db().round.findUniqueOrThrow({ where, select: { suggests: true } })).suggests
  }
  expect(await suggestsIn('production')).toBe(false)
  expect(await suggestsIn('production', 'on')).toBe(true)
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'round.opened', detail: { suggests: true } })
  for (const purpose of ['reliability', 'stability'] as const)
    await expect(suggestsIn(purpose, 'on'), purpose).rejects.toMatchObject({
      kind: 'input',
      fields: { suggests: expect.stringContaining('off') },
    })
})

test('a coder opens no round', async () => {
  const project = await aCodingProject()
  await expect(
    perform(openRound, project.ada, { ...plain, coderIds: [project.ada.memberId, project.ben.memberId] }, call()),
  ).rejects.toMatchObject({ kind: 'forbidden' })
})
