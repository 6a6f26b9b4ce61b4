import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { waitingCounts } from '@/lib/queries/custody-queue'
import { enter } from '@/lib/server/gate'
import { readTogether } from '../actions'
import { TogetherList } from './together-list'

export const metadata = { title: 'Short comments' }

export default async function TogetherPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, ['comment.redact', 'comment.admit', 'original.open'])
  const { clear } = await waitingCounts(member)
  const base = `/p/${member.slug}/comments`

  return (
    <div className="page text">
      <PageHead
        title="Short comments together"
        lead="Comments of up to 600 characters in which nothing is left to decide, as the team would read them. Read each before you tick it: a name that no rule knows is found by you alone."
        acts={<LinkButton href={base}>All comments</LinkButton>}
      />
      <TogetherList project={member.slug} memberId={member.memberId} base={base} waiting={clear} read={readTogether} />
    </div>
  )
}
