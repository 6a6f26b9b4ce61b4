import type { AnyMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { writeParaphrase } from '@/lib/services/comment/write-paraphrase'
import { aCodedRound } from './coded-round'
import { call } from './project'

/** A coded quote of Kim's that may not be quoted, and how somebody says it in other words. */
export async function anUnquotable() {
  const { project } = await aCodedRound()
  const place = { commentId: project.comments[0], start: 0, end: 10, textRev: 1 }
  const retells = (member: AnyMember, words: string) => perform(writeParaphrase, member, { ...place, words }, call())
  return { project, projectId: project.projectId, place, retells }
}
