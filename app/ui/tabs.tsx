import Link from 'next/link'

type Tab = { href: string; text: string; count?: number }

/** Views of one page, each with its own address. `here` is the address of the one that is shown. */
export function Tabs({ label, tabs, here }: { label: string; tabs: readonly Tab[]; here: string }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ href, text, count }) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === here ? 'page' : undefined}>
          {text}
          {count !== undefined && <span className="quiet"> {count}</span>}
        </Link>
      ))}
    </nav>
  )
}
