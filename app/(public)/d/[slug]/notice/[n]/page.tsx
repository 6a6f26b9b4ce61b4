import { notFound } from 'next/navigation'
import { PublicFrame } from '@/app/ui/public-frame'
import { dayInWords } from '@/lib/domain/comment/opening'
import { uses } from '@/lib/domain/comment/uses'
import { useSentences } from '@/lib/domain/comment/wording'
import { publishedNotice } from '@/lib/queries/notice'

export const metadata = { title: 'What happens to comments' }

const stances = { covered: 'covered unless you object', asked: 'only if you say yes', notAsked: 'not asked, not done' }

export default async function NoticePage({ params }: { params: Promise<{ slug: string; n: string }> }) {
  const { slug, n } = await params
  const notice = /^[1-9]\d{0,5}$/.test(n) ? await publishedNotice(slug, Number(n)) : null
  if (!notice) notFound()

  return (
    <PublicFrame slug={slug} here="notice">
      <div className="sheet whole-notice">
        <header>
          <h1 className="title">What happens to comments</h1>
          <p className="lede" dir="auto">
            {notice.title}
          </p>
          <p className="facts">
            <span>Notice {notice.number}</span>
            {notice.publishedAt && <span>in force from {dayInWords(notice.publishedAt)}</span>}
            {notice.newest > notice.number && (
              <a href={`/d/${slug}/notice/${notice.newest}`}>Notice {notice.newest} is in force now</a>
            )}
          </p>
        </header>
        <p className="prose said" dir="auto">
          {notice.wording}
        </p>
        <section>
          <h2 className="sub">The uses</h2>
          <ul className="lines">
            {uses.map((use) => (
              <li key={use}>
                <span>A comment may {useSentences[use]}</span>
                <span>{stances[notice.uses[use]]}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2 className="sub">Basis and dates</h2>
          <dl className="pairs">
            <Pair name="Lawful basis" said={notice.basis} />
            <Pair name="Ethics reference" said={notice.ethicsReference} />
            <Pair
              name="Comments can be taken back"
              said={notice.withdrawUntil ? `until ${dayInWords(notice.withdrawUntil)}` : 'at any time'}
            />
            <Pair name="Data are locked" said={notice.dataLockAt ? `on ${dayInWords(notice.dataLockAt)}` : ''} />
            <Pair name="Who answers for this" said={notice.contact} />
          </dl>
          <p>
            To take a comment back or to change what you allow, <a href="/receipt">open your receipt</a> with the code that you
            were shown after sending. Who sent a letter writes to the address above.
          </p>
        </section>
      </div>
    </PublicFrame>
  )
}

function Pair({ name, said }: { name: string; said: string }) {
  if (!said) return null
  return (
    <div className="pair">
      <dt>{name}</dt>
      <dd dir="auto">{said}</dd>
    </div>
  )
}
