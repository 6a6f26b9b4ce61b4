import { expect, test } from 'vitest'
import { publicChanges } from '@/lib/queries/changes'
import { pointsAndRequests } from '@/lib/queries/points'
import { publicTexts } from '@/lib/queries/public-texts'
import { releaseData } from '@/lib/queries/release-data'
import { themeByHandle } from '@/lib/queries/themes'
import { db } from '@/lib/server/db'
import { type AnyMember, admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { changePermission } from '@/lib/services/comment/change-permission'
import { publishNextVersion } from '@/lib/services/revision/publish-next-version'
import { addTheme } from '@/lib/services/theme/add-theme'
import { placeCoding } from '@/lib/services/theme/place-coding'
import { anUnquotable, aRetoldPoint } from '@/tests/support/paraphrases'
import { call } from '@/tests/support/project'
import { accepts, aProposal, approves, restsOn } from '@/tests/support/revision'
import { claim } from '@/tests/support/themes'

async function aRetoldChange() {
  const { made, requestId } = await aRetoldPoint()
  await accepts(made, requestId)
  const proposalId = await aProposal(made)
  await restsOn(made, proposalId, requestId)
  await approves(made, proposalId)
  await perform(publishNextVersion, made.cast.noor, { status: 'revised' }, call())
  const evidence = async () => (await publicChanges(made.cast.slug))?.changes.flatMap((change) => change.evidence)
  const trace = async () => {
    const asked = ['release.read', 'comment.read', 'codebook.read', 'project.read', 'round.read'] as const
    return (await releaseData(admit(made.cast.noor, asked))).trace
  }
  return { ...made, evidence, trace }
}

test('where words may not be quoted, page, trace and points tell their checked paraphrase', async () => {
  const { cast, kim, evidence, trace } = await aRetoldChange()
  expect(await evidence()).toMatchObject([{ quote: null, retold: 'Listening is missing.' }])
  expect((await trace()).map((row) => row.at(-2))).toEqual(['Listening is missing.'])
  const { points } = await pointsAndRequests(admit(cast.noor, 'point.read'))
  expect(points).toMatchObject([{ mayBeQuoted: false, paraphrase: { published: 'Listening is missing.' } }])

  await perform(changePermission, kim, { use: 'show', answer: 'no' }, call())
  expect(await evidence()).toMatchObject([{ quote: null, retold: null, asks: '' }])
})

test('an unchecked paraphrase is told to nobody outside', async () => {
  const { projectId, evidence, trace } = await aRetoldChange()
  await db().paraphrase.updateMany({ where: { projectId }, data: { checkedAt: null, checkerId: null } })
  expect(await evidence()).toMatchObject([{ quote: null, retold: null }])
  expect((await trace()).map((row) => row.at(-2))).toEqual([''])
})

test('once the words may be quoted, they stand for themselves again', async () => {
  const { kim, evidence, trace } = await aRetoldChange()
  await perform(changePermission, kim, { use: 'quote', answer: 'yes' }, call())
  expect(await evidence()).toMatchObject([{ quote: expect.stringContaining('we listen'), retold: null }])
  expect((await trace()).map((row) => row.at(-2))).toEqual([''])
})

test('a theme shows the paraphrase beside a quote that may not stand, and not beside one that may', async () => {
  const { project, projectId, place, retells } = await anUnquotable()
  await db().project.update({ where: { id: projectId }, data: { approach: 'reflexive' } })
  const { themeId } = await perform(addTheme, project.noor, claim, call())
  const { id: codingId } = await db().coding.findFirstOrThrow({ where: { projectId, commentId: place.commentId } })
  await perform(placeCoding, project.noor, { themeId, codingId, role: 'supports' }, call())
  await retells(project.noor, 'Librarians are missing.')
  const quote = async (member: AnyMember) => {
    const theme = await themeByHandle(admit(member, ['theme.read', 'comment.read', 'project.read']), 'TH-1')
    return theme?.quotes.find((one) => one.codingId === codingId)
  }
  expect(await quote(project.noor)).toMatchObject({
    quote: 'You forgot',
    paraphrase: { words: 'Librarians are missing.', by: 'Noor', published: null, checkerIds: [project.rui.memberId] },
    alsoPublic: [],
  })

  await db().submission.updateMany({ where: { projectId }, data: { allows: ['research', 'revise', 'quote'] } })
  expect(await quote(project.noor)).toMatchObject({ mayBeQuoted: true, paraphrase: null })
})

test('public texts are what anybody can read', async () => {
  const { cast } = await aRetoldChange()
  const texts = await publicTexts(admit(cast.noor, 'project.read'))
  expect(texts).toContainEqual({ name: 'PR-1', text: 'Asked for.' })
  expect(texts).toContainEqual({ name: 'RQ-1', text: 'Listening belongs to it' })
  expect(texts).toContainEqual({ name: 'K-01 of version 2', text: 'Advises colleagues who teach, and listens to them.' })
  expect(texts).toContainEqual({ name: 'notice 1', text: 'We read every comment, and we study them for a paper.' })
})
