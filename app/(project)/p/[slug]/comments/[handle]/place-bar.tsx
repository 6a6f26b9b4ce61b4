'use client'

import { type RefObject, useState } from 'react'
import { Button } from '@/app/ui/button'
import type { FormAction } from '@/app/ui/form-state'
import { type Category, categories, categoryNames } from '@/lib/domain/privacy/categories'
import { vaguer } from '@/lib/domain/privacy/generalise'
import type { RedactionView } from '@/lib/queries/custody'
import { useRegion } from './use-region'

type Props = {
  project: string
  regionOf: FormAction
  words: string
  category: Category
  /** Null for a selection that is no place yet. */
  place: RedactionView | null
  edge: 'start' | 'end'
  choice: RefObject<HTMLSelectElement | null>
  wording: RefObject<HTMLInputElement | null>
  onCategory: (category: Category) => void
  onHide: () => void
  onLeave: () => void
  onVaguer: (words: string | null) => void
  onEverywhere: () => void
}

const tiers = {
  auto: 'masked beforehand',
  flag: 'found, and left to you',
  sweep: 'unusual word: have a look',
  own: 'chosen by a custodian',
} satisfies Record<RedactionView['tier'], string>
export const standing = { proposed: 'to decide', accepted: 'hidden', rejected: 'left as it is' }

/** What can be done with the words that are worked on. Every button says its key. */
export function PlaceBar({
  project,
  regionOf,
  words,
  category,
  place,
  edge,
  choice,
  wording,
  onCategory,
  onHide,
  onLeave,
  onVaguer,
  onEverywhere,
}: Props) {
  const [says, setSays] = useState(place?.isVaguer ? (place.replacement ?? '') : '')
  const isHidden = place?.state === 'accepted'
  const region = useRegion(project, category === 'place' ? words : null, regionOf)

  return (
    <section className="place-bar" aria-label="The words you are at">
      <p className="place-words">
        <b dir="auto">{words}</b>{' '}
        <span className="small quiet">
          {place ? `${tiers[place.tier]}, ${standing[place.state]}` : 'your selection'}; keys move its {edge}
        </span>
      </p>
      <div className="acts">
        <label className="sr" htmlFor="category">
          What they are
        </label>
        <select
          ref={choice}
          id="category"
          className="field"
          value={category}
          onChange={(event) => isCategoryName(event.target.value, onCategory)}
        >
          {categoryNames.map((name, nth) => (
            <option key={name} value={name}>
              {nth < 9 ? `${nth + 1}  ` : ''}
              {categories[name].says}
            </option>
          ))}
        </select>
        <Button main low onPress={onHide} isDisabled={isHidden === true}>
          Hide <kbd>a</kbd>
        </Button>
        {place && (
          <Button low onPress={onLeave} isDisabled={place.state === 'rejected'}>
            {isHidden ? 'Show again' : 'Leave'} <kbd>x</kbd>
          </Button>
        )}
        <Button low onPress={onEverywhere}>
          Everywhere <kbd>e</kbd>
        </Button>
      </div>
      <form
        className="acts vaguer"
        onSubmit={(event) => {
          event.preventDefault()
          if (says.trim()) onVaguer(says.trim())
        }}
      >
        <label htmlFor="wording">
          Say it more vaguely <kbd>g</kbd>
        </label>
        <input
          ref={wording}
          id="wording"
          className="field"
          value={says}
          maxLength={120}
          autoComplete="off"
          placeholder={category === 'place' ? 'a town in the north' : 'in vaguer words'}
          onChange={(event) => setSays(event.target.value)}
        />
        <Button low type="submit" isDisabled={says.trim() === ''}>
          Say so everywhere
        </Button>
        {vaguer(category, words, region).map(({ words: proposed, keeps }) => (
          <Button
            key={proposed}
            low
            plain
            onPress={() => onVaguer(proposed)}
            aria-label={`Say “${proposed}”, which keeps ${keeps}`}
          >
            “{proposed}”
          </Button>
        ))}
        {place?.isVaguer && (
          <Button low plain onPress={() => onVaguer(null)}>
            Back to a placeholder
          </Button>
        )}
      </form>
    </section>
  )
}

function isCategoryName(value: string, then: (category: Category) => void): void {
  const found = categoryNames.find((name) => name === value)
  if (found) then(found)
}
