'use client'

import { memo, type RefObject, useEffect } from 'react'
import { Button } from '@/app/ui/button'
import type { DeskFrame, DeskRound } from '@/lib/queries/desk'
import type { DeskCode } from '@/lib/queries/desk-codes'
import type { DeskRow } from '@/lib/queries/desk-list'
import { DeskFilters } from './desk-filters'
import type { DeskListing } from './use-desk-list'
import { useSteady } from './use-steady'

type Props = {
  round: DeskRound
  frame: DeskFrame
  list: DeskListing
  left: number
  all: number
  codes: ReadonlyMap<string, DeskCode>
  filterField: RefObject<HTMLInputElement | null>
}

const words = { todo: '', done: 'done', skipped: 'put aside' } as const

/** The coder's own list as a narrow column: as much of it as was asked for, more at its ends. */
export function Queue({ round, frame, list, left, all, codes, filterField }: Props) {
  useEffect(() => {
    document.getElementById(`queued-${list.at}`)?.scrollIntoView({ block: 'nearest' })
  }, [list.at])
  const steady = useSteady({ open: (id: string) => void list.open(id) })
  return (
    <nav className="queue" aria-label="Your comments in this round">
      <h2>
        {round.title}{' '}
        <span>
          {all - left} of {all}
        </span>
      </h2>
      <div className="bar">
        <i style={{ width: `${all === 0 ? 0 : Math.round(((all - left) / all) * 100)}%` }} />
      </div>
      <details
        className="queue-filters"
        open={list.filter.state !== 'all' || list.filter.words !== '' || list.filter.like !== null}
      >
        <summary>Filter</summary>
        <DeskFilters frame={frame} list={list} codes={codes} field={filterField} />
      </details>
      {list.hasBefore && (
        <Button low plain onPress={() => void list.more('before')}>
          The ones before
        </Button>
      )}
      {list.rows.length === 0 && <p className="quiet small empty">No comment of yours is like that.</p>}
      <ol>
        {list.rows.map((row) => (
          <QueuedComment
            key={row.commentId}
            commentId={row.commentId}
            handle={row.handle}
            first={row.words}
            state={row.state}
            isBegun={row.codings > 0}
            asks={row.asks}
            isHere={row.commentId === list.at}
            onOpen={steady.open}
          />
        ))}
      </ol>
      {list.hasMore && (
        <Button low plain onPress={() => void list.more('after')}>
          More
        </Button>
      )}
    </nav>
  )
}

type QueuedProps = Pick<DeskRow, 'commentId' | 'handle' | 'state' | 'asks'> & {
  first: string
  isBegun: boolean
  isHere: boolean
  onOpen: (commentId: string) => void
}

/** Drawn again only when something of its own changes: a list is long, and a coder codes fast. */
const QueuedComment = memo(function QueuedComment({
  commentId,
  handle,
  first,
  state,
  isBegun,
  asks,
  isHere,
  onOpen,
}: QueuedProps) {
  return (
    <li id={`queued-${commentId}`} className={state === 'done' ? 'done' : isBegun ? 'part' : ''}>
      <button type="button" aria-current={isHere ? 'true' : undefined} onClick={() => onOpen(commentId)}>
        <i className="st" />
        <span>
          <span className="words" dir="auto">
            {first}
          </span>
          <small>
            {handle}
            <span>{asks ? 'asked' : words[state]}</span>
          </small>
        </span>
      </button>
    </li>
  )
})
