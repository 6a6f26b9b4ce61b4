import { expect, test } from 'vitest'
import { codedUnderWords } from '@/lib/domain/codebook/coded-under'
import { codedUnder, codingsToLookAt } from '@/lib/queries/coded-under'
import { recodeOf } from '@/lib/queries/recode'
import { type AnyMember, admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { editCode } from '@/lib/services/codebook/edit-code'
import { mergeCodes } from '@/lib/services/codebook/merge-codes'
import { moveCodings } from '@/lib/services/codebook/move-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { openRound } from '@/lib/services/coding/open-round'
import { call } from '@/tests/support/project'
import { aProductionRound, aSettledRound } from '@/tests/support/settled-round'

const reader = (member: AnyMember) => admit(member, ['project.read', 'codebook.read', 'comment.read'])
async function told(member: AnyMember, codeId: string) {
  return (await codedUnder(reader(member), codeId)).codings.map(({ under }) => codedUnderWords(under))
}

test('a changed definition is told on what was coded before, from the version on in which it stood first', async () => {
  const { project } = await aSettledRound()
  const { noor, content } = project
  const edit = (codeId: string, revision: number, words: object) =>
    perform(editCode, noor, { codeId, revision, name: 'money', colour: '', ...words }, call())
  expect(await told(noor, content.money)).toEqual(['coded under 1', 'coded under 1'])
  expect(await codingsToLookAt(reader(noor))).toEqual(new Map())

  await edit(content.money, 0, { name: 'costs', example: 'Who pays?', definition: ' ' })
  expect(await codingsToLookAt(reader(noor)), 'a name or an example defines nothing').toEqual(new Map())
  await edit(content.money, 1, { definition: 'Who pays for the tools' })
  expect(await told(noor, content.money)).toEqual(Array(2).fill('coded under 1, definition changed since'))
  expect(await codingsToLookAt(reader(noor))).toEqual(new Map([[content.money, 2]]))

  const { roundId } = await perform(openRound, noor, aProductionRound(project), call())
  await perform(lockRound, noor, { roundId }, call())
  expect(await told(noor, content.money)).toEqual(Array(2).fill('coded under 1, definition changed in 2'))
  const { waiting, coding, place } = await recodeOf(reader(noor), content.money, 1)
  expect([waiting, place, coding?.was.definition, coding?.text.slice(coding.start, coding.end)]).toEqual([2, 1, '', 'I agree'])
  await edit(content.money, 2, { definition: '' })
  expect(await codingsToLookAt(reader(noor)), 'it says again what it said').toEqual(new Map())
})

test('what was moved or merged since counts under the words of that day', async () => {
  const { project, codings } = await aSettledRound()
  const { noor, content } = project
  const define = (definition: string, revision: number) =>
    perform(editCode, noor, { codeId: content.invisible, revision, name: 'invisible work', definition, colour: '' }, call())
  await define('Work that nobody calls so', 0)
  expect(await told(noor, content.invisible)).toEqual(['coded under 1, definition changed since'])
  await perform(moveCodings, noor, { codingIds: codings.slice(0, 1), toCodeId: content.invisible }, call())
  await perform(mergeCodes, noor, { codeIds: [content.money], intoId: content.invisible }, call())
  expect((await told(noor, content.invisible)).filter((words) => /^decided on [\d-]+$/.test(words))).toHaveLength(2)
  await define('Work that is not seen', 1)
  expect(await codingsToLookAt(reader(noor))).toEqual(new Map([[content.invisible, 3]]))
})
