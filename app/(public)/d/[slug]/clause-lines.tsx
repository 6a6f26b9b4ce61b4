import { clauseName } from '@/lib/domain/description/clause-name'
import type { ClauseLine } from '@/lib/queries/description'
import { CommentBox } from './comment-box'

/** The text, and beside each clause what one may say about it. */
export function ClauseLines({ clauses, isOpen }: { clauses: readonly ClauseLine[]; isOpen: boolean }) {
  return (
    <>
      {clauses.map((clause) =>
        clause.kind === 'section' ? (
          <h2 key={clause.clauseId} className="sub" id={clause.handle ?? undefined} dir="auto">
            {clause.text}
          </h2>
        ) : (
          <div key={clause.clauseId} className="line">
            <div className={`stmt ${clause.kind}${clause.depth > 2 ? ' deep' : ''}`} id={clause.handle ?? undefined}>
              <span className="no">
                {clause.number}
                {clause.handle && <span className="print-only handle"> {clause.handle}</span>}
              </span>
              <div>
                <p className="prose" dir="auto">
                  <span data-clause={clause.clauseId}>{clause.text}</span>
                  {clause.speaker && <cite className="quiet small"> {clause.speaker}</cite>}
                </p>
                {clause.sources.map((source) => (
                  <p key={source} className="small quiet">
                    {source}
                  </p>
                ))}
              </div>
            </div>
            {isOpen && <CommentBox clauseId={clause.clauseId} text={clause.text} name={clauseName(clause)} />}
          </div>
        ),
      )}
    </>
  )
}
