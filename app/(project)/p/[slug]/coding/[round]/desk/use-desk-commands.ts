'use client'

import { type RefObject, useMemo } from 'react'
import { useDeskKeys } from '@/app/ui/use-desk-keys'
import type { DeskState } from '@/lib/domain/coding/desk/desk-work'
import { commandsByKey, keyName } from '@/lib/domain/coding/desk/key-bindings'
import { purposeRules } from '@/lib/domain/coding/round'
import { type Stance, stanceOfKey } from '@/lib/domain/coding/stance'
import { moveByCharacter, moveByWord } from '@/lib/domain/span/move-end'
import type { DeskFrame } from '@/lib/queries/desk'
import type { DeskCode } from '@/lib/queries/desk-codes'
import { type DeskCommand, deskCommands } from './desk-keys'
import { nextSentence, oneSentenceMore, sentenceBefore } from './text-places'
import { useComfort } from './use-comfort'
import type { DeskChoice } from './use-desk-choice'
import type { DeskContextHands } from './use-desk-context'
import type { useDeskHands } from './use-desk-hands'
import type { DeskListing } from './use-desk-list'
import type { DeskHands } from './use-desk-work'
import { useKeysInTurn } from './use-keys-in-turn'
import type { Suggestions } from './use-suggestions'

type Desk = {
  readonly frame: DeskFrame
  readonly list: DeskListing
  readonly store: DeskHands
  readonly hands: ReturnType<typeof useDeskHands>
  readonly choice: DeskChoice
  readonly copies: readonly { readonly commentId: string }[]
  readonly suggestions: Suggestions
  readonly context: DeskContextHands
  readonly filterField: RefObject<HTMLInputElement | null>
  readonly onKeys: () => void
}

/** What each key of the desk does; the same acts for those who use buttons. A command that does nothing answers false. */
export function useDeskCommands({ frame, list, store, hands, choice, copies, suggestions, context, filterField, onKeys }: Desk) {
  const { round } = frame
  const isOpen = round.state === 'open'
  const [comfort, setComfort] = useComfort()
  const commandOfKey = useMemo(() => commandsByKey(deskCommands, comfort.keys), [comfort.keys])
  const { comment, chosen, codings, picked, isList, places, select, moved } = choice

  const { hear, travel } = useKeysInTurn(act, list.at)
  useDeskKeys(hear)

  function set(code: DeskCode, stance: Stance = 'none', keep = false): void {
    const to = places()
    if (!isOpen || to.length === 0) return
    hands.code(code, to, stance)
    if (!keep) choice.close()
  }

  function again(codeId: string | undefined): boolean {
    const code = codeId === undefined ? undefined : hands.byId.get(codeId)
    if (!code || places().length === 0) return false
    set(code)
    return true
  }

  function mark(next: DeskState): void {
    const ids = picked.length > 0 ? picked : comment ? [comment.id] : []
    if (!isOpen || ids.length === 0) return
    hands.mark(ids, next)
    choice.setPicked([])
    if (next !== 'todo' && picked.length === 0) travel(moved(list.goToDo()))
  }

  function give(): boolean {
    const can = isOpen && comment !== null && codings.length > 0 && copies.length > 0 && !store.givenFrom(comment.id)
    if (can)
      store.give(
        comment.id,
        copies.map(({ commentId }) => commentId),
      )
    return can
  }

  function inVivo(): boolean {
    if (round.purpose !== 'exploratory' || !isOpen || !chosen || !comment) return false
    hands.add(comment.text.slice(chosen.start, chosen.end).replace(/\s+/gu, ' ').slice(0, 80).trim(), [chosen])
    return true
  }

  function closeContext(): void {
    context.setOpen(false)
    choice.close()
  }

  function leave(): void {
    if (choice.open) choice.close()
    else if (context.isOpen) closeContext()
    else if (chosen) select(null)
    else choice.setPicked([])
  }

  const run: Record<DeskCommand, () => unknown> = {
    next: () => travel(moved(list.go(1))),
    back: () => travel(moved(list.go(-1))),
    view: () => void list.setView(isList ? 'single' : 'list'),
    filter: () => filterField.current?.focus(),
    sentence: () => comment !== null && select(nextSentence(comment.text, chosen)),
    sentenceBefore: () => comment !== null && select(sentenceBefore(comment.text, chosen)),
    sentenceMore: () => comment !== null && chosen !== null && select(oneSentenceMore(comment.text, chosen)),
    wordMore: () => choice.stretched(moveByWord, 1),
    wordLess: () => choice.stretched(moveByWord, -1),
    characterMore: () => choice.stretched(moveByCharacter, 1),
    characterLess: () => choice.stretched(moveByCharacter, -1),
    edge: () => choice.setEdge(choice.edge === 'end' ? 'start' : 'end'),
    whole: () => comment !== null && select({ start: 0, end: comment.text.length }),
    rowsDown: () => (isList ? choice.takeAlong(1) : false),
    rowsUp: () => (isList ? choice.takeAlong(-1) : false),
    code: () => (isOpen && places().length > 0 ? choice.setOpen({ kind: 'code' }) : false),
    again: () => again(hands.recent[0]),
    accept: () => (!comfort.foldsPanel && suggestions?.acceptFirst()) || false,
    inVivo,
    codings: () => {
      const span = chosen ?? choice.focused ?? codings[0]
      return span ? choice.setOpen({ kind: 'codings', span }) : false
    },
    give,
    done: () => mark('done'),
    skip: () => mark('skipped'),
    ask: () => (isOpen && comment ? choice.setOpen({ kind: 'ask' }) : false),
    foldQueue: () => setComfort({ foldsQueue: !comfort.foldsQueue }),
    foldPanel: () => setComfort({ foldsPanel: !comfort.foldsPanel }),
    memo: () => {
      const coding = chosen ? undefined : choice.focused
      return comment ? choice.setOpen({ kind: 'memo', ...(coding && { coding }) }) : false
    },
    quotable: () => choice.openNote('quotable'),
    missing: () => !purposeRules[round.purpose].privateCodes && choice.openNote('missing'),
    context: () => {
      if (context.isOpen) closeContext()
      else if (comment) context.setOpen(true)
      else return false
    },
    undo: () => store.undo(),
    redo: () => store.redo(),
    leave,
    keys: onKeys,
  }

  function act(key: string, held: { readonly shift: boolean; readonly ctrl: boolean }): boolean {
    if (comfort.keysOff && !held.ctrl && key !== 'Escape') return false
    if (!held.ctrl && isList && !held.shift && (key === 'ArrowDown' || key === 'ArrowUp')) {
      travel(moved(list.go(key === 'ArrowDown' ? 1 : -1)))
      return true
    }
    if (!held.ctrl && /^[1-9]$/.test(key)) return again(hands.recent[Number(key) - 1])
    const stance = stanceOfKey(key)
    if (!held.ctrl && stance && stance !== 'asks' && isOpen && hands.stanceOfLast(stance)) return true
    const command = commandOfKey.get(keyName(key, held))
    return command !== undefined && run[command]() !== false
  }

  return { set, mark, give, closeContext }
}
