import { beforeAll, expect, test } from 'vitest'
import { dump } from '@/lib/exchange/back-up'
import { buildRelease } from '@/lib/exchange/build-release'
import { verifyRelease } from '@/lib/exchange/verify-release'
import { readZip } from '@/lib/formats/zip'
import { agreementOf } from '@/lib/queries/round-work'
import { settledWork } from '@/lib/queries/settled'
import { themesOf } from '@/lib/queries/themes'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { readLedger } from '@/lib/server/withdrawal-ledger'
import { isLoaded, loadExample } from '@/prisma/example/load'
import { planted } from '@/prisma/example/planted'
import type { Scene } from '@/prisma/example/stages/scene'
import { call } from '@/tests/support/project'

let scene: Scene
beforeAll(async () => {
  scene = await loadExample()
}, 120_000)

async function dumped(withVault = false): Promise<string> {
  let text = ''
  await dump({ withVault }, (more) => {
    text += more
  })
  return text
}

test('all kinds of comments are there, and all of them are counted', async () => {
  const where = { projectId: scene.projectId }
  const states = await db().comment.groupBy({ by: ['state'], where, _count: true, orderBy: { state: 'asc' } })
  expect(Object.fromEntries(states.map(({ state, _count }) => [state, _count]))).toEqual({
    waiting: 2,
    admitted: 126,
    excluded: 2,
  })
  expect(await db().submission.count({ where: { ...where, state: 'withdrawn' } })).toBe(1)
  expect((await readLedger()).takenBack.length).toBe(1)
})

test('the two coders agree neither perfectly nor hopelessly', async () => {
  const { ruth } = scene.team
  const round = await db().round.findFirstOrThrow({ where: { projectId: scene.projectId, purpose: 'reliability' } })
  const { table, comments } = await agreementOf(admit(ruth, 'agreement.read', { roundState: 'locked' }), round.id, 'example')
  expect(comments).toBe(104)
  const alphas = table.codes.flatMap(({ alpha }) => (alpha.status === 'value' ? alpha.coefficient : []))
  expect(alphas.length).toBeGreaterThan(20)
  expect(Math.min(...alphas)).toBeLessThan(0.6)
  expect(alphas.filter((alpha) => alpha > 0.8).length).toBeGreaterThan(5)
  expect(alphas.filter((alpha) => alpha < 0.8).length).toBeGreaterThan(3)
})

test('one theme is shared, one is in dispute, and each rests on settled codings', async () => {
  const { ruth } = scene.team
  const themes = await themesOf(admit(ruth, ['theme.read', 'comment.read', 'project.read']))
  expect(themes.map(({ state }) => state)).toEqual(['agreed', 'disputed'])
  expect(themes.every(({ codings }) => codings >= 5)).toBe(true)
  expect((await settledWork(admit(ruth, 'project.read'))).mix.consensus).toBe(104)
})

test('version 2 stands, with one proposal under review', async () => {
  const { projectId } = scene
  expect(await db().descriptionVersion.count({ where: { projectId, state: 'published' } })).toBe(2)
  const proposals = await db().proposal.groupBy({ by: ['state'], where: { projectId }, _count: true, orderBy: { state: 'asc' } })
  expect(proposals.map(({ state, _count }) => [state, _count])).toEqual([
    ['inReview', 1],
    ['applied', 4],
  ])
})

test('no planted name, address or number stands outside the vault, nor in a release', async () => {
  const outside = await dumped()
  expect(planted.filter((word) => outside.includes(word))).toEqual([])
  const { bytes } = await buildRelease(scene.team.ruth, call())
  expect(verifyRelease(bytes).status).toBe('intact')
  const zip = readZip(bytes)
  const words = zip.status === 'read' ? [...zip.files.values()].map((file) => Buffer.from(file).toString('utf8')).join('\n') : ''
  expect(words.length).toBeGreaterThan(10_000)
  expect(planted.filter((word) => words.includes(word))).toEqual([])
})

test('loaded once more, or begun again after it was broken off, it changes nothing', async () => {
  expect(await isLoaded()).toBe(true)
  const before = await dumped(true)
  await loadExample()
  expect(await dumped(true)).toBe(before)
})
