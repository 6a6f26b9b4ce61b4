'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import {
  type Aim,
  aimsIn,
  commentsIn,
  type Draft,
  type DraftComment,
  fillDraft,
  keepDraft,
  keyOf,
  openAround,
  readDraft,
  sayLengths,
  sendingWord,
  straysOf,
  watchDraft,
} from './draft'

/** The draft of one form: kept in this browser with each change, brought back on a reload, and joined with that of another tab. */
export function useDraft(slug: string, word: string, frame: RefObject<HTMLElement | null>) {
  const [isLive, setLive] = useState(false)
  const [comments, setComments] = useState<readonly DraftComment[]>([])
  const [aims, setAims] = useState<readonly Aim[]>([])
  const [kept, setKept] = useState<Draft>({})
  const [strays, setStrays] = useState<Draft>({})
  const [isKeeping, setKeeping] = useState(true)
  const [isSentElsewhere, setSentElsewhere] = useState(false)
  const [sending, setSending] = useState(word)
  const straysNow = useRef<Draft>({})
  const formOf = useCallback(() => frame.current?.querySelector('form') ?? null, [frame])

  const look = useCallback(() => {
    const form = formOf()
    if (!form) return
    setKeeping(keepDraft(slug, form, straysNow.current))
    sayLengths(form)
    setComments(commentsIn(form))
  }, [slug, formOf])

  const bringBack = useCallback(
    (draft: Draft) => {
      const printed = (id: string) => frame.current?.querySelector(`[data-clause="${id}"]`)?.textContent ?? undefined
      const found = aimsIn(draft, printed)
      setAims((before) => [...before, ...found.filter((one) => !before.some((other) => keyOf(other) === keyOf(one)))])
      setKept(draft)
    },
    [frame],
  )

  useEffect(() => {
    bringBack(readDraft(slug))
    setSending(sendingWord(slug, word))
    setLive(true)
    return watchDraft(slug, bringBack, () => setSentElsewhere(true))
  }, [slug, word, bringBack])

  // The fields of the passages are there only now; before that, what they hold would be taken for lost.
  useEffect(() => {
    const form = formOf()
    if (!isLive || !form) return
    fillDraft(form, kept)
    straysNow.current = straysOf(kept, form)
    setStrays(straysNow.current)
    // Not kept here: two tabs that differ in one field would answer each other for ever.
    setComments(commentsIn(form))
  }, [isLive, kept, formOf])

  useEffect(() => {
    if (isLive) look()
  }, [isLive, look])

  useEffect(() => {
    const around = frame.current
    around?.addEventListener('invalid', openAround, true)
    return () => around?.removeEventListener('invalid', openAround, true)
  }, [frame])

  // Where nothing is kept, leaving the page would lose it.
  useEffect(() => {
    if (isKeeping || comments.length === 0) return
    const ask = (event: Event) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isKeeping, comments])

  const dropStray = useCallback((name: string) => {
    straysNow.current = Object.fromEntries(Object.entries(straysNow.current).filter(([other]) => other !== name))
    setStrays(straysNow.current)
  }, [])

  return { isLive, comments, aims, setAims, kept, strays, isKeeping, isSentElsewhere, sending, look, dropStray, empty }

  function empty() {
    setComments([])
  }
}
