'use client'

import { type ReactNode, useState } from 'react'
import { CopyButton } from './copy-button'
import { Form } from './form'
import type { FormAction } from './form-state'
import { StatusLine } from './status-line'
import { SubmitButton } from './submit-button'

type Props = { action: FormAction; what: string; note: string; children: ReactNode }

/** A form whose answer is a link that is shown this once. */
export function LinkMade({ action, what, note, children }: Props) {
  const [link, setLink] = useState('')

  return (
    <Form action={action} label={`Make a ${what}`} onDone={(value) => setLink(linkIn(value))}>
      {children}
      <SubmitButton busy="One moment">Make a {what}</SubmitButton>
      {link && (
        <StatusLine tone="good">
          <p className="mono">{link}</p>
          <p>
            <CopyButton text={link} what="the link" low>
              Copy the link
            </CopyButton>{' '}
            {note}
          </p>
        </StatusLine>
      )}
    </Form>
  )
}

function linkIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'link' in value ? String(value.link) : ''
}
