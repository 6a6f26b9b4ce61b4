import { checkersOf, placeKey, type QuotedPlace, type Wording, wordingsInForce } from '@/lib/domain/points/paraphrase'
import { retold } from '@/lib/domain/points/retold'
import { db } from '@/lib/server/db'

export type ParaphraseView = {
  readonly id: string
  readonly words: string
  readonly by: string
  readonly writtenAt: Date
  readonly check: { readonly by: string; readonly at: Date; readonly webResult: string } | null
  /** Members who may check it. */
  readonly checkerIds: readonly string[]
  /** What may be published in place of the quote; null before a wording was checked. */
  readonly published: string | null
}

/**
 * Reads the paraphrases of a project's quotes: the answer tells of each place the newest wording, null where nobody wrote one.
 * A checked wording that repeats the comment as its text reads today is not published.
 */
export async function paraphrasesOf({
  projectId,
}: {
  readonly projectId: number
}): Promise<(place: QuotedPlace) => ParaphraseView | null> {
  const named = { select: { person: { select: { name: true } } } } as const
  const rows = await db().paraphrase.findMany({
    where: {
      ...{ projectId, removedAt: null },
      text: { comment: { state: 'admitted', submission: { state: 'admitted', allows: { has: 'research' } } } },
    },
    select: {
      ...{ id: true, commentId: true, start: true, end: true, textRev: true, words: true, writerId: true, writtenAt: true },
      ...{ checkedAt: true, webResult: true, writer: named, checker: named, text: { select: { text: true } } },
    },
    orderBy: { id: 'asc' },
  })
  const members = await db().member.findMany({ where: { projectId, leftAt: null }, select: { id: true, roles: true } })
  const wordings = new Map<string, ((typeof rows)[number] & Wording)[]>()
  for (const row of rows) {
    const there = wordings.get(placeKey(row)) ?? []
    wordings.set(placeKey(row), [...there, { ...row, isChecked: row.checkedAt !== null, at: row.writtenAt }])
  }
  return (place) => {
    const { newest, checked } = wordingsInForce(wordings.get(placeKey(place)) ?? [])
    if (!newest) return null
    const { id, words, writer, writerId, writtenAt, checker, checkedAt, webResult } = newest
    return {
      ...{ id, words, writtenAt, by: writer.person.name, checkerIds: checkersOf(writerId, members) },
      check: checker && checkedAt ? { by: checker.person.name, at: checkedAt, webResult } : null,
      published: (checked && retold(checked.words, checked.text.text ?? '')) || null,
    }
  }
}
