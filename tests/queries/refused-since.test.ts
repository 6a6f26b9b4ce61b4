import { expect, test } from 'vitest'
import { releaseFilesOf } from '@/lib/exchange/build-release'
import { commentAccount } from '@/lib/queries/account'
import { publicChanges } from '@/lib/queries/changes'
import { sealedComments } from '@/lib/queries/comments'
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
import { kimSends } from '@/tests/support/comments'
import { admits } from '@/tests/support/custody'
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

test('comments for the revision only are told as a number from three on, and who refuses that too is not in it any more', async () => {
  const made = await aCommentedDescription()
  const { cast, clauses, projectId } = made
  const { noor, cleo } = cast
  const answers = [{ use: 'research' as const, answer: 'objected' as const }]
  const kims = []
  for (const text of ['One.', 'Two.', 'Three.'])
    kims.push(await kimSends(cast, [{ clauseId: clauses.advises, text }], { answers }))
  const waiting = await db().comment.findMany({ where: { projectId, state: 'waiting' }, select: { id: true } })
  for (const { id } of waiting) await admits(cast, id)
  const proposalId = await aProposal(made)
  for (const { id: targetId } of waiting)
    await perform(linkEvidence, noor, { proposalId, kind: 'sealedComment', role: 'motivates', targetId }, call())
  await approves(made, proposalId)
  await perform(publishNextVersion, noor, { status: 'revised' }, call())

  const told = async () => {
    const trace = (await releaseFilesOf(noor)).files.find(({ path }) => path === 'trace.csv')
    const [, inRelease = '0'] = /(\d+) further comments/.exec(Buffer.from(trace?.bytes ?? []).toString('utf8')) ?? []
    const { total } = await commentAccount(admit(cleo, 'comment.count'))
    return {
      ...{ page: (await publicChanges(cast.slug))?.changes.map(({ sealed }) => sealed).find((one) => one > 0) ?? 0 },
      ...{ inRelease: Number(inRelease), lane: (await sealedComments(admit(noor, 'sealed.read'))).length },
      ...{ revisionOnly: total.revisionOnly, excluded: total.excluded, received: total.received },
    }
  }
  expect(await told()).toEqual({ page: 3, inRelease: 3, lane: 3, revisionOnly: 3, excluded: 0, received: 4 })
  const [first] = kims
  if (!first) throw new Error('Kim wrote three times.')
  await perform(changePermission, first, { use: 'revise', answer: 'objected' }, call())
  expect(await told()).toEqual({ page: 0, inRelease: 0, lane: 2, revisionOnly: 2, excluded: 1, received: 4 })
})
