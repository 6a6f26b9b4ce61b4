'use client'

import { useContext } from 'react'
import { FormContext } from '@/app/ui/form-context'

/** A tick that stands as it was left when the form is answered, also without script. */
export function KeptCheck({ id, name, ticked }: { id: string; name: string; ticked: boolean }) {
  const { state } = useContext(FormContext)
  const typed = 'values' in state ? state.values : undefined
  const isTicked = typed ? typed[name] !== undefined : ticked
  return (
    <input type="checkbox" className="check" id={id} name={name} defaultChecked={isTicked} data-printed={ticked ? 'on' : ''} />
  )
}
