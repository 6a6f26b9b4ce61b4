import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { writeMemo } from '@/lib/services/memo/write-memo'
import { aCodingProject, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

test('a member writes a note and writes it anew; the event has none of its words', async () => {
  const project = await aCodingProject()
  const id = await perform(
    writeMemo,
    project.ada,
    { words: 'Is mentoring teaching?', codeId: project.content.invisible, kind: 'definitionQuestion' },
    call(),
  )
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'memo.written', subject: id })
  expect(JSON.stringify(await lastEvent(project.projectId))).not.toContain('mentoring')
  await perform(writeMemo, project.ada, { id, words: 'It is.' }, call())
  expect(await db().memo.findMany({ where: { projectId: project.projectId } })).toMatchObject([
    { id, words: 'It is.', codeId: project.content.invisible },
  ])
  await expect(perform(writeMemo, project.ben, { id, words: 'Not mine.' }, call())).rejects.toMatchObject({ kind: 'not-found' })
})

test('nobody writes about the coding of another while the round is open', async () => {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const codingId = randomUUID()
  await perform(
    applyCodings,
    project.ada,
    { roundId, codings: [{ id: codingId, commentId: project.comments[0], codeId: project.content.money, start: 0, end: 3 }] },
    call(),
  )
  await expect(perform(writeMemo, project.ben, { words: 'Why?', codingId }, call())).rejects.toMatchObject({ kind: 'not-found' })
  await perform(writeMemo, project.ada, { words: 'Because.', codingId }, call())
})
