import { LinkButton } from '@/app/ui/link-button'
import type { WaitingView } from '@/lib/queries/custody'

type Props = { base: string; of: string | undefined; waiting: readonly WaitingView[] }
const shownAtOnce = 100

const filters = [
  { is: 'all', text: 'All', holds: () => true },
  { is: 'undecided', text: 'With places to decide', holds: ({ undecided }: WaitingView) => undecided > 0 },
  { is: 'clear', text: 'Short and nothing to decide', holds: ({ isClear }: WaitingView) => isClear },
] as const

/** What waits for the custodian, the riskiest first, each with the reasons in words. */
export function WaitingQueue({ base, of, waiting }: Props) {
  if (waiting.length === 0) return <p>Nothing waits. New comments appear here by themselves when you come back.</p>
  const here = filters.find(({ is }) => is === of) ?? filters[0]
  const shown = waiting.filter(here.holds)
  const first = shown[0]
  const clear = waiting.filter(({ isClear }) => isClear).length

  return (
    <>
      <nav className="filters" aria-label="Which of them">
        {filters.map(({ is, text, holds }) => (
          <a key={is} className="pick" href={`${base}?show=waiting&of=${is}`} aria-current={is === here.is ? 'true' : undefined}>
            {text} <b>{waiting.filter(holds).length}</b>
          </a>
        ))}
      </nav>
      <p className="acts">
        {first && (
          <LinkButton href={`${base}/${first.handle}`} main>
            Begin with {first.handle}
          </LinkButton>
        )}
        {clear > 1 && <LinkButton href={`${base}/together`}>Read {clear} short ones together</LinkButton>}
      </p>
      {shown.length === 0 && <p>None of those that wait is like this.</p>}
      <ul className="lines queue-lines">
        {shown.slice(0, shownAtOnce).map(({ handle, commenter, risk }) => (
          <li key={handle}>
            <span>
              <a href={`${base}/${handle}`}>{handle}</a> <span className="quiet">{commenter}</span>
              <span className="reasons">{risk.reasons.join('; ') || 'nothing was found in it'}</span>
            </span>
            <Weight score={risk.score} />
          </li>
        ))}
      </ul>
      {shown.length > shownAtOnce && (
        <p className="quiet small">
          The {shownAtOnce} riskiest of {shown.length}. The others follow as these are decided.
        </p>
      )}
    </>
  )
}

/** How far up the queue, in words; the number behind it orders and means nothing else. */
function Weight({ score }: { score: number }) {
  return <span>{score >= 8 ? 'look first' : score >= 3 ? 'look with care' : 'calm'}</span>
}
