import { AskedAbove } from '@/app/ui/asked-above'
import { ProposedWording } from '@/app/ui/proposed-wording'
import { QuoteCopy } from '@/app/ui/quote-copy'
import { TranslationBeside } from '@/app/ui/translation-beside'
import { quoteId } from '@/lib/domain/release/short-id'
import type { CommentView } from '@/lib/queries/comments'

type Props = {
  comments: readonly CommentView[]
  /** Where the custodian's desk of each lies; null for those who have none. */
  base: string | null
  empty: string
}

/** Comments to read through, as the team reads them, each under its handle. */
export function CommentList({ comments, base, empty }: Props) {
  if (comments.length === 0) return <p>{empty}</p>
  return (
    <ol className="comment-list">
      {comments.map(({ id, handle, commenter, target, passage, asked, text, proposedText, translation, rev, permits }) => (
        <li key={id} id={handle}>
          <p className="small quiet">
            {base ? <a href={`${base}/${handle}`}>{handle}</a> : <b>{handle}</b>} by {commenter}, on{' '}
            {passage && `“${passage.words}” in `}
            {target ?? 'the whole'}{' '}
            {text && (
              <QuoteCopy
                quote={text}
                id={quoteId({ handle, start: 0, end: text.length, rev })}
                commenter={commenter}
                mayBeQuoted={permits.quoteInPaper}
              />
            )}
          </p>
          {asked && <AskedAbove question={asked} />}
          <p className="prose" dir="auto">
            {text}
          </p>
          <ProposedWording wording={proposedText} />
          {translation && <TranslationBeside translation={translation} />}
        </li>
      ))}
    </ol>
  )
}
