import { randomUUID } from 'node:crypto'
import type { Stance } from '@/lib/domain/coding/stance'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { aCodingProject, anOpenRound, type CodingProject } from './coding-project'
import { call } from './project'

/** Ada and Ben coded three comments: one code given by Ada alone, one clause with two stances, one code that both share. Locked. */
export async function aCodedRound(): Promise<{ project: CodingProject; roundId: string }> {
  const project = await aCodingProject()
  const roundId = await anOpenRound(project)
  const { ada, ben, comments, content, clauseCodes } = project
  const put = (member: typeof ada, commentId: string, codeId: string, stance: Stance = 'none') =>
    perform(
      applyCodings,
      member,
      { roundId, codings: [{ id: randomUUID(), commentId, codeId, start: 0, end: 10, stance }] },
      call(),
    )
  await put(ada, comments[0], content.invisible)
  await put(ada, comments[1], clauseCodes[0], 'supports')
  await put(ben, comments[1], clauseCodes[0], 'asks')
  await put(ada, comments[2], content.money)
  await put(ben, comments[2], content.money)
  for (const member of [ada, ben])
    for (const commentId of comments) await perform(markAssignment, member, { roundId, commentId, state: 'done' }, call())
  await perform(lockRound, project.noor, { roundId }, call())
  return { project, roundId }
}
