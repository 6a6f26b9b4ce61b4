import { LinkButton } from '@/app/ui/link-button'
import type { CellComment } from '@/lib/domain/coding/seen/cell-codings'
import { paraphrasesOf } from '@/lib/queries/paraphrases'
import { seenTexts } from '@/lib/queries/seen-texts'
import { addressOf, type Seeing } from './enter-seeing'
import { QuoteInContext } from './quote-in-context'

const onePage = 20
const origins = {
  consensus: 'reconciled',
  'one-coder': 'single-coded',
  own: 'by its own coders',
  'nothing-yet': 'not reconciled',
}

type Props = {
  seeing: Seeing
  found: readonly CellComment[]
  after: string | null
  /** This page's address, and what it holds besides the place to go on from. */
  path: string
  asked: Readonly<Record<string, string | null>>
}

/** Comments with their quotes, so many at a time, on from the comment that the address names. */
export async function QuotePage({ seeing: { member, work, codes }, found, after, path, asked }: Props) {
  const from = after === null ? 0 : found.findIndex(({ id }) => id === after) + 1
  const shown = found.slice(from, from + onePage)
  const texts = await seenTexts(
    member,
    shown.map(({ id }) => id),
  )
  const paraphraseAt = await paraphrasesOf(member)
  const codeOf = new Map(codes.map((code) => [code.id, code]))
  const last = shown.at(-1)
  return (
    <>
      <ol className="comment-list">
        {shown.map((comment) => {
          const text = texts.get(comment.id)
          const from = work.provenanceOf.get(comment.id)?.from
          return (
            text && (
              <QuoteInContext
                key={comment.id}
                {...{ comment, text, codeOf, paraphraseAt }}
                provenance={origins[from ?? 'nothing-yet']}
              />
            )
          )
        })}
      </ol>
      <p className="acts">
        {from > 0 && <LinkButton href={addressOf(path, asked)}>From the beginning</LinkButton>}
        {last && from + onePage < found.length && (
          <LinkButton href={addressOf(path, { ...asked, after: last.id })}>The next of {found.length}</LinkButton>
        )}
      </p>
    </>
  )
}
