import { expect, test } from 'vitest'
import { releaseFilesOf } from '@/lib/exchange/build-release'
import { copyGroups, copyPage } from '@/lib/queries/near-copies'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { changePermission } from '@/lib/services/comment/change-permission'
import { checkParaphrase } from '@/lib/services/comment/check-paraphrase'
import { noteCustody } from '@/lib/services/comment/note-custody'
import { ownOriginals } from '@/lib/services/comment/own-originals'
import { withdrawOwnComment } from '@/lib/services/comment/withdraw-own-comment'
import { writeParaphrase } from '@/lib/services/comment/write-paraphrase'
import { distilPoint } from '@/lib/services/point/distil-point'
import { linkEvidence } from '@/lib/services/revision/link-evidence'
import { kimSends } from '@/tests/support/comments'
import { admits, byFormOnly, hides } from '@/tests/support/custody'
import { everyRow } from '@/tests/support/dump'
import { call } from '@/tests/support/project'
import { aCommentedDescription, aProposal } from '@/tests/support/revision'
import { translates } from '@/tests/support/translation'

const letter = 'You forgot the librarians, who train staff on every tool in every week of the year, and nobody thanks them.'
const own = `${letter} Quillaree Ombrefort says marmozet.`
const canaries = /Quillaree|Ombrefort|marmozet|velluto|grigoire|sembrano|tolvane/

test('a comment that was translated, noted on, retold, made evidence and found as a near copy goes from all of it', async () => {
  const made = await aCommentedDescription()
  const { cast, projectId } = made
  const { noor, cleo, rui } = cast
  await kimSends(cast, [{ text: letter }])
  const kim = await kimSends(cast, [{ text: own }, { text: 'Another one that stays.' }])
  await byFormOnly(projectId)
  const [named] = [...(await ownOriginals(kim))].find(([, { text }]) => text === own) ?? ['']
  await hides(cast, named, own, 'Quillaree Ombrefort')
  const waiting = await db().comment.findMany({ where: { projectId, state: 'waiting' }, select: { id: true } })
  for (const { id } of waiting) await admits(cast, id)
  const { commentId, rev, text } = await db().commentText.findFirstOrThrow({
    where: { projectId, text: { contains: 'marmozet' } },
    orderBy: { rev: 'desc' },
  })
  await perform(noteCustody, cleo, { commentId, words: 'Ask velluto about it.' }, call())
  await translates(cast, commentId, 'Das ist grigoire.')
  await perform(changePermission, kim, { use: 'quote', answer: 'objected' }, call())
  const place = { commentId, start: 0, end: text?.length ?? 0 }
  const { pointId } = await perform(distilPoint, noor, { ...place, stance: 'asks', asks: 'Wants sembrano.' }, call())
  const { paraphraseId } = await perform(writeParaphrase, noor, { ...place, textRev: rev, words: 'They miss tolvane.' }, call())
  await perform(checkParaphrase, rui, { paraphraseId, webResult: 'No tolvane there.' }, call())
  const proposalId = await aProposal(made)
  const link = { proposalId, kind: 'point', role: 'motivates', targetId: pointId, note: 'As marmozet shows.' } as const
  await perform(linkEvidence, noor, link, call())
  const reader = admit(noor, ['comment.count', 'comment.read'])
  expect(JSON.stringify(await copyPage(reader))).toMatch(/marmozet/)
  expect(await everyRow()).toMatch(/marmozet[\s\S]*sembrano|sembrano[\s\S]*marmozet/)

  await perform(withdrawOwnComment, kim, { commentId }, call())
  expect(await everyRow()).not.toMatch(canaries)
  expect(await copyGroups(reader)).toEqual([])
  expect(JSON.stringify(await copyPage(reader))).not.toMatch(canaries)
  const { files } = await releaseFilesOf(noor)
  for (const { bytes } of files) expect(Buffer.from(bytes).toString('utf8')).not.toMatch(canaries)
  expect(await db().withdrawal.findFirst({ where: { projectId, commentId } })).toMatchObject({
    touched: { points: [pointId], proposals: [proposalId] },
  })
})
