'use client'

import { type ReactNode, useContext } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonKind, buttonClass } from './button-class'
import { FormContext } from './form-context'

type Props = ButtonKind & {
  children: ReactNode
  /** What the button says while the form is on its way. */
  busy?: string
  name?: string
  value?: string
  formAction?: (form: FormData) => void | Promise<void>
}

/** Sends its form; stays focusable while it does, so that the place is not lost. */
export function SubmitButton({ children, busy, main = true, plain, low, grave, square, ...rest }: Props) {
  const plainForm = useFormStatus()
  const { pending } = useContext(FormContext)
  const waiting = pending || plainForm.pending
  const kind = { main: main && !plain, plain, low, grave, square }

  return (
    <button
      type="submit"
      {...rest}
      className={buttonClass(kind)}
      aria-disabled={waiting || undefined}
      onClick={(event) => waiting && event.preventDefault()}
    >
      {waiting && busy ? busy : children}
    </button>
  )
}
