import { expect, test } from 'vitest'
import { perform } from '@/lib/server/verb'
import { openReceipt } from '@/lib/services/comment/open-receipt'
import { ownOriginals } from '@/lib/services/comment/own-originals'
import { kimSends } from '@/tests/support/comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('with the receipt a commenter sees their own words, and nobody else’s; the look is recorded', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  await kimSends(cast, [{ text: 'Somebody else.' }])
  const kim = await kimSends(cast, [{ text: 'Mine 🙂' }, { text: 'Mine too', proposedText: 'So.' }])

  await perform(openReceipt, kim, {}, call())
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'receipt.opened', subject: kim.submissionId })
  expect([...(await ownOriginals(kim)).values()].sort((one, other) => (one.text < other.text ? -1 : 1))).toEqual([
    { text: 'Mine too', proposedText: 'So.' },
    { text: 'Mine 🙂', proposedText: null },
  ])
})

test('a custodian opens no receipt', async () => {
  const cast = await aProject()
  await expect(perform(openReceipt, cast.cleo as never, {}, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
