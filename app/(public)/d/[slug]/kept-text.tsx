'use client'

import type { ComponentProps } from 'react'
import { useTyped } from '@/app/ui/form-context'

/** A field for words that come back when the form is answered, also without script. */
export function KeptText({ name, defaultValue = '', ...rest }: Props) {
  const typed = useTyped(name)
  return (
    <textarea
      {...rest}
      name={name}
      className="field serif"
      dir="auto"
      defaultValue={typed ?? defaultValue}
      data-printed={defaultValue}
    />
  )
}

type Props = Omit<ComponentProps<'textarea'>, 'name' | 'defaultValue'> & { name: string; defaultValue?: string }
