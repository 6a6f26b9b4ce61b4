import { notFound } from 'next/navigation'
import { readFilter } from '@/lib/domain/coding/desk/desk-filter'
import { deskOf } from '@/lib/queries/desk'
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
  const frame = await deskOf(member, Number(round))
  if (!frame) notFound()

  const asked = await searchParams
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : null)
  const filter = readFilter({ get: one })
  const isList = one('view') === 'list'
  const found = await deskPlace(member, frame.round.id, one('c'))
  const place = found === -1 ? await firstPlace(frame.round.id) : found
  const from = filter.like === null ? place - (isList ? 6 : 31) : -1
  const rows = await deskRows(member, frame.round, filter, { after: from }, isList ? 40 : 120)
  const here = rows.rows.find((row) => (filter.like === null ? row.place >= place : row.handle === one('c'))) ?? rows.rows[0]
  const wanted = isList ? rows.rows.map(({ commentId }) => commentId) : here ? [here.commentId] : []
  const comments = await deskComments(member, frame.round, wanted)
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

  /** Where nothing is left to do, a desk opens at its first comment. */
  async function firstPlace(roundId: string): Promise<number> {
    return one('c') === null ? 0 : deskPlace(member, roundId, null)
  }
}
