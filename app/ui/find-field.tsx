'use client'

import { Search } from 'lucide-react'
import { useEffect, useRef } from 'react'

/** Finds a comment, code or clause of the project; the key / goes to it from anywhere but a place where one types. */
export function FindField({ slug }: { slug: string }) {
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
        return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <search className="find">
      <form action={`/p/${slug}/find`} style={{ display: 'contents' }}>
        <Search className="i" aria-hidden />
        <input
          ref={field}
          type="text"
          name="q"
          placeholder="Find a comment, code, clause"
          aria-label="Find a comment, code or clause"
          aria-keyshortcuts="/"
          autoComplete="off"
        />
        <kbd aria-hidden>/</kbd>
      </form>
    </search>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
}
