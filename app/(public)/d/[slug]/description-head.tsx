import type { PublicDescription } from '@/lib/queries/description'

const day = (date: Date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

export function DescriptionHead({ description, isOpen }: { description: PublicDescription; isOpen: boolean }) {
  const { version } = description
  return (
    <>
      <header>
        <h1 className="title">{description.title}</h1>
        {(version.summary || description.lede) && <p className="lede">{version.summary || description.lede}</p>}
        <p className="facts">
          <span>
            Version {version.number}, <b>{version.status}</b>
          </span>
          {version.publishedAt && <time dateTime={version.publishedAt.toISOString()}>published {day(version.publishedAt)}</time>}
        </p>
      </header>
      <aside className="side-note">
        {isOpen
          ? `Comments are open${description.commentsUntil ? ` until ${day(description.commentsUntil)}` : ''}. No account is needed; you get a code to follow what becomes of yours.`
          : 'Comments are closed.'}
        {isOpen && (
          <p>
            <a href="#whole">Comment on the whole text</a>
          </p>
        )}
      </aside>
    </>
  )
}
