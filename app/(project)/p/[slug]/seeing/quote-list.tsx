import type { CellComment } from '@/lib/domain/coding/seen/cell-codings'
import { provenanceNames } from '@/lib/domain/coding/seen/mix-in-words'
import type { Provenance } from '@/lib/domain/coding/settled'
import type { CodeView } from '@/lib/queries/codebook'
import { paraphrasesOf } from '@/lib/queries/paraphrases'
import { seenTexts } from '@/lib/queries/seen-texts'
import { memosOnCodings } from '@/lib/queries/threads'
import type { Member } from '@/lib/server/member'
import { QuoteInContext } from './quote-in-context'

type Props = {
  member: Member<'comment.read' | 'project.read'>
  base: string
  codes: readonly CodeView[]
  shown: readonly CellComment[]
  provenanceOf: ReadonlyMap<string, Provenance>
}

/** Some comments with their quotes. */
export async function QuoteList({ member, base, codes, shown, provenanceOf }: Props) {
  const ids = shown.map(({ id }) => id)
  const codingIds = shown.flatMap(({ codings }) => codings.map(({ id }) => id))
  const [texts, paraphraseAt, memosOn] = await Promise.all([
    seenTexts(member, ids),
    paraphrasesOf(member),
    memosOnCodings(member, codingIds),
  ])
  const writes = { project: member.slug, canWrite: member.may('memo.write') }
  const codeOf = new Map(codes.map((code) => [code.id, code]))
  return (
    <ol className="comment-list">
      {shown.map((comment) => {
        const text = texts.get(comment.id)
        const from = provenanceOf.get(comment.id)?.from ?? 'nothing-yet'
        return (
          text && (
            <QuoteInContext
              key={comment.id}
              {...{ comment, text, codeOf, paraphraseAt, memosOn, writes, base }}
              provenance={provenanceNames[from]}
            />
          )
        )
      })}
    </ol>
  )
}
