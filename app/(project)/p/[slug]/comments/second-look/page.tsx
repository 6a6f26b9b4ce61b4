import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { secondLookSentence } from '@/lib/domain/privacy/second-look'
import { custodiansOf, secondLookSummary, secondLooks } from '@/lib/queries/second-looks'
import { enter } from '@/lib/server/gate'
import { drawSecondLook, judgeSecondLook } from '../actions'
import { DrawForm } from './draw-form'
import { LookList } from './look-list'

export const metadata = { title: 'Second look' }

export default async function SecondLookPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, ['comment.admit', 'comment.count', 'original.open'])
  const looks = await secondLooks(member)
  const custodians = await custodiansOf(member)
  const base = `/p/${member.slug}/comments`

  return (
    <div className="page text">
      <PageHead
        title="Second look"
        lead="Another custodian reads a random sample of admitted comments again. What they find tells how much may still stand in the rest."
        acts={<LinkButton href={base}>All comments</LinkButton>}
      />
      <p className="measure">{secondLookSentence(await secondLookSummary(member))}</p>
      {custodians.length < 2 ? (
        <Empty
          title="A second custodian is needed"
          start={<LinkButton href={`/p/${member.slug}/members`}>Open the members</LinkButton>}
        >
          Whoever looks again must not have admitted the comments. Ask an editor to give somebody else the role of custodian.
        </Empty>
      ) : (
        <DrawForm project={member.slug} me={member.memberId} custodians={custodians} action={drawSecondLook} />
      )}
      {looks.map((look) => (
        <LookList key={look.id} project={member.slug} base={base} look={look} action={judgeSecondLook} />
      ))}
      <h2>Table of pseudonyms</h2>
      <p className="measure">
        Which words stand behind each placeholder. They are read from the originals while the table is made, and the history
        records it. Keep the file apart from the data, and delete it when it is not needed any more.
      </p>
      <form method="post" action={`${base}/pseudonyms`} className="acts">
        <button type="submit" className="btn low">
          Download the table of pseudonyms
        </button>
      </form>
    </div>
  )
}
