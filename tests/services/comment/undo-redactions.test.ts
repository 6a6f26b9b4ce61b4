import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { openRound } from '@/lib/services/coding/open-round'
import { decideRedaction } from '@/lib/services/comment/decide-redaction'
import { redact } from '@/lib/services/comment/redact'
import { undoRedactions } from '@/lib/services/comment/undo-redactions'
import { admits, aWaitingComment, hides, kimWrote, textOf } from '@/tests/support/custody'
import { call, lastEvent } from '@/tests/support/project'

test('text and codings come back exactly, and undoing the undoing hides again under the same placeholder', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  await admits(cast, commentId)
  const code = await db().code.findFirstOrThrow({ where: { projectId, kind: 'clause' } })
  const round = { title: 'One', purpose: 'reliability' as const, coderIds: [cast.ada.memberId, cast.ben.memberId] }
  const { roundId } = await perform(
    openRound,
    cast.noor,
    { ...round, sampleSize: null, seed: 'a', seesTarget: true, seesAttributes: false },
    call(),
  )
  // Only half of the name was coded: hiding it takes the whole placeholder, undoing gives the half back.
  const start = kimWrote.indexOf('Rao')
  const coding = { id: randomUUID(), commentId, codeId: code.id, start, end: start + 3, stance: 'none' as const }
  await perform(applyCodings, cast.ada, { roundId, codings: [coding] }, call())

  const hid = call()
  const input = { commentId, start: 3, end: 11, category: 'person' as const }
  await perform(redact, cast.cleo, input, hid)
  const coded = async () => {
    const row = await db().coding.findUniqueOrThrow({ where: { projectId_id: { projectId, id: coding.id } } })
    return (await textOf(projectId, commentId))?.slice(row.start, row.end)
  }
  expect(await coded()).toBe('[person 1]')

  const undone = call()
  await perform(undoRedactions, cast.cleo, { actId: hid.act }, undone)
  expect(await lastEvent(projectId)).toMatchObject({ type: 'act.undone', subject: hid.act })
  expect(await textOf(projectId, commentId)).toBe(kimWrote)
  expect(await coded()).toBe('Rao')

  await perform(undoRedactions, cast.cleo, { actId: undone.act }, call())
  expect(await textOf(projectId, commentId)).toMatch(/^🙂 \[person 1\] at/)
  expect(await coded()).toBe('[person 1]')
})

test('vaguer words stand everywhere at once, and undoing gives every place its placeholder back', async () => {
  const { cast, commentId, projectId } = await aWaitingComment()
  await hides(cast, commentId, kimWrote, 'Maya Rao')
  const { redactionId } = await hides(cast, commentId, kimWrote, 'Maya Rao', 20)
  await admits(cast, commentId)
  const said = call()
  await perform(decideRedaction, cast.cleo, { redactionId, decision: 'accept', wording: 'a librarian' }, said)
  expect(await lastEvent(projectId)).toMatchObject({ detail: { generalised: true, places: 2 } })
  expect(await textOf(projectId, commentId)).toBe('🙂 a librarian at the library taught us; ask a librarian.')

  await perform(undoRedactions, cast.cleo, { actId: said.act }, call())
  expect(await textOf(projectId, commentId)).toBe('🙂 [person 1] at the library taught us; ask [person 1].')
  expect(JSON.stringify(await db().act.findMany({ where: { projectId } }))).not.toContain('librarian')
})

test('vaguer words that still say the name are refused', async () => {
  const { cast, commentId } = await aWaitingComment()
  const input = { commentId, start: 3, end: 11, category: 'person' as const, wording: 'the Maya Rao we know' }
  await expect(perform(redact, cast.cleo, input, call())).rejects.toMatchObject({ kind: 'input' })
})

test('a step that a later one built upon is not undone by itself', async () => {
  const { cast, commentId } = await aWaitingComment()
  const first = call()
  const { redactionId } = await perform(redact, cast.cleo, { commentId, start: 3, end: 11, category: 'person' }, first)
  await perform(decideRedaction, cast.cleo, { redactionId, decision: 'reject' }, call())
  await expect(perform(undoRedactions, cast.cleo, { actId: first.act }, call())).rejects.toMatchObject({ kind: 'conflict' })
})

test('nobody undoes what another did, and no coder undoes anything here', async () => {
  const { cast, commentId } = await aWaitingComment()
  const made = call()
  await perform(redact, cast.cleo, { commentId, start: 3, end: 11, category: 'person' }, made)
  for (const member of [cast.noor, cast.ada])
    await expect(perform(undoRedactions, member, { actId: made.act }, call())).rejects.toMatchObject({ kind: 'not-found' })
})
