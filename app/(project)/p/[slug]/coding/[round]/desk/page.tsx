import { notFound } from 'next/navigation'
import { deskOf } from '@/lib/queries/desk'
import { copyGroupsSoon } from '@/lib/queries/near-copies'
import { enter } from '@/lib/server/gate'
import { admit } from '@/lib/server/member'
import { Desk } from './desk'

export const metadata = { title: 'Coding desk' }

type Props = { params: Promise<{ slug: string; round: string }>; searchParams: Promise<{ c?: string | string[] }> }

export default async function DeskPage({ params, searchParams }: Props) {
  const { slug, round } = await params
  const member = await enter(slug, 'coding.read-own')
  const { c } = await searchParams
  const view = await deskOf(member, Number(round), typeof c === 'string' ? c : null)
  if (!view) notFound()
  const groups = view.comment && (await copyGroupsSoon(admit(member, 'comment.count'), 150))
  const group = groups?.find(({ members }) => members.includes(view.comment?.id ?? ''))
  const copies = group?.members.filter((id) => id !== view.comment?.id) ?? []
  return <Desk project={member.slug} memberId={member.memberId} view={view} copies={copies} />
}
