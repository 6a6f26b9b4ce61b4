'use client'

import { useEffect, useState } from 'react'
import { askContext } from '@/app/acts/ask-desk'
import type { DeskContext } from '@/lib/domain/coding/desk/desk-context'

type Found = { readonly of: string; readonly context: DeskContext | null }

/**
 * What stands around the comment before the coder: asked for while the drawer is open, and never before. `codesAt` says which codes
 * are at hand; a text can bear ten thousand codings, so nobody counts them while the drawer is closed.
 */
export function useDeskContext(base: string, commentId: string | null, codesAt: () => readonly string[]) {
  const [isOpen, setOpen] = useState(false)
  const [found, setFound] = useState<Found | null>(null)
  const codes = isOpen ? [...new Set(codesAt())].slice(0, 6).join() : ''
  const wanted = isOpen && commentId !== null ? `${commentId} ${codes}` : null
  useEffect(() => {
    if (wanted === null) return
    let isHere = true
    const [id = '', list = ''] = wanted.split(' ')
    const soon = setTimeout(async () => {
      const context = await askContext(base, id, list === '' ? [] : list.split(','))
      if (isHere) setFound({ of: wanted, context })
    }, 120)
    return () => {
      isHere = false
      clearTimeout(soon)
    }
  }, [base, wanted])
  const isOfHere = found !== null && commentId !== null && found.of.startsWith(commentId)
  return {
    isOpen,
    setOpen,
    context: isOfHere ? found.context : null,
    /** True once the answer is there, also when nobody could be reached. */
    isThere: isOfHere,
  }
}

export type DeskContextHands = ReturnType<typeof useDeskContext>
