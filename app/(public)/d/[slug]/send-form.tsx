'use client'

import { type ReactNode, useState } from 'react'
import { CopyButton } from '@/app/ui/copy-button'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { SubmitButton } from '@/app/ui/submit-button'

type Props = { action: FormAction; slug: string; children: ReactNode }

/** Writing, sending, and then the receipt code, which is shown this once. */
export function SendForm({ action, slug, children }: Props) {
  const [receipt, setReceipt] = useState('')

  if (receipt)
    return (
      <section className="alone">
        <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>
          Thank you. This is your receipt code
        </h1>
        <p>
          Print it or write it down: it is shown only now, and nobody can find it again. With it you see what becomes of your
          comments, and can change what you allow.
        </p>
        <p className="receipt-code">{receipt}</p>
        <p className="acts">
          <CopyButton text={receipt} what="the receipt code">
            Copy the code
          </CopyButton>
          <a href="/receipt">Open my receipt</a>
        </p>
      </section>
    )

  return (
    <Form action={action} label="Your comments" className="sheet" keep onDone={(value) => setReceipt(receiptIn(value))}>
      <input type="hidden" name="slug" value={slug} />
      {children}
      <div className="ask">
        <label htmlFor="text-whole">On the whole text</label>
        <textarea id="text-whole" name="text.whole" className="field serif" rows={4} dir="auto" />
      </div>
      <div className="acts">
        <SubmitButton busy="Sending">Send my comments</SubmitButton>
      </div>
    </Form>
  )
}

function receiptIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'receipt' in value ? String(value.receipt) : ''
}
