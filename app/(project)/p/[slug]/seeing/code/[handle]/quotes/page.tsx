import { notFound } from 'next/navigation'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { inCodebookOrder } from '@/lib/domain/codebook/tree'
import { codeQuotes } from '@/lib/queries/code-quotes'
import { codebookCodes } from '@/lib/queries/codebook'
import { enter } from '@/lib/server/gate'
import { type Asked, addressOf } from '../../../enter-seeing'
import { portraitAddress } from '../../../portrait-link'
import { QuoteList } from '../../../quote-list'

export const metadata = { title: 'Quotes of a code' }

type Props = { params: Promise<{ slug: string; handle: string }>; searchParams: Promise<Asked> }
const onePage = 20
const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** Further quotes, read a page at a time and without counting anything, so that the last page is as quick as the first. */
export default async function PortraitQuotesPage({ params, searchParams }: Props) {
  const { slug, handle } = await params
  const member = await enter(slug, ['project.read', 'comment.count', 'comment.read', 'codebook.read'])
  const codes = inCodebookOrder(await codebookCodes(member))
  const code = codes.find((one) => one.handle === handle)
  if (!code) notFound()
  const { after } = await searchParams
  const from = typeof after === 'string' && isId.test(after) ? after : null
  const { comments, provenanceOf, next } = await codeQuotes(member, { codeId: code.id, after: from, size: onePage })
  const base = `/p/${member.slug}/seeing`
  const here = portraitAddress(base, code)

  return (
    <div className="page seeing">
      <PageHead
        before={<a href={here}>Portrait of {code.handle}</a>}
        title={`Quotes of “${code.name}”`}
        lead="From settled comments, in no order that means anything."
      />
      {comments.length === 0 ? (
        <p>There are no more.</p>
      ) : (
        <QuoteList {...{ member, base, codes, provenanceOf }} shown={comments} />
      )}
      <p className="acts">
        {from !== null && <LinkButton href={`${here}/quotes`}>From the beginning</LinkButton>}
        {next && <LinkButton href={addressOf(`${here}/quotes`, { after: next })}>The next {onePage}</LinkButton>}
      </p>
    </div>
  )
}
