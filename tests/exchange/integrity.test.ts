import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { NumberRow } from '@/lib/domain/agreement/number-rows'
import { agreementNumbers } from '@/lib/exchange/agreement-numbers'
import { checkIntegrity } from '@/lib/exchange/check-integrity'
import { importComments } from '@/lib/exchange/import-comments'
import { db } from '@/lib/server/db'
import { aCodedRound } from '@/tests/support/coded-round'
import { anOpenRound } from '@/tests/support/coding-project'
import { admits, aWaitingComment } from '@/tests/support/custody'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject, call } from '@/tests/support/project'

test('all is as it was written, until somebody writes to the database by hand; then each place is named', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  await admits(cast, commentId)
  const damage = async () =>
    (await checkIntegrity())
      .filter(({ project }) => project === cast.slug)
      .flatMap(({ chain, parts }) => [...chain.damage, ...parts.flatMap((part) => part.damage)])
  expect(await damage()).toEqual([])

  await db().$executeRaw`ALTER TABLE "CommentText" DISABLE TRIGGER USER`
  await db().$executeRaw`UPDATE "CommentText" SET text = replace(text, 'library', 'Library') WHERE "projectId" = ${projectId}`
  await db().$executeRaw`UPDATE vault."Original" SET sealed = ${randomBytes(80)} WHERE "projectId" = ${projectId}`
  await db().$executeRaw`ALTER TABLE "EventDetail" DISABLE TRIGGER USER`
  await db().$executeRaw`UPDATE "EventDetail" SET detail = '{"rev": 9}' WHERE "projectId" = ${projectId} AND detail ? 'hidden'`
  expect(await damage()).toEqual([
    expect.stringContaining('(comment.admitted) does not match what was committed'),
    `revision 1 of the comment ${commentId} was changed`,
    `the original of the comment ${commentId} does not open`,
  ])
})

test('what was set apart from a letter is opened as well, and named when it does not', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const letter = 'From: Kim <kim@example.org>\nMessage-ID: <a@example.org>\n\nTeach everybody.\n\nKind regards,\nKim'
  await importComments(cast.cleo, Buffer.from(letter), null, call(), 'a.eml')
  const apart = async () =>
    (await checkIntegrity()).find(({ project }) => project === cast.slug)?.parts.find(({ name }) => name === 'parts set apart')
  expect(await apart()).toEqual({ name: 'parts set apart', count: 1, damage: [] })

  const { id } = await db().besidePart.findFirstOrThrow({ where: { projectId: cast.projectId } })
  await db().$executeRaw`UPDATE vault."BesidePart" SET sealed = ${randomBytes(80)} WHERE "projectId" = ${cast.projectId}`
  expect(await apart()).toMatchObject({ damage: [`the part ${id} that was set apart from a comment does not open`] })
})

test('agreement of closed rounds as a table; of an open one nothing', async () => {
  const { project } = await aCodedRound()
  const table = await agreementNumbers(project.noor, 1, 'csv')
  expect(table).toContain('krippendorff-alpha')
  expect(
    table
      .split('\r\n')
      .slice(1, -1)
      .every((line) => line.startsWith('Round 1,')),
  ).toBe(true)
  await anOpenRound(project)
  await expect(agreementNumbers(project.noor, 2, 'csv')).rejects.toThrow(/is open/)
  await expect(agreementNumbers(project.noor, 7, 'csv')).rejects.toThrow(/no round 7/)
  expect(await agreementNumbers(project.noor, null, 'csv')).toBe(table)
  const numbers = JSON.parse(await agreementNumbers(project.noor, null, 'json')) as NumberRow[]
  expect(numbers).toHaveLength(table.split('\r\n').length - 2)
  const statistics = new Set(numbers.map(({ coefficient, unit }) => `${coefficient} of ${unit}`))
  for (const one of ['percent', 'cohen-kappa', 'krippendorff-alpha', 'gwet-ac1'])
    expect(statistics).toContain(`${one} of comment`)
  expect(statistics).toContain('set-alpha of set of codes')
  expect(statistics).toContain('u-alpha of words')
  for (const row of numbers) {
    expect(row.value === null, JSON.stringify(row)).toBe(row.not_estimable !== '')
    if (row.replicates !== null) expect(row.seed).not.toBe('')
  }
})
