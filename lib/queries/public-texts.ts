import type { PublicText } from '@/lib/domain/points/retold'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'

/** Everything that anybody can read of a project: a quote that stands here too can be looked up. */
export async function publicTexts({ projectId }: { readonly projectId: number }): Promise<PublicText[]> {
  const versions = await db().descriptionVersion.findMany({
    where: { projectId, state: 'published' },
    select: {
      ...{ number: true, summary: true },
      placements: { select: { clauseText: { select: { text: true, clause: { select: { number: true } } } } } },
    },
    orderBy: { number: 'asc' },
  })
  const reasons = await db().proposalRevision.findMany({
    where: { projectId, proposal: { state: 'applied' } },
    select: { rationale: true, proposal: { select: { number: true } } },
  })
  const answers = await db().disposition.findMany({
    where: { projectId, requestId: { not: null } },
    select: { reason: true, request: { select: { number: true, title: true } } },
  })
  const notices = await db().notice.findMany({
    where: { projectId, publishedAt: { not: null } },
    select: { number: true, wording: true },
  })
  return [
    ...versions.flatMap(({ number, summary, placements }) => [
      { name: `the summary of version ${number}`, text: summary },
      ...placements.map(({ clauseText: { text, clause } }) => ({
        name: `${formatHandle('clause', clause.number)} of version ${number}`,
        text,
      })),
    ]),
    ...reasons.map(({ rationale, proposal }) => ({ name: formatHandle('proposal', proposal.number), text: rationale })),
    ...answers.flatMap(({ reason, request }) =>
      [request?.title ?? '', reason].map((text) => ({ name: formatHandle('request', request?.number ?? 0), text })),
    ),
    ...notices.map(({ number, wording }) => ({ name: `notice ${number}`, text: wording })),
  ]
}
