import { randomUUID } from 'node:crypto'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { openRound } from '@/lib/services/coding/open-round'
import { aCodingProject, type CodingProject } from './coding-project'
import { call } from './project'

/** Ada alone coded two comments with money and one with invisible work, in a production round that is locked: settled. */
export async function aSettledRound(): Promise<{ project: CodingProject; roundId: string; codings: readonly string[] }> {
  const project = await aCodingProject()
  const { ada, noor, comments, content } = project
  const { roundId } = await perform(openRound, noor, aProductionRound(project), call())
  const codings = [randomUUID(), randomUUID(), randomUUID()]
  const codes = [content.money, content.money, content.invisible]
  const rows = codings.map((id, nth) => ({ id, commentId: comments[nth] ?? '', codeId: codes[nth] ?? '', start: 0, end: 7 }))
  await perform(applyCodings, ada, { roundId, codings: rows }, call())
  for (const commentId of comments) await perform(markAssignment, ada, { roundId, commentId, state: 'done' }, call())
  await perform(lockRound, noor, { roundId }, call())
  return { project, roundId, codings }
}

export function aProductionRound({ ada }: CodingProject) {
  const round = { title: 'All', purpose: 'production' as const, coderIds: [ada.memberId], sampleSize: null, seed: 'one' }
  return { ...round, seesTarget: true, seesAttributes: false }
}
