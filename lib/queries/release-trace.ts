import { permits } from '@/lib/domain/comment/uses'
import { formatHandle } from '@/lib/domain/project/handle'
import { db } from '@/lib/server/db'
import { paraphrasesOf } from './paraphrases'

/** Each change of the description with each piece of its evidence; sealed comments are only counted, and that from three on. `clusterOf` leads from a comment to the handle of its cluster. */
export async function traceRows(projectId: number, clusterOf: ReadonlyMap<string, string>): Promise<(string | null)[][]> {
  const lineages = await db().lineage.findMany({
    where: { projectId, op: { notIn: ['keep', 'renumber'] } },
    select: {
      op: true,
      toVersion: { select: { number: true } },
      ends: {
        select: {
          side: true,
          placement: { select: { clauseText: { select: { text: true, clause: { select: { number: true } } } } } },
        },
      },
      proposal: {
        select: {
          ...{ number: true, rev: true, state: true },
          revisions: { select: { rev: true, rationale: true } },
          evidence: {
            where: { lost: null },
            select: {
              ...{ kind: true, role: true, note: true },
              comment: { select: { state: true, submission: { select: { state: true, allows: true } } } },
              point: { select: pointColumns },
              request: {
                select: {
                  number: true,
                  points: { where: { withdrawnAt: null }, select: pointColumns, orderBy: { number: 'asc' } },
                },
              },
              theme: { select: { number: true } },
              source: { select: { reference: true } },
            },
            orderBy: [{ at: 'asc' }, { id: 'asc' }],
          },
        },
      },
    },
    orderBy: [{ toVersion: { number: 'asc' } }, { id: 'asc' }],
  })
  const paraphraseAt = await paraphrasesOf({ projectId })
  return lineages.flatMap(({ op, ends, proposal }) => {
    const end = (side: string) => ends.find((one) => one.side === side)?.placement.clauseText
    const clause = (side: string) => {
      const text = end(side)
      return text ? formatHandle('clause', text.clause.number) : ''
    }
    const words = proposal?.revisions.find(({ rev }) => rev === proposal.rev)
    const change = [op, clause('source'), clause('target'), end('source')?.text ?? '', end('target')?.text ?? '']
    const reason = [proposal ? formatHandle('proposal', proposal.number) : '', words?.rationale ?? '']
    const sealed = proposal?.evidence.filter(({ kind, comment }) => kind === 'sealedComment' && isSealed(comment)).length ?? 0
    const evidence = (proposal?.evidence ?? []).flatMap((one): string[][] => {
      if (one.kind === 'sealedComment') return []
      const points = [...(one.point ? [one.point] : []), ...(one.request?.points ?? [])].filter(isOpen)
      const named = one.request
        ? formatHandle('request', one.request.number)
        : one.theme
          ? formatHandle('theme', one.theme.number)
          : (one.source?.reference ?? one.note)
      if (points.length === 0) return [[one.kind, one.role, named, '', '', '']]
      return points.map((point) => [
        one.kind,
        one.role,
        one.request ? named : formatHandle('point', point.number),
        point.comment ? formatHandle('comment', point.comment.number) : '',
        clusterOf.get(point.commentId ?? '') ?? '',
        point.comment && !permits(point.comment.submission.allows).quoteInPaper ? (paraphraseAt(point)?.published ?? '') : '',
      ])
    })
    if (sealed >= 3)
      evidence.push(['sealedComment', 'motivates', `${sealed} further comments, not available for research`, '', '', ''])
    const all = evidence.length > 0 ? evidence : [['', '', '', '', '', '']]
    return all.map((one) => [...change, ...reason, ...one, proposal?.state === 'applied' ? 'approved' : ''])
  })
}

const pointColumns = {
  ...{ number: true, commentId: true, textRev: true, start: true, end: true },
  withdrawnAt: true,
  comment: { select: { number: true, state: true, submission: { select: { allows: true } } } },
} as const

function isSealed(
  comment: { state: string; submission: { state: string; allows: Parameters<typeof permits>[0] } } | null,
): boolean {
  return comment?.state === 'admitted' && comment.submission.state === 'admitted' && permits(comment.submission.allows).sealedLane
}

function isOpen(point: {
  withdrawnAt: Date | null
  comment: { state: string; submission: { allows: Parameters<typeof permits>[0] } } | null
}): boolean {
  return (
    point.withdrawnAt === null && point.comment?.state === 'admitted' && permits(point.comment.submission.allows).openEvidence
  )
}
