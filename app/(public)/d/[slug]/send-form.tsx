'use client'

import { type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { Form } from '@/app/ui/form'
import { FormContext } from '@/app/ui/form-context'
import type { FormAction } from '@/app/ui/form-state'
import type { ReviewView } from '@/lib/exchange/review-comments'
import {
  type Aim,
  aimsIn,
  clauseOf,
  commentsIn,
  type Draft,
  type DraftComment,
  dropDraft,
  fillDraft,
  keepDraft,
  keyOf,
  readDraft,
  sendingWord,
  straysOf,
} from './draft'
import { ReceiptShown } from './receipt-shown'
import { Review } from './review'
import { SelectionButton } from './selection-button'
import { SendBar } from './send-bar'
import { StrayWords } from './stray-words'
import { type Writing, WritingContext } from './writing-context'

type Props = { action: FormAction; slug: string; children: ReactNode }

/** Writing, looking through, sending, and then the receipt code, which is shown this once. Without script it is a plain form. */
export function SendForm({ action, slug, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [isLive, setLive] = useState(false)
  const [comments, setComments] = useState<readonly DraftComment[]>([])
  const [aims, setAims] = useState<readonly Aim[]>([])
  const [kept, setKept] = useState<Draft>({})
  const [strays, setStrays] = useState<Draft>({})
  const [isKeeping, setKeeping] = useState(true)
  const [sending, setSending] = useState('')
  const [wanted, setWanted] = useState<string | null>(null)

  const look = useCallback(() => {
    const form = frame.current?.querySelector('form')
    if (!form) return
    setKeeping(keepDraft(slug, form, strays))
    setComments(commentsIn(form))
  }, [slug, strays])

  useEffect(() => {
    const draft = readDraft(slug)
    const printed = (id: string) => frame.current?.querySelector(`[data-clause="${id}"]`)?.textContent ?? undefined
    setKept(draft)
    setAims(aimsIn(draft, printed))
    setSending(sendingWord(slug))
    setLive(true)
  }, [slug])

  // The fields of the passages are there only now; before that, what they hold would be taken for lost.
  useEffect(() => {
    const form = frame.current?.querySelector('form')
    if (!isLive || !form) return
    fillDraft(form, kept)
    setStrays(straysOf(kept, form))
  }, [isLive, kept])

  useEffect(() => {
    if (isLive) look()
  }, [isLive, look])

  useEffect(() => {
    if (wanted === null) return
    const field = document.getElementById(`text-${wanted}`)
    const box = field?.closest<HTMLDetailsElement>('details.boxwrap')
    if (box) box.open = true
    field?.focus()
    setWanted(null)
    look()
  }, [wanted, look])

  const writing = useMemo<Writing>(() => {
    const counts = new Map<string, number>()
    for (const { key } of comments) counts.set(clauseOf(key), (counts.get(clauseOf(key)) ?? 0) + 1)
    return {
      ...{ isLive, aims, kept, counts, look },
      aim: (aim) => {
        setAims((before) => (before.some((one) => keyOf(one) === keyOf(aim)) ? before : [...before, aim]))
        setWanted(keyOf(aim))
      },
      leave: (aim) => {
        setAims((before) => before.filter((one) => keyOf(one) !== keyOf(aim)))
        setWanted(aim.clauseId)
      },
    }
  }, [isLive, aims, kept, comments, look])

  function move(name: string) {
    const whole = frame.current?.querySelector<HTMLTextAreaElement>('#text-whole')
    if (whole) whole.value = [whole.value.trimEnd(), strays[name] ?? ''].filter(Boolean).join('\n\n')
    setStrays(Object.fromEntries(Object.entries(strays).filter(([other]) => other !== name)))
    setWanted('whole')
  }

  return (
    <WritingContext value={writing}>
      <div ref={frame} className="writing" onInput={look}>
        <Form action={action} label="Your comments" className="" keep onDone={() => dropDraft(slug)}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="sending" value={sending} />
          <Steps>
            <StrayWords strays={strays} onMove={move} />
            <div className="sheet">{children}</div>
            <SendBar comments={comments} isKept={isKeeping} />
          </Steps>
        </Form>
        {isLive && <SelectionButton frame={frame} onAim={writing.aim} />}
      </div>
    </WritingContext>
  )
}

/** The form; the look through it, while its fields wait hidden behind; and the receipt in its place once it was taken in. */
function Steps({ children }: { children: ReactNode }) {
  const { state } = useContext(FormContext)
  const [left, setLeft] = useState<unknown>(null)
  const value = 'value' in state ? state.value : null
  if (state.status === 'done' && isObject(value) && 'receipt' in value) return <ReceiptShown receipt={String(value.receipt)} />

  const review = state.status === 'again' && isObject(value) && left !== state ? (value.review as ReviewView | null) : null
  return (
    <>
      {review && <Review review={review} onBack={() => setLeft(state)} />}
      <div hidden={review !== null}>{children}</div>
    </>
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
