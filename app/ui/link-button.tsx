import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonKind, buttonClass } from './button-class'

type Props = ButtonKind & {
  href: string
  children: ReactNode
  /** A plain link that the browser follows itself: files to save, and pages outside the project. */
  file?: boolean
}

/** A link that looks like a button, for the step that leads elsewhere. */
export function LinkButton({ href, children, file, ...kind }: Props) {
  if (file) {
    return (
      <a href={href} download className={buttonClass(kind)}>
        {children}
      </a>
    )
  }
  return (
    <Link href={href} prefetch={false} className={buttonClass(kind)}>
      {children}
    </Link>
  )
}
