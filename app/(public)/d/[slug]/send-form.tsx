'use client'

import { type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { Form } from '@/app/ui/form'
import { FormContext } from '@/app/ui/form-context'
import type { FormAction } from '@/app/ui/form-state'
import { commentsIn, type DraftComment, dropDraft, fillDraft, keepDraft, readDraft, sendingWord } from './draft'
import { ReceiptShown } from './receipt-shown'
import { SendBar } from './send-bar'

type Props = { action: FormAction; slug: string; children: ReactNode }

/** Writing, looking through, sending, and then the receipt code, which is shown this once. Without script it is a plain form. */
export function SendForm({ action, slug, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [comments, setComments] = useState<readonly DraftComment[]>([])
  const [isKept, setKept] = useState(true)
  const [sending, setSending] = useState('')
  const form = useCallback(() => frame.current?.querySelector('form') ?? null, [])

  const look = useCallback(() => {
    const here = form()
    if (!here) return
    setKept(keepDraft(slug, here))
    setComments(commentsIn(here))
  }, [form, slug])

  useEffect(() => {
    const here = form()
    if (!here) return
    fillDraft(here, readDraft(slug))
    setSending(sendingWord(slug))
    look()
  }, [form, look, slug])

  return (
    <div ref={frame} onInput={look}>
      <Form action={action} label="Your comments" className="" keep onDone={() => dropDraft(slug)}>
        <Unsent>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="sending" value={sending} />
          <div className="sheet">{children}</div>
          <SendBar comments={comments} isKept={isKept} form={form} />
        </Unsent>
      </Form>
    </div>
  )
}

/** The form until it was taken in; then the receipt in its place. */
function Unsent({ children }: { children: ReactNode }) {
  const { state } = useContext(FormContext)
  const value = state.status === 'done' ? state.value : null
  if (typeof value === 'object' && value !== null && 'receipt' in value) return <ReceiptShown receipt={String(value.receipt)} />
  return children
}
