import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { giveToCopies } from '@/lib/services/coding/give-to-copies'
import { undoAct } from '@/lib/services/coding/undo-act'
import { aCodingProject, admitComments, anOpenRound } from '@/tests/support/coding-project'
import { call, lastEvent } from '@/tests/support/project'

const template = 'You forgot the librarians. We train staff at [University A] every week of the year.'
const copy = '👩‍🏫 Hello: you forgot the librarians. We train staff at [University B] every week of the year.'
const changed = 'You forgot the nurses. We train staff at [University C] every week of the year.'

async function aCampaign() {
  const project = await aCodingProject()
  const [first = '', second = '', third = ''] = await admitComments(project.projectId, [template, copy, changed])
  const roundId = await anOpenRound(project)
  const at = (words: string) => ({ start: template.indexOf(words), end: template.indexOf(words) + words.length })
  const codings = [
    {
      id: randomUUID(),
      commentId: first,
      codeId: project.clauseCodes[0],
      ...at('forgot the librarians'),
      stance: 'adds' as const,
    },
    { id: randomUUID(), commentId: first, codeId: project.content.invisible, ...at('We train staff at [University A]') },
  ]
  await perform(applyCodings, project.ada, { roundId, codings }, call())
  const living = () =>
    db().coding.findMany({
      where: { projectId: project.projectId, diedActId: null, commentId: { in: [second, third] } },
      orderBy: [{ commentId: 'asc' }, { start: 'asc' }],
    })
  return { project, roundId, first, second, third, living }
}

test('a coder gives codings to copies where the very words stand, and takes all of it back in one step', async () => {
  const { project, roundId, first, second, third, living } = await aCampaign()
  const give = call()
  const given = await perform(giveToCopies, project.ada, { roundId, from: first, to: [second, third] }, give)
  expect(given).toMatchObject({ comments: 2, leftOut: 1 })
  const quotes = (await living()).map(({ commentId, start, end, stance, coderId }) => [
    (commentId === second ? copy : changed).slice(start, end),
    stance,
    coderId === project.ada.memberId,
  ])
  expect(quotes).toHaveLength(3)
  expect(quotes).toEqual(
    expect.arrayContaining([
      ['forgot the librarians', 'adds', true],
      ['We train staff at [University B]', 'none', true],
      ['We train staff at [University C]', 'none', true],
    ]),
  )
  expect(await lastEvent(project.projectId)).toMatchObject({ type: 'coding.applied' })
  await perform(undoAct, project.ada, { actId: give.act }, call())
  expect(await living()).toEqual([])
})

test('nobody gives what another coded, what is not coded, or without being a coder of the round', async () => {
  const { project, roundId, first, second } = await aCampaign()
  const input = { roundId, from: first, to: [second] }
  await expect(perform(giveToCopies, project.ben, input, call())).rejects.toMatchObject({ kind: 'conflict' })
  await expect(perform(giveToCopies, project.noor, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
  const elsewhere = { roundId, from: first, to: [randomUUID()] }
  await expect(perform(giveToCopies, project.ada, elsewhere, call())).rejects.toMatchObject({ kind: 'not-found' })
})
