import { expect, test } from 'vitest'
import { backUp, dump } from '@/lib/exchange/back-up'
import { restore } from '@/lib/exchange/restore'
import { settleWithdrawals } from '@/lib/exchange/settle-withdrawals'
import { readZip, writeZip } from '@/lib/formats/zip'
import { commentAccount } from '@/lib/queries/account'
import { codableComments } from '@/lib/queries/comments'
import { db } from '@/lib/server/db'
import { keyCheck } from '@/lib/server/keyring'
import { admit } from '@/lib/server/member'
import { openContact, openOriginal } from '@/lib/server/vault'
import { perform } from '@/lib/server/verb'
import { completeLedger } from '@/lib/server/withdrawal-ledger'
import { changePermission } from '@/lib/services/comment/change-permission'
import { decideRedaction } from '@/lib/services/comment/decide-redaction'
import { destroyOriginals } from '@/lib/services/comment/destroy-originals'
import { withdraw } from '@/lib/services/comment/withdraw'
import { withdrawOwnComment } from '@/lib/services/comment/withdraw-own-comment'
import { publishNextVersion } from '@/lib/services/revision/publish-next-version'
import { kimSends } from '@/tests/support/comments'
import { admits, aWaitingComment, hides, kimWrote, textOf } from '@/tests/support/custody'
import { aDescription, aNotice } from '@/tests/support/description'
import { everyRow } from '@/tests/support/dump'
import { aProject, call } from '@/tests/support/project'
import { aCommentedDescription, accepts, aProposal, approves, aRequest, kimAsks, restsOn } from '@/tests/support/revision'

async function dumped(withVault = true): Promise<string> {
  let text = ''
  await dump({ withVault }, (more) => {
    text += more
  })
  return text
}

test('a backup brings everything back as it was; what was withdrawn since does not come back', async () => {
  const made = await aCommentedDescription()
  const { cast, projectId } = made
  const lori = await kimSends(cast, [{ text: 'zebra lantern quilted marmalade' }])
  const waiting = await db().comment.findFirstOrThrow({ where: { projectId, submissionId: lori.submissionId } })
  await admits(cast, waiting.id)
  const { requestId } = await aRequest(made)
  await accepts(made, requestId)
  const proposalId = await aProposal(made)
  await restsOn(made, proposalId, requestId)
  await approves(made, proposalId)
  await perform(publishNextVersion, cast.noor, { status: 'revised' }, call())

  await db().installation.create({ data: { id: 1, keyCheck: new Uint8Array(keyCheck()), createdAt: new Date() } })
  const before = await dumped()
  expect(before).toContain('zebra lantern')
  const backup = await backUp(new Date())
  await perform(withdraw, cast.cleo, { submissionId: lori.submissionId }, call())
  await completeLedger()
  await expect(restore(backup, { replace: false })).rejects.toThrow(/--replace/)
  expect(await restore(backup, { replace: true })).toMatchObject({ withdrawn: 1 })

  const after = await dumped()
  expect(after).not.toMatch(/zebra|lantern|quilted|marmalade/)
  expect(after).toContain(kimAsks)
  expect((await openOriginal(db(), projectId, made.commentId))?.text).toBe(kimAsks)
  expect(await db().descriptionVersion.count({ where: { projectId, state: 'published' } })).toBe(2)
  await expect(db().descriptionVersion.updateMany({ data: { summary: 'Other.' } })).rejects.toThrow()
})

test('one comment, a question, an objection and the originals: what was promised since the backup is kept after it comes back', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast, { withdrawUntil: '2099-01-01' })
  const { projectId } = cast
  const kim = await kimSends(cast, [{ text: 'walnut harbour thimble' }, { text: 'It stays as it is.' }])
  const asks = { text: 'Who reads velvet compass?', answerTo: 'velvet@example.org' }
  const max = await kimSends(cast, [{ text: 'I came with a question.' }], { enquiry: asks })
  const lori = await kimSends(cast, [{ text: 'Study me, for now.' }])
  const comments = await db().comment.findMany({ where: { projectId }, orderBy: { rank: 'asc' } })
  const question = comments.find(({ isQuestion }) => isQuestion)?.id ?? ''
  for (const { id } of comments.filter(({ isQuestion }) => !isQuestion)) await admits(cast, id)
  const walnut = (await db().commentText.findFirstOrThrow({ where: { projectId, text: { contains: 'walnut' } } })).commentId

  if ((await db().installation.count()) === 0)
    await db().installation.create({ data: { id: 1, keyCheck: new Uint8Array(keyCheck()), createdAt: new Date() } })
  const before = await backUp(new Date())
  await perform(withdrawOwnComment, kim, { commentId: walnut }, call())
  await perform(withdrawOwnComment, max, { commentId: question }, call())
  expect((await openContact(db(), projectId, max.submissionId))?.answerTo).toBeUndefined()
  await perform(changePermission, lori, { use: 'research', answer: 'objected' }, call())
  await settleWithdrawals()
  const between = await backUp(new Date())

  expect(await restore(before, { replace: true })).toMatchObject({ withdrawn: 2, answered: 1, destroyed: 0 })
  expect(await everyRow()).not.toMatch(/walnut|thimble|velvet|compass/)
  expect(await codableComments(admit(cast.ada, 'comment.read'))).toHaveLength(2)
  expect(await db().original.count({ where: { projectId } })).toBe(3)

  await db().notice.updateMany({ where: { projectId }, data: { withdrawUntil: new Date('2020-01-01') } })
  await perform(destroyOriginals, cast.cleo, { understood: 'yes' }, call())
  await settleWithdrawals()
  for (const backup of [between, before]) {
    expect(await restore(backup, { replace: true })).toMatchObject({ destroyed: 1 })
    expect(await everyRow()).not.toMatch(/walnut|thimble|velvet|compass/)
    expect(await db().original.count({ where: { projectId } })).toBe(0)
    expect(await db().subjectKey.count({ where: { projectId } })).toBe(0)
    const { total } = await commentAccount(admit(cast.ada, 'comment.count'))
    expect(total).toMatchObject({ received: 5, admitted: 2, revisionOnly: 1, withdrawn: 2 })
  }
})

test('a damaged backup is refused by the name of what is damaged, and nothing is touched', async () => {
  const { projectId } = await aCommentedDescription()
  const zip = readZip(await backUp(new Date()))
  if (zip.status !== 'read') throw new Error(zip.why)
  const files = [...zip.files].map(([path, bytes]) => ({ path, bytes: path.includes('Clause.') ? new Uint8Array([1]) : bytes }))
  await expect(restore(writeZip(files), { replace: true })).rejects.toThrow(/public\.Clause\.copy/)
  await expect(restore(new Uint8Array([1, 2]), { replace: true })).rejects.toMatchObject({ kind: 'input' })
  expect(await db().comment.count({ where: { projectId } })).toBe(1)
})

test('outside the vault no planted name stands anywhere once it is hidden, nor before the comment is admitted', async () => {
  const text = `${kimWrote} Write to m.rao@example.org or 0161 496 0000.`
  const { cast, commentId, projectId } = await aWaitingComment(text)
  const planted = /Maya|m\.rao@|496 0000/
  expect(await dumped(false)).not.toMatch(planted)
  await hides(cast, commentId, text, 'Maya Rao')
  await hides(cast, commentId, text, 'Maya Rao', 20)
  const found = await db().redaction.findMany({ where: { projectId, state: 'proposed' } })
  for (const { id } of found) await perform(decideRedaction, cast.cleo, { redactionId: id, decision: 'accept' }, call())
  await admits(cast, commentId)
  expect(await textOf(projectId, commentId)).toContain('[person 1] at the library')
  const outside = await dumped(false)
  expect(outside).not.toMatch(planted)
  expect(outside).not.toContain('-- vault.')
})
