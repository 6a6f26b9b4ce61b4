import { LinkButton } from '@/app/ui/link-button'
import type { CellComment } from '@/lib/domain/coding/seen/cell-codings'
import { addressOf, type Seeing } from './enter-seeing'
import { QuoteList } from './quote-list'

const onePage = 20

type Props = {
  seeing: Seeing
  found: readonly CellComment[]
  after: string | null
  /** This page's address, and what it holds besides the place to go on from. */
  path: string
  asked: Readonly<Record<string, string | null>>
}

/** Comments with their quotes, so many at a time, on from the comment that the address names. */
export function QuotePage({ seeing: { member, work, codes, base }, found, after, path, asked }: Props) {
  const from = after === null ? 0 : found.findIndex(({ id }) => id === after) + 1
  const shown = found.slice(from, from + onePage)
  const last = shown.at(-1)
  return (
    <>
      <QuoteList {...{ member, base, codes, shown }} provenanceOf={work.provenanceOf} />
      <p className="acts">
        {from > 0 && <LinkButton href={addressOf(path, asked)}>From the beginning</LinkButton>}
        {last && from + onePage < found.length && (
          <LinkButton href={addressOf(path, { ...asked, after: last.id })}>The next of {found.length}</LinkButton>
        )}
      </p>
    </>
  )
}
