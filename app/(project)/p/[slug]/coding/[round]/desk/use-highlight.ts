'use client'

import { useEffect } from 'react'
import type { Span } from '@/lib/domain/span/span'
import { rangeOf } from './text-places'

/**
 * Shows spans of one text as a passing highlight (`::highlight(name)`), which touches nothing of the text itself. Where the browser
 * has no such highlights the first span becomes its selection. `drawn`: what the text is drawn from, where spans outlast it.
 */
export function useHighlight(name: string, textId: string | null, spans: readonly Span[], drawn?: unknown): void {
  const key = spans.map(({ start, end }) => `${start}-${end}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that is drawn again has other nodes
  useEffect(() => {
    const root = textId === null ? null : document.getElementById(textId)
    const asked = key === '' ? [] : key.split(',').map((one) => one.split('-').map(Number))
    const ranges = root ? asked.flatMap(([start = 0, end = 0]) => rangeOf(root, { start, end }) ?? []) : []
    if ('highlights' in CSS) {
      if (ranges.length === 0) CSS.highlights.delete(name)
      else CSS.highlights.set(name, new Highlight(...ranges))
      return () => void CSS.highlights.delete(name)
    }
    const [first] = ranges
    if (first)
      document.getSelection()?.setBaseAndExtent(first.startContainer, first.startOffset, first.endContainer, first.endOffset)
  }, [name, textId, key, drawn])
}
