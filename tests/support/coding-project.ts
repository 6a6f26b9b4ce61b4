import { randomUUID } from 'node:crypto'
import type { RoundPurpose } from '@/lib/domain/coding/round'
import { liveCall } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { openRound } from '@/lib/services/coding/open-round'
import { aProject, type Cast } from './project'

export const kimSays = [
  'You forgot the librarians. We do most of the training nobody calls training.',
  'I agree that we advise teaching staff.',
  'Who pays for the tools? 👩‍🏫 nobody asks us.',
]

export type CodingProject = Cast & {
  readonly comments: readonly [string, string, string]
  /** Clause codes in the order of the published description. */
  readonly clauseCodes: readonly [string, string]
  readonly content: { readonly invisible: string; readonly money: string }
}

/** A project with two published clauses, two content codes and three admitted comments of one commenter. */
export async function aCodingProject(): Promise<CodingProject> {
  const cast = await aProject()
  const clauseCodes = await publishClauses(cast.projectId, ['Advises teaching staff on technology.', 'Opens doors to services.'])
  const comments = await admitComments(cast.projectId, kimSays)
  const add = (name: string) =>
    perform(addCode, cast.noor, { name, shortDefinition: '', parentId: null, colour: null }, liveCall())
  const content = { invisible: await add('invisible work'), money: await add('money') }
  return {
    ...cast,
    content,
    comments: comments as unknown as CodingProject['comments'],
    clauseCodes: clauseCodes as unknown as CodingProject['clauseCodes'],
  }
}

/** Noor opens a round for Ada and Ben over all comments. */
export async function anOpenRound(
  project: CodingProject,
  purpose: RoundPurpose = 'reliability',
  suggests = false,
): Promise<string> {
  const coderIds = [project.ada.memberId, project.ben.memberId]
  const input = {
    title: 'Round',
    purpose,
    coderIds,
    sampleSize: null,
    seed: 'one',
    seesTarget: true,
    seesAttributes: false,
    seesQuestion: true,
    suggests,
  }
  return (await perform(openRound, project.noor, input, liveCall())).roundId
}

export async function admitComments(
  projectId: number,
  texts: readonly string[],
  allows = ['research', 'revise'] as const,
): Promise<string[]> {
  const now = new Date()
  const commenterId = randomUUID()
  const submissionId = randomUUID()
  const last = await db().comment.count({ where: { projectId } })
  await db().commenter.create({ data: { projectId, id: commenterId, number: 17 + last } })
  await db().submission.create({
    data: {
      ...{ projectId, id: submissionId, commenterId, channel: 'web', receivedOn: now, state: 'admitted' },
      allows: [...allows],
      attributes: { job: 'librarian' },
    },
  })
  const ids: string[] = []
  for (const [index, text] of texts.entries()) {
    const id = randomUUID()
    await db().comment.create({
      data: { projectId, id, submissionId, number: 41 + last + index, rank: last + index, textRev: 1, state: 'admitted' },
    })
    await db().commentText.create({ data: { projectId, commentId: id, rev: 1, text, length16: text.length, madeAt: now } })
    ids.push(id)
  }
  return ids
}

async function publishClauses(projectId: number, texts: readonly string[]): Promise<string[]> {
  const now = new Date()
  const versionId = randomUUID()
  const codes: string[] = []
  await db().descriptionVersion.create({ data: { projectId, id: versionId, number: 1, state: 'draft', status: 'preliminary' } })
  for (const [index, text] of texts.entries()) {
    const clauseId = randomUUID()
    const clauseTextId = randomUUID()
    const codeId = randomUUID()
    const at = { projectId, clauseId }
    await db().clause.create({ data: { projectId, id: clauseId, number: index + 1 } })
    await db().clauseText.create({
      data: { ...at, id: clauseTextId, kind: 'statement', standing: 'core', text, fingerprint: Buffer.alloc(32) },
    })
    await db().placement.create({
      data: { projectId, id: randomUUID(), versionId, clauseTextId, position: index, printed: String(index + 1) },
    })
    await db().code.create({ data: { ...at, id: codeId, kind: 'clause', position: index, textRev: 1 } })
    await db().codeText.create({
      data: { projectId, codeId, rev: 1, name: text.split(' ').slice(0, 3).join(' '), colour: index + 1, madeAt: now },
    })
    codes.push(codeId)
  }
  await db().descriptionVersion.update({
    where: { projectId_id: { projectId, id: versionId } },
    data: { state: 'published', publishedAt: now, contentHash: Buffer.alloc(32) },
  })
  return codes
}
