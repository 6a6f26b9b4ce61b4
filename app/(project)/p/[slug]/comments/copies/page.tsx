import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { countInWords } from '@/lib/domain/comment/near-copies/counts'
import { segments } from '@/lib/domain/span/segments'
import { commentAccount } from '@/lib/queries/account'
import { type CopyCluster, type CopyView, copyGroups, copyPage } from '@/lib/queries/near-copies'
import { enter } from '@/lib/server/gate'

export const metadata = { title: 'Near copies' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ from?: string | string[] }> }
const onePage = 10

export default async function CopiesPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, ['comment.read', 'comment.count'])
  const asked = Number((await searchParams).from ?? 0)
  const from = Number.isSafeInteger(asked) && asked > 0 ? asked : 0
  const { clusters, count } = await copyPage(member, { from, of: onePage })
  const { now: account } = await commentAccount(member)
  const base = `/p/${member.slug}/comments`

  return (
    <div className="page">
      <PageHead
        before="Comments"
        title="Near copies"
        lead={`${countInWords(account.admitted, await copyGroups(member))}. A form letter and its edited copies stand together; each stays a comment of its own, and what somebody added is marked.`}
        acts={
          <LinkButton href={`${base}?show=data`} plain>
            All comments
          </LinkButton>
        }
      />
      {count === 0 ? (
        <Empty title="No comment is a near copy of another" start={<LinkButton href={base}>Read the comments</LinkButton>}>
          When many people send the same letter with a few words changed, it shows here as one cluster. Comments of fewer than
          eight words are never counted as copies.
        </Empty>
      ) : (
        <>
          {clusters.map((cluster) => (
            <Cluster key={cluster.template.id} cluster={cluster} />
          ))}
          <p className="acts">
            {from > 0 && <LinkButton href={`${base}/copies?from=${Math.max(0, from - onePage)}`}>Larger clusters</LinkButton>}
            {count > from + onePage && <LinkButton href={`${base}/copies?from=${from + onePage}`}>Smaller clusters</LinkButton>}
          </p>
        </>
      )}
    </div>
  )
}

function Cluster({ cluster: { template, copies, size } }: { cluster: CopyCluster }) {
  return (
    <section className="copies">
      <h2>
        {size} comments like <span className="mono">{template.handle}</span>
      </h2>
      <p className="small quiet">The most typical one, by {template.commenter}</p>
      <p className="prose" dir="auto">
        {template.text}
      </p>
      <details>
        <summary>
          {copies.length < size - 1 ? `The first ${copies.length} of ${size - 1} copies` : count(copies.length)}, with what is new
        </summary>
        <ol className="comment-list">
          {copies.map((copy) => (
            <li key={copy.id}>
              <p className="small quiet">
                <b>{copy.handle}</b> by {copy.commenter}
                {copy.novel.length === 0 && ', nothing new'}
              </p>
              <Marked copy={copy} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}

const count = (copies: number) => (copies === 1 ? 'Its copy' : `Its ${copies} copies`)

function Marked({ copy: { text, novel } }: { copy: CopyView }) {
  return (
    <p className="prose" dir="auto">
      {segments(novel, text.length).map(({ start, end, members }) =>
        members.length > 0 ? <mark key={start}>{text.slice(start, end)}</mark> : text.slice(start, end),
      )}
    </p>
  )
}
