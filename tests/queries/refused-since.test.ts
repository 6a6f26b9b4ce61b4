import { expect, test } from 'vitest'
import { publicChanges } from '@/lib/queries/changes'
import { evidenceChoices, proposalByHandle } from '@/lib/queries/revisions'
import { progressOf, roundsOf } from '@/lib/queries/rounds'
import { themesOf } from '@/lib/queries/themes'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { changePermission } from '@/lib/services/comment/change-permission'
import { exclude } from '@/lib/services/comment/exclude'
import { linkEvidence } from '@/lib/services/revision/link-evidence'
import { publishNextVersion } from '@/lib/services/revision/publish-next-version'
import { placeCoding } from '@/lib/services/theme/place-coding'
import { call } from '@/tests/support/project'
import { aCommentedDescription, accepts, aProposal, approves, aRequest } from '@/tests/support/revision'
import { aTheme } from '@/tests/support/themes'

/** A published change that rests on Kim's point itself, shown to everybody. */
async function aPublishedPoint() {
  const made = await aCommentedDescription([{ use: 'show', answer: 'yes' }])
  const { pointId, requestId } = await aRequest(made)
  await accepts(made, requestId)
  const proposalId = await aProposal(made)
  const link = { proposalId, kind: 'point', role: 'motivates', targetId: pointId } as const
  await perform(linkEvidence, made.cast.noor, link, call())
  return { made, pointId, proposalId, link }
}

test('a point of who objected since is no choice, shows no word in a proposal, and stands in doubt', async () => {
  const { made, proposalId, link } = await aPublishedPoint()
  const { noor } = made.cast
  await perform(changePermission, made.kim, { use: 'revise', answer: 'objected' }, call())
  expect((await evidenceChoices(admit(noor, 'proposal.edit'))).point).toEqual([])
  const { number } = await db().proposal.findFirstOrThrow({ where: { id: proposalId } })
  const shown = await proposalByHandle(admit(noor, 'proposal.read'), `PR-${number}`)
  expect(shown?.evidence).toMatchObject([{ says: 'PT-1', doubts: ['permission-withdrawn'] }])
  await expect(perform(linkEvidence, noor, link, call())).rejects.toMatchObject({ kind: 'not-found' })
})

test('a comment that was left out since is quoted nowhere on the public page, and its point is not counted', async () => {
  const { made, proposalId } = await aPublishedPoint()
  const { cast, commentId } = made
  await approves(made, proposalId)
  await perform(publishNextVersion, cast.noor, { status: 'revised' }, call())
  const before = await publicChanges(cast.slug)
  expect(before?.changes.flatMap(({ evidence }) => evidence)).toHaveLength(1)
  expect(before?.answers).toMatchObject([{ points: 1 }])

  await perform(exclude, cast.cleo, { commentId, reason: 'It names somebody.' }, call())
  const after = await publicChanges(cast.slug)
  expect(after?.changes.flatMap(({ evidence }) => evidence)).toEqual([])
  expect(after?.answers).toMatchObject([{ points: 0 }])
})

test('who objected since stands in no count of a theme or of a round, and can be taken out of the theme only', async () => {
  const { project, projectId, themeId, roundId } = await aTheme()
  const { noor, comments } = project
  const coding = await db().coding.findFirstOrThrow({ where: { projectId, commentId: comments[0] } })
  const place = (role: 'supports' | 'none') => perform(placeCoding, noor, { themeId, codingId: coding.id, role }, call())
  await place('supports')
  const counts = async () => ({
    theme: (await themesOf(admit(noor, 'theme.read')))[0]?.codings,
    round: (await roundsOf(admit(noor, 'round.read')))[0]?.comments,
    done: (await progressOf(admit(noor, 'round.progress'), roundId)).get(project.ada.memberId)?.done ?? 0,
  })
  expect(await counts()).toEqual({ theme: 1, round: 3, done: 3 })
  await db().submission.updateMany({ where: { projectId }, data: { allows: ['revise'] } })
  expect(await counts()).toEqual({ theme: 0, round: 0, done: 0 })
  await expect(place('supports')).rejects.toMatchObject({ kind: 'not-found' })
  await place('none')
  expect(await db().themeCoding.count({ where: { projectId } })).toBe(0)
})
