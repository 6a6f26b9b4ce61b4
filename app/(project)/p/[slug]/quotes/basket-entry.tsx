import Link from 'next/link'
import { CodeName } from '@/app/ui/code-name'
import { QuoteCopy } from '@/app/ui/quote-copy'
import { StatusLine } from '@/app/ui/status-line'
import type { BasketQuote } from '@/lib/queries/quotes'
import { type Retelling, RetoldQuote } from '../themes/retold-quote'

type Props = { entry: BasketQuote; project: string; retelling: Retelling | null }

/** One passage with why, what is coded on it, and what may be printed of it. */
export function BasketEntry({ entry, project, retelling }: Props) {
  const { quote, quoteId, handle, commenter, why, by, round, isBlind, codes, mayBeQuoted, place, paraphrase } = entry
  return (
    <>
      <blockquote className="prose" dir="auto">
        {quote}
      </blockquote>
      <p className="why">
        <b>Why</b> <span dir="auto">{why}</span>
      </p>
      <p className="small quiet basket-from">
        <Link href={`/p/${project}/find/${handle}`} prefetch={false} className="mono">
          {handle}
        </Link>
        <span>{commenter}</span>
        <span>
          marked by {by} in round {round}
        </span>
        {codes.map(({ id, handle: of, ...code }) => (
          <CodeName key={id} {...code} {...(of && { handle: of })} />
        ))}
        {codes.length === 0 && <span>no code on these words</span>}
        {codes.length > 0 && !isBlind && !entry.isSettled && <span>as {by} coded, not settled yet</span>}
      </p>
      {isBlind && <p className="small quiet">Only you see it until the round is locked.</p>}
      {entry.alsoPublic.length > 0 && (
        <StatusLine tone="caution">
          Five or more of these words in a row stand in {entry.alsoPublic.join(', ')}, too, and can be looked up there.
        </StatusLine>
      )}
      <div className="acts">
        {mayBeQuoted && <span className="small">May be quoted word for word.</span>}
        <QuoteCopy {...{ quote, commenter, mayBeQuoted }} id={quoteId} retold={paraphrase?.published ?? null} />
      </div>
      {!mayBeQuoted && !isBlind && (
        <RetoldQuote place={place} paraphrase={paraphrase} quoteId={quoteId} project={project} retelling={retelling} />
      )}
    </>
  )
}
