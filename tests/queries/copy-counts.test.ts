import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { formatHandle } from '@/lib/domain/project/handle'
import { tableFiles } from '@/lib/exchange/release-files'
import { readCsv } from '@/lib/formats/csv'
import { copyCounter, copyGroups } from '@/lib/queries/near-copies'
import { proposalWeight } from '@/lib/queries/proposal-weight'
import { releaseData } from '@/lib/queries/release-data'
import { themeCounts } from '@/lib/queries/theme-counts'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { openRound } from '@/lib/services/coding/open-round'
import { withdraw } from '@/lib/services/comment/withdraw'
import { distilPoint } from '@/lib/services/point/distil-point'
import { draftProposal } from '@/lib/services/revision/draft-proposal'
import { linkEvidence } from '@/lib/services/revision/link-evidence'
import { addTheme } from '@/lib/services/theme/add-theme'
import { placeCoding } from '@/lib/services/theme/place-coding'
import { aCodingProject, admitComments } from '@/tests/support/coding-project'
import { aNotice } from '@/tests/support/description'
import { call } from '@/tests/support/project'

const letter = 'You forgot the librarians, who train staff at [University A] every week of the year.'

/** Three comments of one person, and one letter that two others sent, coded by Ada alone. */
async function aCampaign() {
  const project = await aCodingProject()
  const { projectId, ada, noor } = project
  const copies = [...(await admitComments(projectId, [letter])), ...(await admitComments(projectId, [`As a nurse: ${letter}`]))]
  const round = { title: 'All', purpose: 'production' as const, coderIds: [ada.memberId], sampleSize: null, seed: 'one' }
  const { roundId } = await perform(openRound, noor, { ...round, seesTarget: true, seesAttributes: false }, call())
  const coded = [project.comments[0], ...copies]
  const codings = coded.map((commentId) => ({ id: randomUUID(), commentId, codeId: project.content.money, start: 0, end: 3 }))
  await perform(applyCodings, ada, { roundId, codings }, call())
  for (const commentId of [...project.comments, ...copies])
    await perform(markAssignment, ada, { roundId, commentId, state: 'done' }, call())
  await perform(lockRound, noor, { roundId }, call())
  return { project, projectId, copies, codings }
}

test('a theme counts what speaks for it both ways, and of how much', async () => {
  const { project, codings } = await aCampaign()
  const { noor } = project
  const { themeId } = await perform(addTheme, noor, { claim: 'Librarians are forgotten.' }, call())
  for (const { id } of codings) await perform(placeCoding, noor, { themeId, codingId: id, role: 'supports' }, call())
  const { support, of } = await themeCounts(admit(noor, ['theme.read', 'comment.count']))
  expect(support.get('TH-1')).toEqual({ comments: 3, once: 2, commenters: 3 })
  expect(of).toEqual({ comments: 5, once: 4, commenters: 3 })
})

test('a proposal weighs people and counts their comments both ways', async () => {
  const { project, copies } = await aCampaign()
  const { noor, projectId } = project
  const clause = await db().clause.findFirstOrThrow({ where: { projectId } })
  const words = { op: 'edit' as const, clauseId: clause.id, afterClauseId: '', text: 'Advises all staff on technology.' }
  const more = { title: 'All staff', rationale: 'Asked for.', changeClass: 'substantive' as const }
  const { proposalId } = await perform(
    draftProposal,
    noor,
    { ...words, ...more, kind: 'statement', standing: 'core' } as never,
    call(),
  )
  for (const commentId of copies) {
    const point = { commentId, start: 0, end: 10, stance: 'change' as const, asks: 'Name librarians.' }
    const { pointId } = await perform(distilPoint, noor, point, call())
    await perform(linkEvidence, noor, { proposalId, kind: 'point', role: 'motivates', targetId: pointId }, call())
  }
  expect(await proposalWeight(admit(noor, ['proposal.read', 'comment.count']), proposalId)).toMatchObject({
    ...{ points: 2, commenters: 2, inFavour: 2, of: 3 },
    said: { comments: 2, once: 1 },
    among: { comments: 5, once: 4 },
  })
})

test('the tables of a release count both ways, and name the cluster of each comment', async () => {
  const { project } = await aCampaign()
  const asked = ['release.read', 'comment.read', 'codebook.read', 'project.read', 'round.read'] as const
  const files = new Map(
    tableFiles(await releaseData(admit(project.noor, [...asked]))).map(({ path, bytes }) => [path, readCsv(bytes)]),
  )
  const rows = (path: string) => {
    const table = files.get(path)
    return table?.status === 'read' ? table.rows.map(({ cells }) => cells) : []
  }
  const code = await db().code.findFirstOrThrow({ where: { id: project.content.money } })
  const money = formatHandle('code', code.number ?? 0)
  expect(rows('counts.csv')[0]).toEqual(['all', '5', '4', '3', '5', '4', '3'])
  expect(rows('counts.csv').find(([handle]) => handle === money)).toEqual([money, '3', '2', '3', '5', '4', '3'])
  const clusters = rows('comments.csv').map((cells) => cells.at(-2))
  expect(clusters).toHaveLength(5)
  expect(new Set(clusters).size).toBe(4)
})

test('what another process has found does not outlive a withdrawal made here', async () => {
  const { project, copies } = await aCampaign()
  const member = admit(project.noor, ['comment.count', 'comment.read'])
  expect(await copyGroups(member)).toHaveLength(1)
  vi.resetModules()
  const other = await import('@/lib/queries/near-copies')
  expect(await other.copyGroups(member)).toHaveLength(1)

  await aNotice(project)
  const notice = await db().notice.findFirstOrThrow({ where: { projectId: project.projectId } })
  const { submissionId } = await db().comment.findFirstOrThrow({ where: { id: copies[1] ?? '' } })
  await db().submission.updateMany({ where: { id: submissionId }, data: { noticeId: notice.id } })
  await perform(withdraw, project.cleo, { submissionId }, call())
  expect(await other.copyGroups(member)).toEqual([])
  expect((await other.copyCounter(member))(copies)).toEqual({ comments: 2, once: 2 })
  expect((await copyCounter(member))(project.comments)).toEqual({ comments: 3, once: 3 })
})
