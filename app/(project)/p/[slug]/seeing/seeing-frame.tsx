import type { ReactNode } from 'react'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { Modes } from '@/app/ui/modes'
import { PageHead } from '@/app/ui/page-head'
import { StatusLine } from '@/app/ui/status-line'
import { countings } from '@/lib/domain/coding/seen/counting'
import { mixInWords } from '@/lib/domain/coding/seen/mix-in-words'
import { addressOf, type Seeing } from './enter-seeing'

const views = [
  { path: '', text: 'Codes and clauses' },
  { path: '/together', text: 'Codes together' },
  { path: '/attributes', text: 'Codes and attributes' },
  { path: '/first', text: 'First appearance' },
  { path: '/framework', text: 'Framework' },
  { path: '/sets', text: 'Sets' },
  { path: '/report', text: 'Reports' },
]
const shownAs = { comment: 'Comments', commenter: 'Commenters', cluster: 'Near copies once' }
const places = { words: 'On the same words', comment: 'In the same comment' }

type Props = {
  seeing: Seeing
  /** The view that this is, as its path below the room. */
  view: string
  title: string
  lead: ReactNode
  /** Whether it can count otherwise than it does. */
  hasCounting?: boolean
  /** Whether it tells where codes meet. */
  hasPlace?: boolean
  /** What else the address holds and the switches keep. */
  kept?: Readonly<Record<string, string | null>>
  children: ReactNode
}

/** What all views of the codings share: which one, how it counts, and of what. */
export function SeeingFrame({ seeing, view, title, lead, hasCounting = true, hasPlace = false, kept = {}, children }: Props) {
  const { base, by, usual, place, work, isWaiting } = seeing
  const here = `${base}${view}`
  const at = (by: string, place: string) =>
    addressOf(here, { ...kept, by: by === usual ? null : by, place: hasPlace && place !== 'words' ? place : null })

  return (
    <div className="page seeing">
      <PageHead before="Seeing" title={title} lead={lead} />
      <nav className="filters" aria-label="Views of the codings">
        {views.map(({ path, text }) => (
          <a key={path} className="pick" href={`${base}${path}`} aria-current={path === view ? 'page' : undefined}>
            {text}
          </a>
        ))}
      </nav>
      {work.comments.length === 0 ? (
        <Empty
          title="Nothing is settled yet"
          start={<LinkButton href={`${base.replace(/seeing$/, 'agreement')}`}>Go to agreement</LinkButton>}
        >
          These pages count settled codings: what coders reconciled, or what one coder gave in a round that is closed. Close a
          round, and settle its differences where several coded.
        </Empty>
      ) : (
        <>
          <div className="acts switches">
            {hasCounting && (
              <Modes
                label="Counted by"
                modes={countings.map((one) => ({ href: at(one, place), text: shownAs[one] }))}
                here={at(by, place)}
              />
            )}
            {hasPlace && (
              <Modes
                label="Where codes meet"
                modes={(['words', 'comment'] as const).map((one) => ({ href: at(by, one), text: places[one] }))}
                here={at(by, place)}
              />
            )}
          </div>
          {isWaiting && (
            <StatusLine>Near copies are still being looked for, so comments are counted. Reload in a moment.</StatusLine>
          )}
          <p className="quiet small">Settled codings: {mixInWords(work.mix, work.countable)}.</p>
          {children}
        </>
      )}
    </div>
  )
}
