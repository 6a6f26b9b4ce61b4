import type { Member } from '@/lib/server/member'
import { countableComments } from './countable'
import { settledWork } from './settled'

export type CodeUse = {
  /** By code id; a code that nothing settled bears is not in it. */
  readonly of: ReadonlyMap<string, { readonly codings: number; readonly comments: number }>
  /** How many comments are settled, of which the comments of a code are a share. */
  readonly settled: number
}

/** How often each code is used in what is settled, as codes count today. Nothing of a round that is open. */
export async function codeUse(member: Member<'project.read' | 'comment.count'>): Promise<CodeUse> {
  const [work, countable] = await Promise.all([settledWork(member), countableComments(member)])
  const settled = work.comments.filter(
    ({ commentId, provenance }) => countable.has(commentId) && provenance.from !== 'nothing-yet',
  )
  const use = new Map<string, { codings: number; comments: number }>()
  for (const { codings } of settled) {
    const here = new Set<string>()
    for (const { codeId } of codings) {
      const one = use.get(codeId) ?? { codings: 0, comments: 0 }
      use.set(codeId, { codings: one.codings + 1, comments: one.comments + (here.has(codeId) ? 0 : 1) })
      here.add(codeId)
    }
  }
  return { of: use, settled: settled.length }
}
