import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { writeMemo } from '@/lib/services/memo/write-memo'
import { early, late } from './everybody'
import { anonymise } from './stages/anonymise'
import { agreeOnCodes, codeBlind, codeOn, explore } from './stages/code'
import { found } from './stages/found'
import { receive, takeBack } from './stages/receive'
import { answerRequests, leaveOneOpen, publishSecondVersion } from './stages/revise'
import { exampleSlug, on, type Scene } from './stages/scene'
import { settle } from './stages/settle'
import { claimThemes } from './stages/themes'

const last = () => on('10-31', 'the example ends')

/** Whether the example stands whole in this database. One that was broken off does not count. */
export async function isLoaded(): Promise<boolean> {
  const project = await db().project.findUnique({ where: { slug: exampleSlug }, select: { id: true } })
  if (!project) return false
  return (await db().act.count({ where: { projectId: project.id, id: last().act } })) > 0
}

/** The whole way once, in the order in which a team goes it, and by the same verbs. */
export async function loadExample(): Promise<Scene> {
  const scene = await found()
  await anonymise(scene, await receive(scene, early, '02-12'))
  await takeBack(scene)

  await explore(scene)
  await agreeOnCodes(scene)
  const round = await codeBlind(scene)
  await settle(scene, round.id)

  const themes = await claimThemes(scene)
  const requests = await answerRequests(scene)
  await publishSecondVersion(scene, requests, themes)
  await receive(scene, late, '09-29')
  await leaveOneOpen(scene, requests, themes)
  await codeOn(scene)

  const words =
    'I know both coders and have coded with one of them before; the differences were therefore settled with all three present.'
  await perform(writeMemo, scene.team.ruth, { kind: 'reflexive', words }, last())
  return scene
}
