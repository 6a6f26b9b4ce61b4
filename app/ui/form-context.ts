'use client'

import { createContext, useContext } from 'react'
import { type FormState, idle } from './form-state'

export const FormContext = createContext<{ state: FormState; pending: boolean }>({ state: idle, pending: false })

/** What this field held when the form was answered, if the answer gave it back. */
export function useTyped(name: string): string | undefined {
  const { state } = useContext(FormContext)
  return 'values' in state ? state.values?.[name] : undefined
}

/** The sentence that the refused form has for this field; undefined when it has none. */
export function useFieldRefusal(name: string): string | undefined {
  const { state } = useContext(FormContext)
  return state.status === 'refused' ? state.fields?.[name] : undefined
}
