import type { ReactNode } from 'react'
import { dayInWords, type Opening, openingSentence } from '@/lib/domain/comment/opening'
import type { PublicDescription } from '@/lib/queries/description'

type Props = {
  description: PublicDescription
  /** Null on a version that is not in force: comments go to the newest. */
  opening: Opening | null
  children?: ReactNode
}

/** Title, state and age of a version, and beside them what one can do about it. */
export function DescriptionHead({ description, opening, children }: Props) {
  const { version, versions, slug } = description
  const newest = versions.at(-1) ?? version.number
  const base = `/d/${slug}/download`
  return (
    <>
      <header>
        <h1 className="title" dir="auto">
          {description.title}
        </h1>
        {(version.summary || description.lede) && (
          <p className="lede" dir="auto">
            {version.summary || description.lede}
          </p>
        )}
        <p className="facts">
          <span>
            Version {version.number}, <b>{version.status}</b>
          </span>
          {version.publishedAt && (
            <time dateTime={version.publishedAt.toISOString()}>published {dayInWords(version.publishedAt)}</time>
          )}
          {version.number > 1 && version.number === newest && <a href={`/d/${slug}/changes`}>What changed and why</a>}
        </p>
      </header>
      <aside className="side-note">
        {newest > version.number && (
          <p>
            A newer version is out. <a href={`/d/${slug}`}>Read version {newest}</a>, and comment there.
          </p>
        )}
        {opening && <p>{openingSentence(opening)}</p>}
        {opening?.status === 'open' && (
          <p>
            No account is needed; you get a code to follow what becomes of your comments.{' '}
            <a href="#whole">Comment on the whole text</a>
          </p>
        )}
        {opening?.status === 'closed' && description.contact && (
          <p dir="auto">What should still be heard can be written to {description.contact}.</p>
        )}
        {newest === version.number && (
          <p className="downloads">
            To read or answer elsewhere: <a href={`${base}/docx`}>Word</a>, <a href={`${base}/txt`}>plain text</a>, or print this
            page.
          </p>
        )}
        {children}
      </aside>
    </>
  )
}
