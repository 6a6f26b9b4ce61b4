import { clauseName } from '@/lib/domain/description/clause-name'
import type { ClauseNews } from '@/lib/queries/clause-news'
import type { ClauseLine } from '@/lib/queries/description'
import { ClauseNewsLine } from './clause-news-line'
import { ClauseWords } from './clause-words'
import { CommentBox } from './comment-box'

type Props = {
  clauses: readonly ClauseLine[]
  isOpen: boolean
  /** What became of each clause in this version; none on a first version and on earlier ones. */
  news?: { readonly slug: string; readonly version: number; readonly of: ReadonlyMap<string, ClauseNews> }
}

/** The text, and beside each clause what one may say about it. */
export function ClauseLines({ clauses, isOpen, news }: Props) {
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
                  <ClauseWords clauseId={clause.clauseId} text={clause.text} />
                  {clause.speaker && <cite className="quiet small"> {clause.speaker}</cite>}
                </p>
                {clause.sources.map((source) => (
                  <p key={source} className="small quiet">
                    {source}
                  </p>
                ))}
              </div>
            </div>
            <div className="say">
              {isOpen && <CommentBox clauseId={clause.clauseId} text={clause.text} name={clauseName(clause)} />}
              <ClauseNewsLine
                news={news?.of.get(clause.clauseId)}
                name={clauseName(clause)}
                slug={news?.slug}
                version={news?.version}
              />
            </div>
          </div>
        ),
      )}
    </>
  )
}
