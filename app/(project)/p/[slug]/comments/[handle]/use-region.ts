'use client'

import { useEffect, useState } from 'react'
import type { FormAction } from '@/app/ui/form-state'

/** The region in which a place lies, asked for when it is looked at; null while nobody knows. */
export function useRegion(project: string, words: string | null, ask: FormAction): string | null {
  const [known, setKnown] = useState<{ readonly words: string; readonly region: string } | null>(null)
  useEffect(() => {
    if (words === null) return
    let isOver = false
    const form = new FormData()
    form.set('project', project)
    form.set('words', words)
    // A moment, since the edges of a place move by words and letters.
    const soon = setTimeout(async () => {
      const state = await ask({ status: 'idle' } as never, form).catch(() => null)
      if (!isOver && state?.status === 'done' && typeof state.value === 'string') setKnown({ words, region: state.value })
    }, 300)
    return () => {
      isOver = true
      clearTimeout(soon)
    }
  }, [project, words, ask])
  return known?.words === words ? known.region : null
}
