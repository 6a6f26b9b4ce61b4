import { type AttributeDefinition, type AttributeValues, readAttributes } from '@/lib/domain/comment/attributes'
import { eligibilityOf } from '@/lib/domain/comment/eligibility'
import type { Tx } from '@/lib/server/db'
import { Refusal } from '@/lib/server/refusal'
import { drawHandles } from '../shared/handles'
import type { Incoming } from './incoming'
import { type Frame, type Preparing, prepareSubmission } from './prepare-submission'
import { landStaged, stage } from './staged'

export type Received = { readonly submissionId: string; readonly commenterId: string; readonly commentIds: readonly string[] }

type Scene = Preparing & { readonly tx: Tx }

/**
 * The one way in for what is sent at the door: pseudonym, permissions and sealed originals, by way of the same staging that
 * imports land from. Everything waits, first for its looking through and then for the custodian.
 */
export async function receiveSubmissions(scene: Scene, frame: Frame, list: readonly Incoming[]): Promise<Received[]> {
  const { tx, projectId, ids, dice } = scene
  const people = list.map(() => ids.random())
  const commenters = await drawHandles(tx, projectId, 'commenter', people.length, dice)
  const total = list.reduce((sum, { comments }) => sum + comments.length, 0)
  const comments = (await drawHandles(tx, projectId, 'comment', total, dice)).toReversed()
  const prepared = list.map((incoming, nth) => prepareSubmission(scene, frame, incoming, people[nth] ?? ''))

  const batch = { projectId, batchId: ids.random() }
  await stage(tx, batch, 0, prepared)
  await landStaged(tx, batch, { commenters, comments })
  return prepared.map(({ submissionId, commenterId, commentIds }) => ({ submissionId, commenterId, commentIds }))
}

/** The project's questions answered; a wrong answer is refused beside its question (`attributes.KEY`). */
export function attributesAtTheDoor(definitions: unknown, answers: Readonly<Record<string, string>>): AttributeValues {
  const reading = readAttributes(Array.isArray(definitions) ? (definitions as AttributeDefinition[]) : [], answers)
  if (reading.status === 'ok') return reading.values
  const fields = Object.fromEntries(reading.faults.map(({ key, why }) => [`attributes.${key}`, why]))
  throw new Refusal('input', reading.faults[0]?.why ?? 'One answer about you cannot be read.', fields)
}

/** The same at the public door, where one question may decide who comments. */
export function admittedAttributes(
  definitions: readonly AttributeDefinition[],
  answers: Readonly<Record<string, string>>,
): AttributeValues {
  const values = attributesAtTheDoor(definitions, answers)
  const eligibility = eligibilityOf(definitions, values)
  if (eligibility.status === 'in') return values
  throw new Refusal('input', eligibility.says, { [`attributes.${eligibility.key}`]: eligibility.says })
}
