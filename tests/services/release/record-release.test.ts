import { expect, test } from 'vitest'
import { promisesAsOf } from '@/lib/queries/release-data'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { changePermission } from '@/lib/services/comment/change-permission'
import { withdrawOwn } from '@/lib/services/comment/withdraw-own'
import { recordRelease } from '@/lib/services/release/record-release'
import { kimSends } from '@/tests/support/comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

const input = { manifestHash: 'ab'.repeat(32), file: '1-abc.zip', size: 10, asOf: '0:0:0' }

test('a release is frozen with its checksums', async () => {
  const cast = await aProject()
  await expect(perform(recordRelease, cast.noor, input, call())).rejects.toMatchObject({ kind: 'conflict' })
  await aDescription(cast)
  expect(await perform(recordRelease, cast.noor, input, call())).toMatchObject({ number: 1 })
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'release.built', detail: { number: 1, version: 1 } })
  await expect(db().release.updateMany({ data: { size: 11 } })).rejects.toThrow()
})

test('what was taken back or refused while it was built is in no release', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const kim = await kimSends(cast, [{ text: 'One.' }, { text: 'Two.' }])
  const asOf = () => promisesAsOf(admit(cast.noor, 'release.read'))
  for (const takesBack of [
    () => perform(changePermission, kim, { use: 'research', answer: 'objected' }, call()),
    () => perform(withdrawOwn, kim, {}, call()),
  ]) {
    const before = await asOf()
    await takesBack()
    await expect(perform(recordRelease, cast.noor, { ...input, asOf: before }, call())).rejects.toThrow(/taken back or refused/)
  }
  expect(await perform(recordRelease, cast.noor, { ...input, asOf: await asOf() }, call())).toMatchObject({ number: 1 })
})

test('who takes something back and who freezes a release wait for each other', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const kims = []
  for (let nth = 0; nth < 6; nth++) kims.push(await kimSends(cast, [{ text: `Number ${nth}.` }]))
  for (const kim of kims) {
    const asOf = await promisesAsOf(admit(cast.noor, 'release.read'))
    await Promise.allSettled([
      perform(recordRelease, cast.noor, { ...input, asOf }, call()),
      perform(withdrawOwn, kim, {}, call()),
    ])
  }
  const where = { projectId: cast.projectId }
  const withdrawals = await db().withdrawal.findMany({ where, select: { touched: true } })
  expect(withdrawals).toHaveLength(6)
  // Each release came to be before a withdrawal that found it, or was refused; none slipped through between.
  const found = new Set(withdrawals.flatMap(({ touched }) => (touched as { releases: string[] }).releases))
  expect((await db().release.findMany({ where })).filter(({ id }) => !found.has(id))).toEqual([])
})

test('only an editor builds', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await expect(perform(recordRelease, cast.ada, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
