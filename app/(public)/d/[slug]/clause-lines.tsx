import { MessageSquare } from 'lucide-react'
import type { ClauseLine } from '@/lib/queries/description'

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
              <p className="prose" dir="auto">
                {clause.text}
                {clause.speaker && <cite className="quiet small"> {clause.speaker}</cite>}
              </p>
            </div>
            {isOpen && <CommentBox clause={clause} />}
          </div>
        ),
      )}
    </>
  )
}

function CommentBox({ clause }: { clause: ClauseLine }) {
  const name = clause.number ? `clause ${clause.number}` : `“${clause.text.split(/\s+/).slice(0, 4).join(' ')} …”`
  return (
    <details className="say">
      <summary>
        <MessageSquare className="i" aria-hidden />
        Comment<span className="sr"> on {name}</span>
      </summary>
      <div className="box">
        <div className="ask">
          <label htmlFor={`text-${clause.clauseId}`}>Your comment on {name}</label>
          <textarea id={`text-${clause.clauseId}`} name={`text.${clause.clauseId}`} className="field serif" rows={4} dir="auto" />
        </div>
        <details>
          <summary>I would write it so</summary>
          <label className="sr" htmlFor={`so-${clause.clauseId}`}>
            How you would write {name}
          </label>
          <textarea
            id={`so-${clause.clauseId}`}
            name={`so.${clause.clauseId}`}
            className="field serif"
            rows={4}
            dir="auto"
            defaultValue={clause.text}
          />
        </details>
      </div>
    </details>
  )
}
