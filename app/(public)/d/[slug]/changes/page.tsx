import { notFound } from 'next/navigation'
import { PublicFrame } from '@/app/ui/public-frame'
import { Redline } from '@/app/ui/redline'
import { bothInWords } from '@/lib/domain/comment/near-copies/counts'
import { outcomeWords } from '@/lib/domain/points/outcome-words'
import { type PublicChange, publicChanges } from '@/lib/queries/changes'

export const metadata = { title: 'What changed and why' }

const opWords: Record<string, string> = {
  ...{ edit: 'reworded', insert: 'new', retire: 'taken out', reclassify: 'counts otherwise' },
  ...{ split: 'split up', merge: 'joined with another', move: 'moved', reinstate: 'back again' },
}

export default async function ChangesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const view = await publicChanges(slug)
  if (!view) notFound()

  return (
    <PublicFrame slug={slug} here="changes" hasChanges earlier={Array.from({ length: view.from }, (_, at) => at + 1)}>
      <div className="sheet changes">
        <header>
          <h1 className="title">
            What changed from version {view.from} to version {view.to}, and why
          </h1>
          <p className="quiet">{view.title}</p>
          {view.summary && <p className="prose">{view.summary}</p>}
          <p>
            {view.changes.length === 1 ? 'One clause' : `${view.changes.length} clauses`} changed, {view.kept} stayed as they
            were. What follows is counted of {bothInWords(view.among)}.
          </p>
        </header>
        <ol className="change-list">
          {view.changes.map((change) => (
            <li key={change.nth} id={`change-${change.nth}`}>
              <h2 className="sub">
                <span className="ref">{change.nth}</span> <ClauseLink slug={slug} change={change} />,{' '}
                {opWords[change.op] ?? change.op}
              </h2>
              <p className="prose" dir="auto">
                <Redline runs={change.runs} />
              </p>
              <Why change={change} />
            </li>
          ))}
        </ol>
        {view.answers.length > 0 && (
          <section>
            <h2 className="sub">You said, we did</h2>
            <dl className="answers">
              {view.answers.map(({ handle, asks, outcome, reason, points, said }) => (
                <div key={handle}>
                  <dt dir="auto">
                    {asks}{' '}
                    <span className="quiet small">
                      ({handle}, {points} {points === 1 ? 'remark' : 'remarks'} in {bothInWords(said)})
                    </span>
                  </dt>
                  <dd dir="auto">
                    <b>{outcomeWords[outcome as keyof typeof outcomeWords]}</b>
                    {reason && `: ${reason}`}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
    </PublicFrame>
  )
}

/** The way back to the clause in the text; what was taken out stands in the version before. */
function ClauseLink({ slug, change: { op, handle, printed } }: { slug: string; change: PublicChange }) {
  const name = `Clause ${printed ?? handle}`
  return op === 'retire' ? name : <a href={`/d/${slug}#${handle}`}>{name}</a>
}

function Why({ change }: { change: PublicChange }) {
  const quotes = change.evidence.filter(({ quote, asks, retold }) => quote !== null || retold !== null || asks !== '')
  const others = change.evidence.length - quotes.length
  return (
    <div className="because">
      {change.reason && <p dir="auto">{change.reason}</p>}
      {quotes.map(({ commenter, quote, asks, retold }) => (
        <blockquote key={`${commenter}${quote}${retold}${asks}`} dir="auto">
          {quote === null ? (retold ?? asks) : `“${quote}”`}
          <cite>
            {commenter}
            {quote === null && ', retold'}
          </cite>
        </blockquote>
      ))}
      {others > 0 && (
        <p className="small quiet">
          {others} further {others === 1 ? 'comment' : 'comments'}, not shown here.
        </p>
      )}
      {change.said && <p className="small quiet">It rests on {bothInWords(change.said)}.</p>}
      {change.sealed > 0 && <p className="small quiet">{change.sealed} further comments, not available for research.</p>}
      {change.decisions.map((note) => (
        <p key={note} className="small" dir="auto">
          Decision of the team: {note}
        </p>
      ))}
    </div>
  )
}
