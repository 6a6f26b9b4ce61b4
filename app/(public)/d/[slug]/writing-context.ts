'use client'

import { createContext, useContext } from 'react'
import type { Aim, Draft } from './draft'

/** What the boxes beside the clauses share while somebody writes. */
export type Writing = {
  /** Whether scripts run here; without them a box is a plain field. */
  readonly isLive: boolean
  readonly aims: readonly Aim[]
  readonly kept: Draft
  /** Comments in the draft by clause id; the whole text is `whole`. */
  readonly counts: ReadonlyMap<string, number>
  readonly aim: (aim: Aim) => void
  readonly leave: (aim: Aim) => void
  /** Words that are being chosen and not taken yet. */
  readonly looking: Aim | null
  readonly lookAt: (aim: Aim | null) => void
  /** The passage whose field has the focus, as `keyOf` names it. */
  readonly at: string | null
  readonly goTo: (key: string | null) => void
  /** Looks through the form again after a field was changed by other means than typing. */
  readonly look: () => void
}

const still: Writing = {
  ...{ isLive: false, aims: [], kept: {}, counts: new Map(), looking: null, at: null },
  ...{ aim: () => undefined, leave: () => undefined, lookAt: () => undefined, goTo: () => undefined, look: () => undefined },
}

export const WritingContext = createContext<Writing>(still)

export const useWriting = () => useContext(WritingContext)
