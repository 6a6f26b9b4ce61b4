import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { rewordClause } from '@/lib/services/description/reword-clause'
import { aDescription, aDraft } from '@/tests/support/description'
import { aProject, call, lastEvent } from '@/tests/support/project'

const words = { kind: 'statement', standing: 'optional', level: ' senior ', text: 'Advises\r\nothers ' } as const

test('a clause of the draft is reworded in place', async () => {
  const cast = await aProject()
  const { advises } = await aDraft(cast)
  await perform(rewordClause, cast.noor, { ...words, clauseId: advises ?? '' }, call())

  expect(await db().clauseText.findMany({ where: { projectId: cast.projectId, clauseId: advises ?? '' } })).toMatchObject([
    { standing: 'optional', level: 'senior', text: 'Advises\nothers' },
  ])
  expect(await lastEvent(cast.projectId)).toMatchObject({ type: 'clause.reworded', subject: advises })
})

test('a published clause is not reworded, it is proposed anew', async () => {
  const cast = await aProject()
  const { advises } = await aDescription(cast)
  await expect(perform(rewordClause, cast.noor, { ...words, clauseId: advises ?? '' }, call())).rejects.toMatchObject({
    kind: 'frozen',
  })
})

test('a reviewer rewords no clause', async () => {
  const cast = await aProject()
  const { advises } = await aDraft(cast)
  await expect(perform(rewordClause, cast.rui, { ...words, clauseId: advises ?? '' }, call())).rejects.toMatchObject({
    kind: 'forbidden',
  })
})
