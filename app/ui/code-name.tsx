import type { ReactNode } from 'react'
import { codeColour } from './code-colour'

type Props = {
  kind: 'clause' | 'content'
  colour: number
  name: ReactNode
  /** Shown before the name; a clause code has its clause's. */
  handle?: string
  retired?: boolean
  draft?: boolean
}

/** A code as it looks anywhere: its swatch tells clause from content by shape, its name is always in ink. */
export function CodeName({ kind, colour, name, handle, retired, draft }: Props) {
  const classes = ['code', kind === 'clause' && 'clause', retired && 'retired', draft && 'draft'].filter(Boolean).join(' ')
  return (
    <span className={classes} style={codeColour(colour)}>
      <i aria-hidden />
      {handle && <span className="mono">{handle}</span>}
      <span className="name" dir="auto">
        {name}
      </span>
      {retired && <span className="sr"> (retired)</span>}
      {draft && <span className="code-status">draft</span>}
    </span>
  )
}
