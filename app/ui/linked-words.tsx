import Link from 'next/link'
import { handlesIn } from '@/lib/domain/project/handles-in'
import { segments } from '@/lib/domain/span/segments'

/** What somebody wrote, with every handle and copied id in it as the way there. `base` is the address of the project. */
export function LinkedWords({ words, base }: { words: string; base: string }) {
  return (
    <>
      {segments(handlesIn(words), words.length).map(({ start, end, members }) => {
        const part = words.slice(start, end)
        return members.length === 0 ? (
          part
        ) : (
          <Link key={start} href={`${base}/find/${encodeURIComponent(part)}`} prefetch={false} className="mono">
            {part}
          </Link>
        )
      })}
    </>
  )
}
