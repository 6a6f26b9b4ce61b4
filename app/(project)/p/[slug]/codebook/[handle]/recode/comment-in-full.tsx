'use client'

import { useEffect, useRef } from 'react'

type Props = { codingId: string; text: string; start: number; end: number }

/** A comment with the words that are coded, brought into sight once for each coding; after that the page stays where it was scrolled. */
export function CommentInFull({ codingId, text, start, end }: Props) {
  const mark = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another coding is what brings its words into sight
  useEffect(() => {
    const room = mark.current?.getBoundingClientRect()
    const foot = document.querySelector('.decisions')?.getBoundingClientRect().top ?? window.innerHeight
    if (room && (room.bottom > Math.min(foot, window.innerHeight) || room.top < 0))
      mark.current?.scrollIntoView({ block: 'center' })
  }, [codingId])
  return (
    <section className="recode-text" aria-label="The comment">
      <p className="prose" dir="auto">
        {text.slice(0, start)}
        <mark ref={mark}>
          <span className="sr">[coded: </span>
          {text.slice(start, end)}
          <span className="sr">] </span>
        </mark>
        {text.slice(end)}
      </p>
    </section>
  )
}
