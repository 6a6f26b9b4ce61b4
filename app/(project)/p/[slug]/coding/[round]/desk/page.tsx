import { notFound } from 'next/navigation'
import { readFilter } from '@/lib/domain/coding/desk/desk-filter'
import { type DeskRound, deskFrame, deskRound } from '@/lib/queries/desk'
import { deskComments } from '@/lib/queries/desk-comments'
import { deskPlace, deskRows } from '@/lib/queries/desk-list'
import { enter } from '@/lib/server/gate'
import { Desk } from './desk'

export const metadata = { title: 'Coding desk' }

type Props = {
  params: Promise<{ slug: string; round: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function DeskPage({ params, searchParams }: Props) {
  const { slug, round } = await params
  const member = await enter(slug, 'coding.read-own')
  const known = await deskRound(member, Number(round))
  if (!known) notFound()

  const asked = await searchParams
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : null)
  const filter = readFilter({ get: one })
  const isList = one('view') === 'list'
  // What stays and what stands first are asked for side by side: whoever opens a desk waits for both.
  const [frame, { rows, here, comments }] = await Promise.all([deskFrame(member, known), openedAt(known)])
  return (
    <Desk
      project={member.slug}
      memberId={member.memberId}
      frame={frame}
      filter={filter}
      rows={rows}
      comments={comments}
      at={here?.commentId ?? null}
      view={isList ? 'list' : 'single'}
    />
  )

  async function openedAt(at: DeskRound) {
    const found = await deskPlace(member, at.id, one('c'))
    // Where nothing is left to do, a desk opens at its first comment.
    const place = found !== -1 ? found : one('c') === null ? 0 : await deskPlace(member, at.id, null)
    const from = filter.like === null ? place - (isList ? 6 : 31) : -1
    const rows = await deskRows(member, at, filter, { after: from }, isList ? 40 : 120)
    const here = rows.rows.find((row) => (filter.like === null ? row.place >= place : row.handle === one('c'))) ?? rows.rows[0]
    const wanted = isList ? rows.rows.map(({ commentId }) => commentId) : here ? [here.commentId] : []
    return { rows, here, comments: await deskComments(member, at, wanted) }
  }
}
