import { MessageSquare } from 'lucide-react'
import { firstWords } from '@/lib/domain/description/first-words'
import type { ClauseLine } from '@/lib/queries/description'
import { KeptText } from './kept-text'

/** The text, and beside each clause what one may say about it. A closed box is a <details>, so it opens without script. */
export function ClauseLines({ clauses, isOpen }: { clauses: readonly ClauseLine[]; isOpen: boolean }) {
  return (
    <>
      {clauses.map((clause) =>
        clause.kind === 'section' ? (
          <h2 key={clause.clauseId} className="sub" id={clause.handle ?? undefined}>
            {clause.text}
          </h2>
        ) : (
          <div key={clause.clauseId} className="line">
            <div className={`stmt ${clause.kind}${clause.depth > 2 ? ' deep' : ''}`} id={clause.handle ?? undefined}>
              <span className="no">{clause.number}</span>
              <div>
                <p className="prose" dir="auto">
                  {clause.text}
                  {clause.speaker && <cite className="quiet small"> {clause.speaker}</cite>}
                </p>
                {clause.sources.map((source) => (
                  <p key={source} className="small quiet">
                    {source}
                  </p>
                ))}
              </div>
            </div>
            {isOpen && <CommentBox clause={clause} />}
          </div>
        ),
      )}
    </>
  )
}

/** How a clause is called in words: by its number, else by how it begins. */
export function clauseName({ number, text }: Pick<ClauseLine, 'number' | 'text'>): string {
  return number ? `clause ${number}` : `“${firstWords(text, 28)} …”`
}

function CommentBox({ clause }: { clause: ClauseLine }) {
  const name = clauseName(clause)
  return (
    <details className="say boxwrap" name="box" data-on={name}>
      <summary>
        <MessageSquare className="i" aria-hidden />
        Comment<span className="sr"> on {name}</span>
      </summary>
      <div className="box">
        <div className="ask">
          <label htmlFor={`text-${clause.clauseId}`}>Your comment on {name}</label>
          <KeptText id={`text-${clause.clauseId}`} name={`text.${clause.clauseId}`} rows={4} />
        </div>
        <details className="so">
          <summary>I would write it so</summary>
          <label className="sr" htmlFor={`so-${clause.clauseId}`}>
            How you would write {name}
          </label>
          <KeptText id={`so-${clause.clauseId}`} name={`so.${clause.clauseId}`} rows={4} defaultValue={clause.text} />
        </details>
      </div>
    </details>
  )
}
