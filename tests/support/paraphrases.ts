import type { AnyMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { checkParaphrase } from '@/lib/services/comment/check-paraphrase'
import { writeParaphrase } from '@/lib/services/comment/write-paraphrase'
import { aCodedRound } from './coded-round'
import { call } from './project'
import { aCommentedDescription, aRequest, kimAsks } from './revision'

/** A coded quote of Kim's that may not be quoted, and how somebody says it in other words. */
export async function anUnquotable() {
  const { project } = await aCodedRound()
  const place = { commentId: project.comments[0], start: 0, end: 10, textRev: 1 }
  const retells = (member: AnyMember, words: string) => perform(writeParaphrase, member, { ...place, words }, call())
  return { project, projectId: project.projectId, place, retells }
}

/** Kim shows her comment and lets nobody quote it; a point lies on its words, and Noor's paraphrase of them was checked by Rui. */
export async function aRetoldPoint() {
  const made = await aCommentedDescription([
    { use: 'show', answer: 'yes' },
    { use: 'quote', answer: 'objected' },
  ])
  const { requestId } = await aRequest(made)
  const { cast, commentId } = made
  const place = { commentId, start: 0, end: kimAsks.length, textRev: 1 }
  const { paraphraseId } = await perform(writeParaphrase, cast.noor, { ...place, words: 'Listening is missing.' }, call())
  await perform(checkParaphrase, cast.rui, { paraphraseId, webResult: 'Nothing found.' }, call())
  return { made, place, requestId }
}
