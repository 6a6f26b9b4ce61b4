import { bothInWords } from '@/lib/domain/comment/near-copies/counts'
import type { Support } from '@/lib/queries/theme-counts'

/** What speaks for a theme, with near copies as one beside it, and of how much. */
export function SupportCount({ support, of }: { support: Support | undefined; of: Support }) {
  if (!support || support.comments === 0) return <>Nothing is placed for it yet, of {bothInWords(of)}.</>
  return (
    <>
      Supported in {bothInWords(support)}, by {people(support.commenters)}; of {bothInWords(of)}, by {people(of.commenters)}.
    </>
  )
}

const people = (many: number) => (many === 1 ? 'one commenter' : `${many} commenters`)
