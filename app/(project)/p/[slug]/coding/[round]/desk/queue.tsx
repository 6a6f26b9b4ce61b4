'use client'

import { type RefObject, useEffect } from 'react'
import { Button } from '@/app/ui/button'
import type { DeskFrame, DeskRound } from '@/lib/queries/desk'
import type { DeskCode } from '@/lib/queries/desk-codes'
import { DeskFilters } from './desk-filters'
import type { DeskListing } from './use-desk-list'

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
      <details className="queue-filters" open={list.filter.state !== 'all' || list.filter.words !== ''}>
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
        {list.rows.map(({ commentId, handle, words: first, state, codings, asks }) => (
          <li key={commentId} id={`queued-${commentId}`} className={state === 'done' ? 'done' : codings > 0 ? 'part' : ''}>
            <button
              type="button"
              aria-current={commentId === list.at ? 'true' : undefined}
              onClick={() => void list.open(commentId)}
            >
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
