import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { publishFirstVersion } from '@/lib/services/description/publish-first-version'
import { aDescription, aDraft } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

test('version 1 has printed numbers, handles that last, and a code for each clause that can be spoken of', async () => {
  const cast = await aProject()
  await aDescription(cast)
  const { projectId } = cast

  const places = await db().placement.findMany({
    where: { projectId },
    select: { printed: true, clauseText: { select: { text: true, clause: { select: { number: true } } } } },
  })
  const found = Object.fromEntries(places.map((place) => [place.clauseText.clause.number, place.printed]))
  expect(found).toEqual({ 1: '1', 2: '2', 3: '3', 4: null, 5: null })

  const codes = await db().codeText.findMany({ where: { projectId }, orderBy: { colour: 'asc' } })
  expect(codes.map(({ name }) => name)).toEqual([
    'Advises colleagues who teach, and learns from',
    'Keeps up with what is new 🌱 in the field',
    'Might do research',
    'We are the bridge',
  ])
  const version = await db().descriptionVersion.findFirst({ where: { projectId } })
  expect(version).toMatchObject({ state: 'published', status: 'preliminary', number: 1 })
  expect(version?.contentHash).toHaveLength(32)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'version.published', detail: { number: 1, clauses: 5 } })
})

test('a published version stands: neither its row nor its places can be changed, not even in the database', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await expect(db().placement.updateMany({ where: { projectId: cast.projectId }, data: { printed: '7' } })).rejects.toThrow()
  await expect(perform(publishFirstVersion, cast.noor, { status: 'final' }, call())).rejects.toMatchObject({ kind: 'frozen' })
})

test('two editors who publish at once publish once', async () => {
  const cast = await aProject()
  await aDraft(cast)
  const both = await Promise.allSettled([1, 2].map(() => perform(publishFirstVersion, cast.noor, { status: 'final' }, call())))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('nothing written, nothing published', async () => {
  const { noor } = await aProject()
  await expect(perform(publishFirstVersion, noor, { status: 'preliminary' }, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('a coder publishes no version', async () => {
  const cast = await aProject()
  await aDraft(cast)
  await expect(perform(publishFirstVersion, cast.ada, { status: 'final' }, call())).rejects.toMatchObject({ kind: 'forbidden' })
})
