import Link from 'next/link'
import { CopyButton } from './copy-button'

/** A handle that people see (K-07, C-041), with a button that copies it. `copies` is the longer stable id, if there is one. */
export function Handle({ handle, href, copies }: { handle: string; href?: string; copies?: string }) {
  return (
    <span className="handle">
      {href ? (
        <Link href={href} prefetch={false}>
          {handle}
        </Link>
      ) : (
        handle
      )}
      <CopyButton low text={copies ?? handle} what={handle} />
    </span>
  )
}
