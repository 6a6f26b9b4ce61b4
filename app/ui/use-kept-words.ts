'use client'

import { useEffect, useState } from 'react'

/** Words being written, kept in this browser under a name until they are cleared: a reload or a closed tab loses none. */
export function useKeptWords(name: string, start: string): [string, (words: string) => void, () => void] {
  const key = `codicil.draft.${name}`
  const [words, setWords] = useState(start)
  useEffect(() => {
    const kept = tried(() => localStorage.getItem(key))
    if (kept) setWords(kept)
  }, [key])
  return [
    words,
    (next) => {
      setWords(next)
      tried(() => (next === start || next === '' ? localStorage.removeItem(key) : localStorage.setItem(key, next)))
    },
    () => {
      setWords(start)
      tried(() => localStorage.removeItem(key))
    },
  ]
}

/** A browser may refuse its storage at any moment: the words then last as long as the page. */
function tried<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

/** Keeps words under a name, or forgets what was kept there when they are empty. */
export function keepWords(name: string, words: string): void {
  const key = `codicil.draft.${name}`
  tried(() => (words === '' ? localStorage.removeItem(key) : localStorage.setItem(key, words)))
}
