'use client'

import { useState } from 'react'
import { type Appearance, appearanceCookie } from './appearance'

const choices = [
  { value: 'system', text: 'System' },
  { value: 'light', text: 'Light' },
  { value: 'dark', text: 'Dark' },
] as const satisfies readonly { value: Appearance; text: string }[]

/** Light, dark, or as the system has it; remembered on this device for a year. */
export function AppearanceChoice() {
  const [chosen, setChosen] = useState<Appearance>(current)

  function choose(appearance: Appearance) {
    setChosen(appearance)
    const root = document.documentElement
    if (appearance === 'system') delete root.dataset.theme
    else root.dataset.theme = appearance
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we serve
    document.cookie = `${appearanceCookie}=${appearance}; path=/; max-age=31536000; samesite=lax`
  }

  return (
    <fieldset className="modes" aria-label="Appearance">
      {choices.map(({ value, text }) => (
        <button key={value} type="button" aria-pressed={chosen === value} onClick={() => choose(value)}>
          {text}
        </button>
      ))}
    </fieldset>
  )
}

function current(): Appearance {
  const theme = typeof document === 'undefined' ? undefined : document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}
