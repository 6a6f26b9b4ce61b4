import { LinkButton } from '@/app/ui/link-button'
import type { QueueFilter, WaitingPage } from '@/lib/queries/custody-queue'
import { queueAddress } from './queue-address'

type Props = {
  base: string
  of: QueueFilter
  counts: Readonly<Record<QueueFilter, number>>
  page: WaitingPage
  isFirst: boolean
}

const filters = [
  { is: 'all', text: 'All' },
  { is: 'undecided', text: 'With something to decide' },
  { is: 'clear', text: 'Short and nothing to decide' },
] as const

/** What waits for the custodian: who speaks of use before all others, then the riskiest, each with the reasons in words. */
export function WaitingQueue({ base, of, counts, page, isFirst }: Props) {
  if (counts.all === 0) return <p>Nothing waits. New comments appear here by themselves when you come back.</p>
  const [first] = page.comments
  const listed = `${base}?show=waiting&of=${of}`

  return (
    <>
      <nav className="filters" aria-label="Which of them">
        {filters.map(({ is, text }) => (
          <a key={is} className="pick" href={`${base}?show=waiting&of=${is}`} aria-current={is === of ? 'true' : undefined}>
            {text} <b>{counts[is]}</b>
          </a>
        ))}
      </nav>
      <p className="acts">
        {first && (
          <LinkButton href={queueAddress(base, of, first)} main>
            Begin with {first.handle}
          </LinkButton>
        )}
        {counts.clear > 1 && <LinkButton href={`${base}/together`}>Read {counts.clear} short ones together</LinkButton>}
      </p>
      {page.comments.length === 0 && <p>None of those that wait is like this.</p>}
      <ul className="lines queue-lines">
        {page.comments.map(({ handle, commenter, risk, at }) => (
          <li key={handle}>
            <span>
              <a href={queueAddress(base, of, { handle, at })}>{handle}</a> <span className="quiet">{commenter}</span>
              <span className="reasons">{risk.reasons.join('; ') || 'nothing was found in it'}</span>
            </span>
            <Weight score={risk.score} />
          </li>
        ))}
      </ul>
      {(page.next || !isFirst) && (
        <p className="acts">
          {!isFirst && (
            <LinkButton href={listed} plain>
              The front of the queue
            </LinkButton>
          )}
          {page.next && (
            <LinkButton href={`${listed}&after=${page.next.handle}&at=${page.next.at}`}>Further comments, less risky</LinkButton>
          )}
        </p>
      )}
    </>
  )
}

/** How far up the queue, in words; the number behind it orders and means nothing else. */
function Weight({ score }: { score: number }) {
  return <span>{score >= 8 ? 'look first' : score >= 3 ? 'look with care' : 'calm'}</span>
}
