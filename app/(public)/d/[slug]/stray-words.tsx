'use client'

import { Button } from '@/app/ui/button'
import type { Draft } from './draft'

/** Words of a draft whose clause, or whose words, the version in force does not have any more. They are never lost in silence. */
export function StrayWords({ strays, onMove }: { strays: Draft; onMove: (name: string) => void }) {
  const entries = Object.entries(strays)
  if (entries.length === 0) return null
  return (
    <section className="strays" aria-labelledby="strays">
      <h2 className="sub" id="strays">
        From your draft
      </h2>
      <p>
        A newer version came out since you wrote this, and what it was about reads otherwise now. It is still only on your device.
      </p>
      <ul className="lines">
        {entries.map(([name, words]) => (
          <li key={name}>
            <span className="prose said" dir="auto">
              {words}
            </span>
            <Button low onPress={() => onMove(name)}>
              Say it on the whole text
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
