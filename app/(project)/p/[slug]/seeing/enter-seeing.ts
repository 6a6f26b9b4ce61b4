import { inCodebookOrder } from '@/lib/domain/codebook/tree'
import { type Counting, countingNames, countingOf, type KeyOf } from '@/lib/domain/coding/seen/counting'
import { type MeetingPlace, meetingPlaceOf } from '@/lib/domain/coding/seen/meetings'
import { type CodeView, codebookCodes } from '@/lib/queries/codebook'
import { keyOfCounting, type SeenWork, seenWork } from '@/lib/queries/seen'
import { enter } from '@/lib/server/gate'
import type { Member } from '@/lib/server/member'

export type Asked = Readonly<Partial<Record<string, string | string[]>>>

export type Seeing = {
  readonly member: Member<'project.read' | 'comment.count' | 'comment.read' | 'codebook.read'>
  readonly work: SeenWork
  readonly codes: readonly CodeView[]
  readonly content: readonly CodeView[]
  readonly clauses: readonly CodeView[]
  readonly by: Counting
  /** What the view counts by when the address does not say. */
  readonly usual: Counting
  readonly place: MeetingPlace
  readonly keyOf: KeyOf
  /** True when near copies were asked for and are still being looked for: then comments are counted. */
  readonly isWaiting: boolean
  readonly base: string
  /** What is counted, as it stands behind a number. */
  readonly noun: { readonly one: string; readonly many: string }
}

/** The door of every view of the codings: who may see them, and how the address wants them counted. */
export async function enterSeeing(slug: string, asked: Asked, usual: Counting = 'comment'): Promise<Seeing> {
  const member = await enter(slug, ['project.read', 'comment.count', 'comment.read', 'codebook.read'])
  const [work, all] = await Promise.all([seenWork(member), codebookCodes(member)])
  const codes = inCodebookOrder(all.filter(({ isDraft }) => !isDraft))
  const wanted = countingOf(asked.by, usual)
  const keyOf = keyOfCounting(work, wanted)
  const by = keyOf ? wanted : 'comment'
  return {
    ...{ member, work, codes, by, usual },
    content: codes.filter(({ kind }) => kind === 'content'),
    clauses: codes.filter(({ kind }) => kind === 'clause'),
    place: meetingPlaceOf(asked.place),
    keyOf: keyOf ?? ((id) => id),
    isWaiting: keyOf === null,
    base: `/p/${member.slug}/seeing`,
    noun: countingNames[by],
  }
}

/** An address with these words asked of it; what is null is left out. */
export function addressOf(path: string, asked: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
