import Link from 'next/link'

type Mode = { href: string; text: string }

/** Two or three ways of showing the same thing, side by side; the address holds the choice. */
export function Modes({ label, modes, here }: { label: string; modes: readonly Mode[]; here: string }) {
  return (
    <nav className="modes" aria-label={label}>
      {modes.map(({ href, text }) => (
        <Link key={href} href={href} prefetch={false} aria-current={href === here ? 'true' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  )
}
