'use client'

import type { RefObject } from 'react'
import type { DeskFrame } from '@/lib/queries/desk'
import type { DeskCode } from '@/lib/queries/desk-codes'
import { DeskFilters } from './desk-filters'
import type { DeskListing } from './use-desk-list'
import { ViewChoice } from './view-choice'

type Props = {
  frame: DeskFrame
  list: DeskListing
  codes: ReadonlyMap<string, DeskCode>
  filterField: RefObject<HTMLInputElement | null>
}

export function DeskHead({ frame, list, codes, filterField }: Props) {
  return (
    <header className="many-head">
      <h1>{frame.round.title}</h1>
      <DeskFilters frame={frame} list={list} codes={codes} field={filterField} />
      <ViewChoice view="list" onView={(view) => void list.setView(view)} />
    </header>
  )
}
