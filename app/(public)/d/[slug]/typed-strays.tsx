'use client'

import { useContext } from 'react'
import { FormContext } from '@/app/ui/form-context'

/** Without script: words that came back with an answer and whose clause the version in force does not have any more. */
export function TypedStrays({ clauseIds }: { clauseIds: readonly string[] }) {
  const { state } = useContext(FormContext)
  const typed = 'values' in state ? (state.values ?? {}) : {}
  const here = new Set(['whole', 'question', ...clauseIds])
  const strays = Object.entries(typed).filter(([name, words]) => {
    const [, clauseId] = /^(?:text|so)\.([^@]+)/.exec(name) ?? []
    return clauseId !== undefined && !here.has(clauseId) && words.trim() !== ''
  })
  if (strays.length === 0) return null
  return (
    <section className="strays" aria-labelledby="typed-strays">
      <h2 className="sub" id="typed-strays">
        What you wrote about a clause that is not here any more
      </h2>
      <p>A newer version came out while you wrote. Copy what should still be heard into the field on the whole text.</p>
      {strays.map(([name, words]) => (
        <p key={name} className="prose said" dir="auto">
          {words}
        </p>
      ))}
    </section>
  )
}
