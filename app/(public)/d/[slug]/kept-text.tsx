'use client'

import type { ComponentProps } from 'react'
import { useTyped } from '@/app/ui/form-context'

/** A field for words that come back when the form is refused, also without script. */
export function KeptText({ name, defaultValue, ...rest }: Omit<ComponentProps<'textarea'>, 'name'> & { name: string }) {
  const typed = useTyped(name)
  return <textarea {...rest} name={name} className="field serif" dir="auto" defaultValue={typed ?? defaultValue} />
}
