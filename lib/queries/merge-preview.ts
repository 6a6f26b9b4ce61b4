import { asItCounts } from '@/lib/domain/coding/as-it-counts'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { settledWork } from './settled'

type Count = { readonly codings: number; readonly comments: number }
export type MergePreview = {
  readonly from: Count
  readonly into: Count
  readonly after: Count
  /** Coders who gave the code that goes, in rounds that are closed. */
  readonly coders: number
  /** Handles of themes that gather it and of points that name it. */
  readonly themes: readonly string[]
  readonly points: readonly string[]
}

/** What would count otherwise if one code were merged into another: of what is settled, and nothing of a round that is open. */
export async function mergePreview(
  member: Member<'project.read'>,
  { fromId, intoId }: { readonly fromId: string; readonly intoId: string },
): Promise<MergePreview> {
  const { projectId } = member
  const settled = (await settledWork(member)).comments.flatMap(({ codings }) => codings)
  const both = settled
    .filter(({ codeId }) => codeId === fromId || codeId === intoId)
    .map(({ joins: _, ...coding }) => ({ ...coding, coderId: coding.coderId ?? '' }))
  const counted = asItCounts(both, { movedTo: new Map(), mergedInto: new Map([[fromId, intoId]]) })
  const of = (codings: readonly { codeId: string; commentId: string }[], id: string): Count => {
    const own = codings.filter(({ codeId }) => codeId === id)
    return { codings: own.length, comments: new Set(own.map(({ commentId }) => commentId)).size }
  }
  const coders = await db().coding.findMany({
    where: { projectId, codeId: fromId, diedActId: null, layer: 'independent', round: { state: { not: 'open' } } },
    select: { coderId: true },
    distinct: ['coderId'],
  })
  const themes = await db().themeCode.findMany({
    where: { projectId, codeId: fromId, theme: { retiredAt: null } },
    select: { theme: { select: { number: true } } },
    orderBy: { theme: { number: 'asc' } },
  })
  const points = await db().pointCode.findMany({
    where: { projectId, codeId: fromId },
    select: { point: { select: { number: true } } },
    orderBy: { point: { number: 'asc' } },
  })
  return {
    ...{ from: of(both, fromId), into: of(both, intoId), after: of(counted, intoId), coders: coders.length },
    themes: themes.map(({ theme }) => formatHandle('theme', theme.number)),
    points: points.map(({ point }) => formatHandle('point', point.number)),
  }
}
