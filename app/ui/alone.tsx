import type { ReactNode } from 'react'

/** A page that stands by itself, outside any project: sign-in, an invitation, an error. */
export function Alone({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <main className="alone">
      <a className="mark" href="/">
        Codicil
      </a>
      <h1>{title}</h1>
      {lead && <p>{lead}</p>}
      {children}
    </main>
  )
}
