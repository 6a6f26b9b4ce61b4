'use client'

import { useEffect, useState } from 'react'
import { askComments, askRows, filterPart } from '@/app/acts/ask-desk'
import { type DeskFilter, wholeFilter } from '@/lib/domain/coding/desk/desk-filter'
import type { DeskRow, DeskRows } from '@/lib/queries/desk-list'
import type { DeskHands } from './use-desk-work'

export type DeskViewName = 'single' | 'list'
type First = { readonly filter: DeskFilter; readonly rows: DeskRows; readonly at: string | null; readonly view: DeskViewName }

/** With so few rows ahead the next ones are asked for. */
const soon = 15

/** The coder's own list as far as it was asked for, which comment is before the coder, and how it is shown. */
export function useDeskList(base: string, hands: DeskHands, first: First) {
  const [list, setList] = useState(first.rows)
  const [filter, setFilterState] = useState(first.filter)
  const [at, setAt] = useState(first.at)
  const [view, setViewState] = useState(first.view)
  const [isAsking, setAsking] = useState(false)
  const [failure, setFailure] = useState('')
  const rows = list.rows.map((row) => ({ ...row, ...stateOf(row, hands) }))
  const placeOf = (id: string | null) => rows.findIndex(({ commentId }) => commentId === id)

  function addressed(next: { at?: string | null; filter?: DeskFilter; view?: DeskViewName }) {
    const handle = list.rows.find(({ commentId }) => commentId === (next.at ?? at))?.handle
    const parts = [
      handle ? `c=${handle}` : '',
      (next.view ?? view) === 'list' ? 'view=list' : '',
      filterPart(next.filter ?? filter),
    ].filter(Boolean)
    window.history.replaceState(null, '', `${base}${parts.length > 0 ? `?${parts.join('&')}` : ''}`)
  }

  async function asked<T>(answer: Promise<T | null>): Promise<T | null> {
    setAsking(true)
    const got = await answer
    setAsking(false)
    setFailure(got ? '' : 'The list could not be reached. Your codings are safe; try again when you are online.')
    return got
  }

  async function open(id: string): Promise<void> {
    if (!hands.comments.has(id)) {
      const got = await asked(askComments(base, [id]))
      if (!got) return
      hands.load(got)
    }
    setAt(id)
    addressed({ at: id })
  }

  async function more(which: 'after' | 'before', texts = view === 'list'): Promise<readonly DeskRow[]> {
    const edge = which === 'after' ? (list.rows.at(-1)?.place ?? -1) : (list.rows[0]?.place ?? 0)
    const from = which === 'after' ? { after: edge } : { before: edge }
    const got = await asked(askRows(base, filter, { from, size: 40, texts }))
    if (!got) return []
    hands.load(got)
    setList((before) => {
      // Asked for twice at once, the same rows come twice.
      const rows = got.rows.filter(({ commentId }) => !before.rows.some((one) => one.commentId === commentId))
      return which === 'after'
        ? { ...before, rows: [...before.rows, ...rows], hasMore: got.hasMore }
        : { ...before, rows: [...rows, ...before.rows], hasBefore: got.hasBefore }
    })
    return got.rows
  }

  // Fast hands meet no end of what was loaded: the rows behind it come while there are still some to code.
  const ahead = list.rows.length - 1 - placeOf(at)
  const isNearEnd = view === 'list' && list.hasMore && ahead < soon
  // biome-ignore lint/correctness/useExhaustiveDependencies: `more` is made anew with each drawing; asked for is once for each end.
  useEffect(() => {
    if (isNearEnd) void more('after')
  }, [isNearEnd])

  /** The neighbour in the list, asked for when the list goes on beyond what was loaded. */
  async function go(step: 1 | -1): Promise<void> {
    const next = rows[placeOf(at) + step]
    if (next) return open(next.commentId)
    if (step === 1 ? !list.hasMore : !list.hasBefore) return
    const added = await more(step === 1 ? 'after' : 'before')
    const reached = step === 1 ? added[0] : added.at(-1)
    if (reached) await open(reached.commentId)
  }

  /** The next comment still to do, from the one after this, then from the beginning. */
  async function goToDo(): Promise<void> {
    const here = placeOf(at)
    const ahead = rows.slice(here + 1).find(({ state }) => state === 'todo')
    if (ahead) return open(ahead.commentId)
    const after = list.hasMore ? (list.rows.at(-1)?.place ?? -1) : -1
    for (const from of after === -1 ? [-1] : [after, -1]) {
      const got = await asked(askRows(base, { ...filter, state: 'todo' }, { from: { after: from }, size: 1, texts: true }))
      const next = got?.rows.find(({ commentId }) => hands.work.marks.get(commentId)?.state !== 'done' && commentId !== at)
      if (!got || !next) continue
      hands.load(got)
      return jump(next.place, next.commentId)
    }
  }

  async function jump(place: number, id: string): Promise<void> {
    if (placeOf(id) === -1) {
      const got = await asked(askRows(base, filter, { from: { after: place - 6 }, size: 40, texts: view === 'list' }))
      if (!got) return
      hands.load(got)
      setList(got)
    }
    await open(id)
  }

  async function setFilter(next: DeskFilter): Promise<void> {
    const got = await asked(askRows(base, next, { from: { after: -1 }, size: 40, texts: true }))
    if (!got) return
    hands.load(got)
    setList(got)
    setFilterState(next)
    const stays = got.rows.find(({ commentId }) => commentId === at) ?? got.rows[0]
    setAt(stays?.commentId ?? null)
    addressed({ filter: next, at: stays?.commentId ?? null })
  }

  /** The other way of showing the list, at the same comment. */
  async function setView(next: DeskViewName): Promise<void> {
    const missing = list.rows.map(({ commentId }) => commentId).filter((id) => !hands.comments.has(id))
    if (next === 'list' && missing.length > 0) {
      const got = await asked(askComments(base, missing.slice(0, 100)))
      if (!got) return
      hands.load(got)
    }
    setViewState(next)
    addressed({ view: next })
  }

  return {
    ...{ rows, filter, at, view, isAsking, failure, hasMore: list.hasMore, hasBefore: list.hasBefore },
    ...{ open, more, go, goToDo, setFilter, setView },
    clear: () => setFilter(wholeFilter),
  }
}

export type DeskListing = ReturnType<typeof useDeskList>

/** What was done on this page counts in the list at once. */
function stateOf(row: DeskRow, { work }: DeskHands): Pick<DeskRow, 'state' | 'asks' | 'codings'> {
  const mark = work.marks.get(row.commentId)
  const codings = work.codings.get(row.commentId)
  return {
    state: mark?.state ?? row.state,
    asks: mark ? mark.question !== null : row.asks,
    codings: codings?.length ?? row.codings,
  }
}
