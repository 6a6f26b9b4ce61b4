import { findUseSentences } from '@/lib/domain/comment/use-sentences'
import type { Ids } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'
import type { Words } from '@/lib/server/vault'

type ToMark = { readonly commentId: string; readonly words: Words; readonly from?: number }

/**
 * Sentences that speak of use, for a person to decide: a yes or no is never guessed. `from`: only the text from there on is new,
 * in UTF-16 units.
 */
export async function markUseSentences(
  { tx, projectId, ids }: { tx: Tx; projectId: number; ids: Ids },
  comments: readonly ToMark[],
): Promise<void> {
  const rows = comments.flatMap(({ commentId, words, from = 0 }) =>
    (['text', ...(from > 0 ? [] : (['proposedText'] as const))] as const).flatMap((field) =>
      findUseSentences(words[field] ?? '')
        .filter(({ end }) => field === 'proposedText' || end > from)
        .map(({ start, end, use, answer }) => ({
          ...{ projectId, id: ids.next(), commentId, field, start, end, use, state: 'proposed' as const },
          answer: answer === 'unclear' ? null : answer,
        })),
    ),
  )
  await tx.useSentence.createMany({ data: rows })
}
