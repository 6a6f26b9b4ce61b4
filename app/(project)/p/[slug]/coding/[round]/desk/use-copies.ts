'use client'

import { useEffect, useState } from 'react'
import { askCopies } from '@/app/acts/ask-desk'
import type { DeskCopy } from '@/lib/queries/desk-copies'

/** Near copies of the comment before the coder, asked for once somebody stays with it. */
export function useCopies(base: string, commentId: string | null): readonly DeskCopy[] {
  const [found, setFound] = useState<{ of: string; copies: readonly DeskCopy[] } | null>(null)
  useEffect(() => {
    if (commentId === null) return
    let isHere = true
    const soon = setTimeout(async () => {
      const copies = await askCopies(base, commentId)
      if (isHere) setFound({ of: commentId, copies })
    }, 400)
    return () => {
      isHere = false
      clearTimeout(soon)
    }
  }, [base, commentId])
  return found && found.of === commentId ? found.copies : []
}
