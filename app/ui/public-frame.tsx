import Link from 'next/link'
import type { ReactNode } from 'react'

type View = 'text' | 'changes' | 'version' | 'receipt' | 'notice'

type Props = {
  /** Null where no one description is meant: the receipt page before a code is given. */
  slug: string | null
  here: View
  /** Versions before the one in force, oldest first; each keeps its page for ever. */
  earlier?: readonly number[]
  /** The version that is shown, when it is an earlier one. */
  shown?: number
  hasChanges?: boolean
  /** A quiet line at the end: who publishes this, contact, ethics reference. */
  foot?: ReactNode
  children: ReactNode
}

/** What stands around a page that anybody may read. The child is the content of <main>, usually a .sheet. */
export function PublicFrame({ slug, here, earlier = [], shown, hasChanges = false, foot, children }: Props) {
  return (
    <div className="pub">
      <header className="pub-top">
        <a className="sr" href="#page">
          Skip to the text
        </a>
        <Link className="mark" href={slug ? `/d/${slug}` : '/'} prefetch={false}>
          Codicil
        </Link>
        <nav aria-label="This description">
          {slug && <Door href={`/d/${slug}`} current={here === 'text'} text="The text" />}
          {slug && hasChanges && <Door href={`/d/${slug}/changes`} current={here === 'changes'} text="What changed and why" />}
          {slug &&
            earlier.map((number) => (
              <Door
                key={number}
                href={`/d/${slug}/v/${number}`}
                current={here === 'version' && shown === number}
                text={`Version ${number}`}
              />
            ))}
          <Door href="/receipt" current={here === 'receipt'} text="Your receipt" />
        </nav>
      </header>
      <main id="page" tabIndex={-1}>
        {children}
      </main>
      {foot && <footer className="pub-foot">{foot}</footer>}
    </div>
  )
}

function Door({ href, current, text }: { href: string; current: boolean; text: string }) {
  return (
    <Link href={href} prefetch={false} aria-current={current ? 'page' : undefined}>
      {text}
    </Link>
  )
}
