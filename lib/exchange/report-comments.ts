import type { SeenCoding } from '@/lib/domain/coding/seen/counting'
import { provenanceNames } from '@/lib/domain/coding/seen/mix-in-words'
import { quoteId } from '@/lib/domain/release/short-id'
import type { CodeView } from '@/lib/queries/codebook'
import { paraphrasesOf } from '@/lib/queries/paraphrases'
import type { SeenWork } from '@/lib/queries/seen'
import { type SeenText, seenTexts } from '@/lib/queries/seen-texts'
import type { Member } from '@/lib/server/member'

export type ReportCoding = SeenCoding & {
  readonly code: CodeView
  readonly quoteId: string
  /** Null where the words may not be quoted. */
  readonly words: string | null
  /** What stands in their place, where somebody wrote and another checked it. */
  readonly retold: string | null
}
export type ReportComment = {
  readonly id: string
  readonly handle: string
  readonly commenter: string
  /** Handle of the most typical of its near copies, its own where it has none; null while they are being looked for. */
  readonly cluster: string | null
  readonly provenance: string
  /** Null where the words may not be quoted. */
  readonly text: string | null
  readonly codings: readonly ReportCoding[]
}

const atOnce = 5_000

/** The settled comments with their codings in the order of their handles, as far as what is saved may hold their words. */
export async function reportComments(
  member: Member<'comment.read'>,
  work: SeenWork,
  codes: readonly CodeView[],
): Promise<ReportComment[]> {
  const { clusterOf } = work
  const ids = work.comments.map(({ id }) => id)
  const texts = await textsOf(member, [...new Set([...ids, ...(clusterOf ? ids.map(clusterOf) : [])])])
  const paraphraseAt = await paraphrasesOf(member)
  const codeOf = new Map(codes.map((code) => [code.id, code]))
  const found = work.comments.flatMap(({ id, codings }) => {
    const read = texts.get(id)
    if (!read) return []
    const { handle, commenter, text, rev, mayBeQuoted } = read
    return [
      {
        ...{ id, handle, commenter, text: mayBeQuoted ? text : null },
        cluster: clusterOf && (texts.get(clusterOf(id))?.handle ?? handle),
        provenance: provenanceNames[work.provenanceOf.get(id)?.from ?? 'nothing-yet'],
        codings: codings.flatMap((coding) => {
          const { codeId, start, end } = coding
          const code = codeOf.get(codeId)
          if (!code) return []
          const retold = mayBeQuoted ? null : (paraphraseAt({ commentId: id, textRev: rev, start, end })?.published ?? null)
          const words = mayBeQuoted ? text.slice(start, end) : null
          return [{ ...coding, code, quoteId: quoteId({ handle, start, end, rev }), words, retold }]
        }),
      },
    ]
  })
  return found.toSorted((one, other) => one.handle.localeCompare(other.handle, 'en', { numeric: true }))
}

async function textsOf(member: Member<'comment.read'>, ids: readonly string[]): Promise<ReadonlyMap<string, SeenText>> {
  const texts = new Map<string, SeenText>()
  for (let from = 0; from < ids.length; from += atOnce)
    for (const [id, text] of await seenTexts(member, ids.slice(from, from + atOnce))) texts.set(id, text)
  return texts
}
