import type { BothCounts } from '@/lib/domain/comment/near-copies/counts'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { countableComments } from './countable'
import { copyCounter } from './near-copies'

export type Support = BothCounts & { readonly commenters: number }
export type ThemeCounts = {
  /** What speaks for each theme, by its handle; a theme without is not in it. */
  readonly support: ReadonlyMap<string, Support>
  /** All that may be counted, of which these are a share. */
  readonly of: Support
}

/** How many comments speak for each theme, one by one and with near copies as one, and of how many. */
export async function themeCounts({ projectId }: Member<'theme.read' | 'comment.count'>): Promise<ThemeCounts> {
  const commenterOf = await countableComments({ projectId })
  const placed = await db().themeCoding.findMany({
    where: { projectId, role: 'supports', theme: { retiredAt: null } },
    select: { theme: { select: { number: true } }, coding: { select: { commentId: true } } },
  })
  const count = await copyCounter({ projectId })
  const both = (ids: Iterable<string>) => {
    const known = [...ids].filter((id) => commenterOf.has(id))
    return { ...count(known), commenters: new Set(known.map((id) => commenterOf.get(id))).size }
  }
  const said = new Map<string, string[]>()
  for (const { theme, coding } of placed) {
    const handle = formatHandle('theme', theme.number)
    said.set(handle, [...(said.get(handle) ?? []), coding.commentId])
  }
  return {
    support: new Map([...said].map(([handle, ids]) => [handle, both(ids)])),
    of: both(commenterOf.keys()),
  }
}
