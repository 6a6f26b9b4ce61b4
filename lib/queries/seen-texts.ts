import { permits } from '@/lib/domain/comment/uses'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { countable } from './countable'

export type SeenText = {
  readonly handle: string
  readonly commenter: string
  readonly text: string
  readonly rev: number
  readonly mayBeQuoted: boolean
}

/** The anonymised words of some comments, by id; of those that may not be counted nothing. */
export async function seenTexts(
  { projectId }: Member<'comment.read'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SeenText>> {
  const rows = await db().comment.findMany({
    where: { projectId, id: { in: [...ids] }, ...countable },
    select: {
      ...{ id: true, number: true, textRev: true },
      texts: { select: { rev: true, text: true } },
      submission: { select: { allows: true, commenter: { select: { number: true } } } },
    },
    orderBy: { id: 'asc' },
  })
  return new Map(
    rows.map(({ id, number, textRev, texts, submission }) => [
      id,
      {
        handle: formatHandle('comment', number),
        commenter: formatHandle('commenter', submission.commenter.number),
        text: texts.find(({ rev }) => rev === textRev)?.text ?? '',
        rev: textRev,
        mayBeQuoted: permits(submission.allows).quoteInPaper,
      },
    ]),
  )
}
