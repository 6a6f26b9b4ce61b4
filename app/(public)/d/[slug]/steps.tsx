'use client'

import { type ReactNode, useContext, useEffect, useState } from 'react'
import { FormContext } from '@/app/ui/form-context'
import type { ReviewView } from '@/lib/exchange/review-comments'
import { ReceiptShown } from './receipt-shown'
import { Review } from './review'

/** The form; the look through it, while its fields wait hidden behind; and the receipt in its place once it was taken in. */
export function Steps({ title, children }: { title: string; children: ReactNode }) {
  const { state } = useContext(FormContext)
  const [left, setLeft] = useState<unknown>(null)
  const value = 'value' in state ? state.value : null
  const isReviewed = state.status === 'again' && isObject(value) && Boolean(value.review)

  // The look through is a step of its own for the browser's back button: it leads to the form and not away from the page.
  useEffect(() => {
    if (!isReviewed) return
    window.history.pushState(null, '', window.location.href)
    const back = () => {
      setLeft(state)
      // The form is shown again in the next frame.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.sendbar button')?.focus())
    }
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [isReviewed, state])

  if (state.status === 'done' && isObject(value) && 'receipt' in value)
    return <ReceiptShown receipt={String(value.receipt)} title={title} />

  const review = isReviewed && left !== state ? (value as { review: ReviewView }).review : null
  return (
    <>
      {review && <Review review={review} onBack={() => window.history.back()} />}
      <div hidden={review !== null}>{children}</div>
    </>
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
