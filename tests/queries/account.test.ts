import { expect, test } from 'vitest'
import { importComments } from '@/lib/exchange/import-comments'
import { commentAccount } from '@/lib/queries/account'
import { codableComments, sealedComments } from '@/lib/queries/comments'
import { waitingFor } from '@/lib/queries/waiting'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { exclude } from '@/lib/services/comment/exclude'
import { undoImport } from '@/lib/services/comment/undo-import'
import { withdrawOwn } from '@/lib/services/comment/withdraw-own'
import { withdrawOwnComment } from '@/lib/services/comment/withdraw-own-comment'
import { kimSends } from '@/tests/support/comments'
import { admits } from '@/tests/support/custody'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, type Cast, call } from '@/tests/support/project'

const idsOf = async (submissionId: string) =>
  (await db().comment.findMany({ where: { submissionId }, orderBy: { number: 'asc' }, select: { id: true } })).map(({ id }) => id)

const accountFor = (cast: Cast) => commentAccount(admit(cast.cleo, 'comment.count'))

async function everyLine() {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const six = await kimSends(
    cast,
    ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'].map((text) => ({ text })),
  )
  const [one = '', two = '', three = '', four = ''] = await idsOf(six.submissionId)
  await admits(cast, one)
  await perform(exclude, cast.cleo, { commentId: two, reason: 'An advertisement.' }, call())
  await perform(exclude, cast.cleo, { commentId: three, reason: 'Sent twice.', as: 'duplicate' }, call())
  await perform(withdrawOwnComment, six, { commentId: four }, call())
  const sealed = await kimSends(cast, [{ text: 'For you.' }], { answers: [{ use: 'research', answer: 'objected' }] })
  await admits(cast, (await idsOf(sealed.submissionId))[0] ?? '')
  const gone = await kimSends(cast, [{ text: 'Gone.' }, { text: 'Gone, too.' }])
  await perform(withdrawOwn, gone, {}, call())
  return cast
}

test('every received comment stands in one line, and the lists and counts elsewhere say the same', async () => {
  const cast = await everyLine()
  const { total, byChannel, byVersion } = await accountFor(cast)
  expect(total).toEqual({
    ...{ received: 9, admitted: 1, revisionOnly: 1, waiting: 2, enquiry: 0, excluded: 1, duplicate: 1, withdrawn: 3 },
  })
  expect(byChannel).toEqual([{ name: 'web', account: total }])
  expect(byVersion).toEqual([{ name: '1', account: total }])
  expect(await codableComments(admit(cast.ada, 'comment.read'))).toHaveLength(total.admitted)
  expect(await sealedComments(admit(cast.cleo, 'sealed.read'))).toHaveLength(total.revisionOnly)
  expect((await waitingFor(admit(cast.cleo, 'project.read'))).comments).toBe(total.waiting)
})

test('an import that is undone leaves the account as it was, and is told beside it', async () => {
  const cast = await everyLine()
  const before = await accountFor(cast)
  const file = Buffer.from('comment\nBy letter.\nAnd another.\n')
  const { importId } = await importComments(cast.cleo, file, null, call())
  expect((await accountFor(cast)).byChannel.map(({ name, account }) => [name, account.received])).toEqual([
    ['import', 2],
    ['web', 9],
  ])
  await perform(undoImport, cast.cleo, { importId }, call())
  expect(await accountFor(cast)).toEqual({ ...before, undone: { imports: 1, comments: 2 } })
})
