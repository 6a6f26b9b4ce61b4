import { accountLineOf } from '@/lib/domain/comment/account'
import type { BothCounts } from '@/lib/domain/comment/near-copies/counts'
import { formatHandle } from '@/lib/domain/project/handle'
import { themeState } from '@/lib/domain/themes/theme'
import { db } from '@/lib/server/db'

/** Each theme that stands, as a release prints it; `count` counts comments with near copies as one beside them. */
export async function themeRows(
  projectId: number,
  count: (comments: Iterable<string>) => BothCounts,
): Promise<(string | number | null)[][]> {
  const rows = await db().theme.findMany({
    where: { projectId, retiredAt: null },
    select: {
      ...{ number: true, textRev: true, inReview: true },
      texts: { select: { rev: true, claim: true, idea: true, scope: true } },
      codes: { select: { code: { select: { number: true, clause: { select: { number: true } } } } } },
      codings: {
        select: {
          role: true,
          coding: {
            select: {
              text: {
                select: {
                  comment: {
                    select: { id: true, state: true, submission: { select: { state: true, allows: true, commenterId: true } } },
                  },
                },
              },
            },
          },
        },
      },
      reviews: { select: { reviewerId: true, subjectRev: true, verdict: true, at: true } },
    },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ number, textRev, inReview, texts, codes, codings, reviews }) => {
    const words = texts.find(({ rev }) => rev === textRev)
    const counted = codings.filter(({ coding }) => accountLineOf(coding.text.comment) === 'admitted')
    const supporting = counted.filter(({ role }) => role === 'supports')
    const said = count(supporting.map(({ coding }) => coding.text.comment.id))
    return [
      formatHandle('theme', number),
      words?.claim ?? '',
      [words?.idea, words?.scope].filter(Boolean).join(' '),
      themeState({ inReview, rev: textRev }, reviews),
      codes
        .map(({ code }) => (code.clause ? formatHandle('clause', code.clause.number) : formatHandle('code', code.number ?? 0)))
        .toSorted()
        .join(' '),
      new Set(supporting.map(({ coding }) => coding.text.comment.submission.commenterId)).size,
      ...[said.comments, said.once, supporting.length],
      counted.filter(({ role }) => role === 'contradicts').length,
    ]
  })
}
