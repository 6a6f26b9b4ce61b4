import { QuoteCopy } from '@/app/ui/quote-copy'
import { StanceMark } from '@/app/ui/stance-mark'
import type { CellComment } from '@/lib/domain/coding/seen/cell-codings'
import type { QuotedPlace } from '@/lib/domain/points/paraphrase'
import { quoteId } from '@/lib/domain/release/short-id'
import { excerpt } from '@/lib/domain/span/excerpt'
import { segments } from '@/lib/domain/span/segments'
import type { CodeView } from '@/lib/queries/codebook'
import type { MemoView } from '@/lib/queries/memo-views'
import type { ParaphraseView } from '@/lib/queries/paraphrases'
import type { SeenText } from '@/lib/queries/seen-texts'
import { Thread } from '../memos/thread'
import { PortraitLink } from './portrait-link'

type Props = {
  comment: CellComment
  text: SeenText
  codeOf: ReadonlyMap<string, CodeView>
  provenance: string
  base: string
  /** What was written on codings, by their ids. */
  memosOn: ReadonlyMap<string, readonly MemoView[]>
  writes: { readonly project: string; readonly canWrite: boolean }
  /** What stands beside words that may not be quoted. */
  paraphraseAt: (place: QuotedPlace) => ParaphraseView | null
}

/** A comment as far as it is read with its codings: their words marked, below them each quote with its code and id. */
export function QuoteInContext({ comment, text: read, codeOf, provenance, base, paraphraseAt, memosOn, writes }: Props) {
  const { id: commentId, codings, beside } = comment
  const { text, handle, commenter, rev, mayBeQuoted } = read
  const inText = codings.filter(({ end }) => end <= text.length)
  const shown = excerpt(text, inText)
  const also = [...new Set(beside.map(({ codeId }) => codeId))].flatMap((id) => {
    const code = codeOf.get(id)
    return code ? [code.kind === 'clause' ? code.handle : code.name] : []
  })
  return (
    <li className="seen-quote">
      <p className="small quiet">
        <b className="mono">{handle}</b>, {commenter}, {provenance}
        {also.length > 0 && `; also on these words: ${also.join(', ')}`}
      </p>
      <blockquote className="prose" dir="auto">
        {shown.start > 0 && '… '}
        {segments(inText, text.length)
          .filter(({ start, end }) => start < shown.end && end > shown.start)
          .map(({ start, end, members }) => {
            const words = text.slice(Math.max(start, shown.start), Math.min(end, shown.end))
            return members.length > 0 ? <mark key={start}>{words}</mark> : words
          })}
        {shown.end < text.length && ' …'}
      </blockquote>
      <ul className="small">
        {inText.map(({ id, codeId, start, end, stance }) => {
          const code = codeOf.get(codeId)
          const place = quoteId({ handle, start, end, rev })
          return (
            code && (
              <li key={id} className="acts">
                <PortraitLink base={base} code={code} handle />
                <StanceMark stance={stance} word />
                <span className="mono quiet">{place}</span>
                <QuoteCopy
                  quote={text.slice(start, end)}
                  id={place}
                  commenter={commenter}
                  mayBeQuoted={mayBeQuoted}
                  retold={paraphraseAt({ commentId, textRev: rev, start, end })?.published ?? null}
                />
                <Thread {...writes} on={{ field: 'codingId', id, name: place }} memos={memosOn.get(id) ?? []} />
              </li>
            )
          )
        })}
      </ul>
    </li>
  )
}
