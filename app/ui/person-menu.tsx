'use client'

import Link from 'next/link'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { AppearanceChoice } from './appearance-choice'

type Props = {
  name: string
  /** The person's roles in this project, in words. */
  roles?: string
  accountHref?: string
  signOut: (form: FormData) => void | Promise<void>
}

export function PersonMenu({ name, roles, accountHref = '/account', signOut }: Props) {
  return (
    <DialogTrigger>
      <AriaButton className="who" aria-label={`Signed in as ${name}`}>
        {initials(name)}
      </AriaButton>
      <Popover className="float" placement="bottom end">
        <Dialog aria-label={name} className="menu">
          <p>
            <b>{name}</b>
            {roles && <span className="small quiet"> {roles}</span>}
          </p>
          <hr />
          <AppearanceChoice />
          <hr />
          <Link href={accountHref} prefetch={false}>
            Your account
          </Link>
          <Link href="/" prefetch={false}>
            All projects
          </Link>
          <form action={signOut}>
            <button type="submit">Sign out</button>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? ''
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}
