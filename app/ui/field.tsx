'use client'

import type { ComponentProps } from 'react'
import { Ask, type Asked } from './ask'

type Rest<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<Tag>, keyof Asked | 'id' | 'className'>

export function Field({ name, label, help, error, required, ...rest }: Asked & Rest<'input'>) {
  return (
    <Ask {...{ name, label, help, error }} required={required ?? false}>
      {(wiring) => <input {...rest} {...wiring} className="field" />}
    </Ask>
  )
}

/** `serif` for words that will be read as text: a clause, a claim, a comment. */
export function TextField({
  name,
  label,
  help,
  error,
  required,
  serif,
  rows = 3,
  ...rest
}: Asked & Rest<'textarea'> & { serif?: boolean }) {
  return (
    <Ask {...{ name, label, help, error }} required={required ?? false}>
      {(wiring) => <textarea dir="auto" rows={rows} {...rest} {...wiring} className={serif ? 'field serif' : 'field'} />}
    </Ask>
  )
}

type Choice = { value: string; label: string }

export function SelectField({
  name,
  label,
  help,
  error,
  required,
  choices,
  ...rest
}: Asked & Rest<'select'> & { choices: readonly Choice[] }) {
  return (
    <Ask {...{ name, label, help, error }} required={required ?? false}>
      {(wiring) => (
        <select {...rest} {...wiring} className="field">
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Ask>
  )
}
