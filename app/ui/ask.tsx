'use client'

import { type ReactNode, useId } from 'react'
import { useFieldRefusal, useTyped } from './form-context'

export type Asked = {
  name: string
  label: ReactNode
  /** One sentence under the label; what to write, or why it is asked. */
  help?: ReactNode
  /** Refusal of this field; without it the form's own answer is shown. */
  error?: string | undefined
  required?: boolean
}

type Wiring = {
  id: string
  name: string
  required: boolean | undefined
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  defaultValue?: string
}

/** Label, help and refusal around one input, tied together for those who listen. */
export function Ask({ name, label, help, error, required, children }: Asked & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const refusal = useFieldRefusal(name)
  const typed = useTyped(name)
  const wrong = error ?? refusal
  const described = [help && `${id}-help`, wrong && `${id}-wrong`].filter(Boolean).join(' ')

  return (
    <div className="ask">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children({
        id,
        name,
        required,
        'aria-describedby': described || undefined,
        'aria-invalid': wrong ? true : undefined,
        ...(typed === undefined ? {} : { defaultValue: typed }),
      })}
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  )
}
