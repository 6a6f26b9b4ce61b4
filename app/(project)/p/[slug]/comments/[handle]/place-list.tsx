'use client'

import { Button } from '@/app/ui/button'
import { categories } from '@/lib/domain/privacy/categories'
import type { RedactionView } from '@/lib/queries/custody'
import type { OpenedWords } from './opened-words'
import { standing } from './place-bar'

type Props = {
  redactions: readonly RedactionView[]
  words: OpenedWords
  at: string | null
  onPlace: (id: string) => void
  onHide: (one: RedactionView) => void
  onLeave: (one: RedactionView) => void
}

const signs = { proposed: '?', accepted: '▮', rejected: '–' }

/** Every place that was found or chosen; each decision can be turned round. */
export function PlaceList({ redactions, words, at, onPlace, onHide, onLeave }: Props) {
  if (redactions.length === 0)
    return <p className="quiet">Nothing was found that points to somebody by its form. Names are yours to find: press s.</p>
  return (
    <ul className="lines places" aria-label="Places that may point to somebody">
      {redactions.map((one) => {
        const surface = (words[one.field] ?? '').slice(one.start, one.end)
        return (
          <li key={one.id} className={`s-${one.state} t-${one.tier}`} aria-current={one.id === at ? 'true' : undefined}>
            <button type="button" className="place-name" onClick={() => onPlace(one.id)} onFocus={() => onPlace(one.id)}>
              <i aria-hidden>{one.tier === 'sweep' && one.state === 'proposed' ? '◌' : signs[one.state]}</i>{' '}
              <b dir="auto">{surface}</b>
              {one.replacement && <span> → {one.replacement}</span>}{' '}
              <span className="small quiet">
                {categories[one.category].says}, {one.tier === 'auto' ? 'masked beforehand' : standing[one.state]}
                {one.isVaguer && ', generalised'}
              </span>
            </button>
            <span className="acts">
              {one.state !== 'accepted' && (
                <Button low onPress={() => onHide(one)} aria-label={`Hide ${surface}`}>
                  Hide
                </Button>
              )}
              {one.state !== 'rejected' && (
                <Button
                  low
                  plain
                  onPress={() => onLeave(one)}
                  aria-label={`${one.state === 'accepted' ? 'Show' : 'Leave'} ${surface}`}
                >
                  {one.state === 'accepted' ? 'Show again' : 'Leave'}
                </Button>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
