'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '@/app/ui/button'
import type { CodingPlace } from '@/lib/domain/coding/desk/desk-coding'
import type { DeskCode } from '@/lib/queries/desk-codes'
import { ListRow } from './list-row'
import type { DeskListing } from './use-desk-list'
import type { DeskHands } from './use-desk-work'
import { useSteady } from './use-steady'

type Props = {
  head: ReactNode
  list: DeskListing
  store: DeskHands
  codes: ReadonlyMap<string, DeskCode>
  picked: readonly string[]
  isOpen: boolean
  onSelected: (commentId: string) => void
  onRun: (commentId: string, offset: number) => void
  onDropCode: (commentId: string, codeId: string) => void
  onRemove: (coding: CodingPlace) => void
  notes: ReactNode
  children: ReactNode
}

/** Many comments on one page, each with its words and codes; the one before the coder is where the keys go. */
export function ListMode({ head, list, store, codes, picked, isOpen, notes, children, ...hands }: Props) {
  const page = useRef<HTMLElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const steady = useSteady({
    ...{ onSelected: hands.onSelected, onRun: hands.onRun, onDropCode: hands.onDropCode, onRemove: hands.onRemove },
    onOpen: (id: string) => void list.open(id),
  })
  const more = useSteady({ more: () => list.hasMore && !list.isAsking && void list.more('after') })

  useEffect(() => {
    const row = document.getElementById(`row-${list.at}`)
    row?.scrollIntoView({ block: 'nearest' })
    if (row && !row.contains(document.activeElement) && page.current?.contains(document.activeElement))
      row.focus({ preventScroll: true })
  }, [list.at])

  useEffect(() => {
    const mark = end.current
    if (!mark) return
    const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && more.more(), {
      root: page.current,
      rootMargin: '600px',
    })
    seen.observe(mark)
    return () => seen.disconnect()
  }, [more])

  return (
    <section className="many-page" aria-label="Your comments in this round">
      {head}
      <section ref={page} className="many-list" aria-label="Comments">
        {list.hasBefore && (
          <p className="more">
            <Button low plain onPress={() => void list.more('before')}>
              The ones before
            </Button>
          </p>
        )}
        {list.rows.length === 0 && (
          <p className="quiet empty">No comment of yours is like that. Show all, or choose another filter.</p>
        )}
        <ol>
          {list.rows.map((row) => {
            const comment = store.comments.get(row.commentId)
            if (!comment) return null
            return (
              <ListRow
                key={row.commentId}
                comment={comment}
                codings={store.work.codings.get(row.commentId) ?? none}
                codes={codes}
                state={row.state}
                asks={row.asks}
                isHere={row.commentId === list.at}
                isPicked={picked.includes(row.commentId)}
                canChange={isOpen}
                hands={steady}
              />
            )
          })}
        </ol>
        {children}
        {notes}
        <div ref={end} className="more">
          {list.hasMore && (
            <Button low plain isDisabled={list.isAsking} onPress={() => void list.more('after')}>
              {list.isAsking ? 'Looking for more' : 'More'}
            </Button>
          )}
        </div>
      </section>
    </section>
  )
}

const none: never[] = []
