import type { ReactNode } from 'react'

type Props = {
  /** What this page is for, in a few words. */
  title: string
  /** How it fills, and what comes first. */
  children: ReactNode
  /** The one button that starts it. */
  start?: ReactNode
}

export function Empty({ title, children, start }: Props) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {start && <div className="acts">{start}</div>}
    </section>
  )
}
