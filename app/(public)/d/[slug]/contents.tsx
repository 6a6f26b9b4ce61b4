import type { ClauseLine } from '@/lib/queries/description'

/** The sections of the text, and where it says what happens to comments. */
export function Contents({ clauses, isOpen }: { clauses: readonly ClauseLine[]; isOpen: boolean }) {
  const sections = clauses.filter(({ kind, handle }) => kind === 'section' && handle !== null)
  return (
    <nav className="toc" aria-label="Contents">
      {sections.map(({ clauseId, handle, text }) => (
        <a key={clauseId} href={`#${handle}`}>
          {text}
        </a>
      ))}
      {isOpen && <a href="#notice">What happens to comments</a>}
    </nav>
  )
}
