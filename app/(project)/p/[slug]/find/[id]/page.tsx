import { redirect } from 'next/navigation'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { QuoteCopy } from '@/app/ui/quote-copy'
import { StatusLine } from '@/app/ui/status-line'
import { quoteId } from '@/lib/domain/release/short-id'
import type { CommentView } from '@/lib/queries/comments'
import { findById } from '@/lib/queries/find'
import { paraphrasesOf } from '@/lib/queries/paraphrases'
import { enter } from '@/lib/server/gate'
import { finding } from '../finding'

export const metadata = { title: 'Find' }

export default async function FoundPage({ params }: { params: Promise<{ slug: string; id: string }> }) {
  const { slug, id } = await params
  const member = await enter(slug, [...finding])
  const asked = decoded(id)
  const found = await findById(member, asked)
  if (found.status === 'page') redirect(`/p/${member.slug}${found.path}`)
  if (found.status === 'nothing')
    return (
      <div className="page">
        <PageHead title={asked} />
        <Empty title="Nothing here has this id" start={<LinkButton href={`/p/${member.slug}/find`}>Find by words</LinkButton>}>
          Words are named like C-041:12-57@r1, numbers like A-2-T12, things by their handle. What was withdrawn or excluded, or is
          not yours to read, is not found.
        </Empty>
      </div>
    )

  const { comment } = found
  const marks = found.status === 'words' && !found.isOld
  const place = marks ? { commentId: comment.id, textRev: comment.rev, start: found.start, end: found.end } : null
  const paraphrase = place && (await paraphrasesOf(member))(place)
  return (
    <div className="page text">
      <PageHead
        before={found.status === 'words' ? asked : undefined}
        title={comment.handle}
        lead={`By ${comment.commenter}, ${comment.passage ? `on “${comment.passage.words}” in ` : 'on '}${comment.target ?? 'the whole text'}.`}
        acts={
          <LinkButton href={`/p/${member.slug}/comments`} plain>
            All comments
          </LinkButton>
        }
      />
      {found.status === 'words' && found.isOld && (
        <StatusLine tone="caution">
          More was hidden in this comment since the id was copied, so its words may stand elsewhere now. This is how it reads
          today.
        </StatusLine>
      )}
      <blockquote className="prose found-comment" dir="auto">
        {marks ? <Marked comment={comment} start={found.start} end={found.end} /> : comment.text}
      </blockquote>
      {comment.proposedText !== null && (
        <p dir="auto">
          <b>{comment.proposedText === '' ? 'Would strike these words.' : 'Would write it so:'}</b> {comment.proposedText}
        </p>
      )}
      {marks && (
        <p>
          Copy the quote{' '}
          <QuoteCopy
            quote={comment.text.slice(found.start, found.end)}
            id={quoteId({ ...found, handle: comment.handle, rev: comment.rev })}
            commenter={comment.commenter}
            mayBeQuoted={comment.permits.quoteInPaper}
            retold={paraphrase?.published ?? null}
          />
        </p>
      )}
    </div>
  )
}

function Marked({ comment: { text }, start, end }: { comment: CommentView; start: number; end: number }) {
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  )
}

/** An address may be typed by hand and hold anything. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id).slice(0, 80)
  } catch {
    return id.slice(0, 80)
  }
}
