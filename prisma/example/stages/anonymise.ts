import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { admit } from '@/lib/services/comment/admit'
import { decideRedaction } from '@/lib/services/comment/decide-redaction'
import { exclude } from '@/lib/services/comment/exclude'
import { openOriginal } from '@/lib/services/comment/open-original'
import { redact } from '@/lib/services/comment/redact'
import { on, type PlacedComment, type Scene } from './scene'

const day = '04-14'

/** The custodian reads each comment, hides what points to somebody, and admits or excludes it. */
export async function anonymise(scene: Scene, comments: readonly PlacedComment[]): Promise<void> {
  for (const [nth, comment] of comments.entries()) {
    // Withdrawn already, when a loading that was broken off begins again.
    if (comment.id === '') continue
    const { tomas } = scene.team
    await perform(openOriginal, tomas, { commentId: comment.id }, on(day, `open ${nth}`, nth * 4))
    if (comment.commenter.excluded) {
      const input = { commentId: comment.id, reason: comment.commenter.excluded }
      await perform(exclude, tomas, input, on(day, `exclude ${nth}`, nth * 4 + 1))
      continue
    }
    await decideProposed(scene, comment, nth)
    await hideNamed(scene, comment, nth)
    await perform(admit, tomas, { commentId: comment.id }, on(day, `admit ${nth}`, nth * 4 + 3))
    comment.text = await textOf(scene.projectId, comment.id)
  }
}

async function decideProposed({ projectId, team }: Scene, { id }: PlacedComment, nth: number): Promise<void> {
  const where = { projectId, commentId: id, finder: 'identifiers' }
  const proposed = await db().redaction.findMany({ where, orderBy: [{ field: 'asc' }, { start: 'asc' }], select: { id: true } })
  for (const [at, { id: redactionId }] of proposed.entries())
    await perform(decideRedaction, team.tomas, { redactionId, decision: 'accept' }, on(day, `decide ${nth} ${at}`, nth * 4 + 1))
}

async function hideNamed({ team }: Scene, { id: commentId, commenter, said }: PlacedComment, nth: number): Promise<void> {
  for (const [surface, category] of commenter.hide ?? []) {
    for (let start = said.text.indexOf(surface); start >= 0; start = said.text.indexOf(surface, start + 1)) {
      const input = { commentId, field: 'text', start, end: start + surface.length, category } as const
      await perform(redact, team.tomas, input, on(day, `hide ${nth} ${surface} ${start}`, nth * 4 + 2))
    }
  }
}

async function textOf(projectId: number, commentId: string): Promise<string> {
  const [row] = await db().commentText.findMany({
    where: { projectId, commentId },
    orderBy: { rev: 'desc' },
    select: { text: true },
    take: 1,
  })
  return row?.text ?? ''
}
