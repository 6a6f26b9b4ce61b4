'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Span } from '@/lib/domain/span/span'
import { rangeOf } from './text-places'

type Props = { textId: string; span: Span; className?: string; label: string; children: ReactNode }

/** Stands under the end of a span, never over its words, and scrolls with them. */
export function Floating({ textId, span: { start, end }, className = '', label, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const here = box.current
    const root = document.getElementById(textId)
    const frame = here?.offsetParent
    if (!here || !root || !(frame instanceof HTMLElement)) return
    const line = [...(rangeOf(root, { start, end })?.getClientRects() ?? [])].at(-1)
    if (!line) return
    const around = frame.getBoundingClientRect()
    // Where it stood before, there may have been less room for its width.
    here.style.left = '0px'
    const rightmost = frame.clientWidth - here.offsetWidth - 8
    const left = line.right - around.left - here.offsetWidth / 2
    here.style.top = `${line.bottom - around.top + frame.scrollTop + 8}px`
    here.style.left = `${Math.max(8, Math.min(left, rightmost))}px`
    here.scrollIntoView({ block: 'nearest' })
  }, [textId, start, end])
  return (
    <div ref={box} className={`pop floating ${className}`} role="dialog" aria-label={label}>
      {children}
    </div>
  )
}
