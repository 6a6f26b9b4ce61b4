import { expect, test } from 'vitest'
import { formReceipt } from '@/lib/domain/comment/receipt-code'
import { findReceipt } from '@/lib/exchange/find-receipt'
import type { Refusal } from '@/lib/server/refusal'
import { perform } from '@/lib/server/verb'
import { withdrawOwn } from '@/lib/services/comment/withdraw-own'
import { aReceipt, kimSends } from '@/tests/support/comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call } from '@/tests/support/project'

async function anOpenDoor() {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  return cast
}

async function tried(code: string, client: string) {
  const began = performance.now()
  const said = await findReceipt(code, client).then(
    () => 'open',
    (error: Refusal) => [error.kind, error.message, JSON.stringify(error.fields)].join('|'),
  )
  return { said, took: performance.now() - began }
}

test('a code that was never given out, one of no project and a withdrawn one get the same answer after the same time', async () => {
  const cast = await anOpenDoor()
  const kim = await kimSends(cast, [{ text: 'Gone.' }])
  const stays = await kimSends(cast, [{ text: 'Stays.' }])
  await perform(withdrawOwn, kim, {}, call())
  const wrong = [await aReceipt(cast.projectId), formReceipt('0000', call().dice.bytes(17)), kim.receipt]
  const outcomes = await Promise.all(wrong.map((code) => tried(code, `client of ${code}`)))
  expect(new Set(outcomes.map(({ said }) => said))).toEqual(
    new Set(['not-found|No comments belong to this code. Compare it with your copy.|{}']),
  )
  const right = await tried(stays.receipt, 'Kim')
  expect(right.said).toBe('open')
  for (const { took } of [...outcomes, right]) expect(took).toBeGreaterThanOrEqual(249)
})

test('what is no code is told by its characters alone and is no try; after ten wrong codes even the right one waits', async () => {
  const cast = await anOpenDoor()
  const { receipt } = await kimSends(cast, [{ text: 'Here.' }])
  for (let nth = 0; nth < 12; nth++) expect((await tried('ABC', 'typist')).said).toMatch(/^input\|/)
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, async () => (await tried(await aReceipt(cast.projectId), 'guesser')).said),
  )
  expect(new Set(outcomes).size).toBe(1)
  expect((await tried(receipt, 'guesser')).said).toMatch(/^too-many\|.*60 minutes|^too-many\|.*minutes/)
  expect((await tried(receipt, 'typist')).said).toBe('open')
})
