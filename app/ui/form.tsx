'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState, useEffect, useRef } from 'react'
import { FormContext } from './form-context'
import { type FormAction, type FormState, idle } from './form-state'
import { StatusLine } from './status-line'

type Props = {
  action: FormAction
  children: ReactNode
  /** Names the form for those who do not see what stands around it. */
  label?: string
  className?: string
  /** Keeps what was typed after the form is done; a refused form always keeps it. */
  keep?: boolean
  onDone?: (value: unknown) => void
  /** What is said when it was done and the page does not show it by itself. */
  done?: string
}

/** A form that works without script, keeps what was typed when it is refused, and says the refusal aloud. */
export function Form({ action, children, label, className = 'form', keep = false, onDone, done }: Props) {
  const [state, send, pending] = useActionState(withState(action), idle)
  const form = useRef<HTMLFormElement>(null)
  const refusal = useRef<HTMLDivElement>(null)
  const told = useRef(state)

  useEffect(() => {
    // Each answer is told once, however often the page is drawn with it.
    if (told.current === state) return
    told.current = state
    if (state.status === 'refused') refusal.current?.focus()
    if (state.status !== 'done') return
    if (!keep) form.current?.reset()
    onDone?.(state.value)
  }, [state, keep, onDone])

  // React empties a form after its action; sending by hand leaves it as the person wrote it.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const filled = new FormData(event.currentTarget, submitter)
    startTransition(() => send(filled))
  }

  return (
    <FormContext value={{ state, pending }}>
      <form ref={form} action={send} onSubmit={submit} aria-label={label} className={className}>
        {state.status === 'refused' && (
          <div ref={refusal} role="alert" tabIndex={-1}>
            <StatusLine tone="bad">{state.sentence}</StatusLine>
          </div>
        )}
        {children}
        <div role="status">
          {state.status === 'done' && (state.message ?? done) && <StatusLine tone="good">{state.message ?? done}</StatusLine>}
        </div>
      </form>
    </FormContext>
  )
}

/** The very same function: only unwrapped does it work without script. It is handed nothing but its own answers and `idle`. */
function withState(action: FormAction) {
  return action as (before: FormState, form: FormData) => Promise<FormState>
}
