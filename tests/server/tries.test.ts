import { expect, test } from 'vitest'
import { Refusal } from '@/lib/server/refusal'
import { clientOf, limited } from '@/lib/server/tries'

const wrong = () => Promise.reject(new Refusal('input', 'Wrong.'))
const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'right',
    (error: Refusal) => error.kind,
  )

test('after ten wrong tries for one address even the right password waits', async () => {
  const counted = [['sign-in-address', 'ada@example.org']] as const
  for (let nth = 1; nth <= 10; nth++) expect(await kindOf(limited(counted, wrong))).toBe('input')
  expect(await kindOf(limited(counted, async () => 'in'))).toBe('too-many')
  expect(await kindOf(limited([['sign-in-address', 'ben@example.org']], async () => 'in'))).toBe('right')
})

test('tries that were right count for nothing', async () => {
  for (let nth = 1; nth <= 25; nth++)
    expect(await kindOf(limited([['sign-in-address', 'cleo'] as const], async () => 'in'))).toBe('right')
})

test('fifty tries at once are no more than ten', async () => {
  const tries = Array.from({ length: 50 }, () => kindOf(limited([['sign-in-address', 'rui'] as const], wrong)))
  expect((await Promise.all(tries)).filter((kind) => kind === 'input')).toHaveLength(10)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['203.0.113.9, 192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  [null, ''],
])('the client behind %s is counted as %s', (forwarded, client) => {
  expect(clientOf(forwarded)).toBe(client)
})
