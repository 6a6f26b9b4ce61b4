import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { recordRelease } from '@/lib/services/release/record-release'
import { aDescription } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

const input = { manifestHash: 'ab'.repeat(32), file: '1-abc.zip', size: 10 }

test('a release is frozen with its checksums', async () => {
  const cast = await aProject()
  await expect(perform(recordRelease, cast.noor, input, call())).rejects.toMatchObject({ kind: 'conflict' })
  await aDescription(cast)
  expect(await perform(recordRelease, cast.noor, input, call())).toMatchObject({ number: 1 })
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'release.built', detail: { number: 1, version: 1 } })
  await expect(db().release.updateMany({ data: { size: 11 } })).rejects.toThrow()
})

test('only an editor builds', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await expect(perform(recordRelease, cast.ada, input, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
