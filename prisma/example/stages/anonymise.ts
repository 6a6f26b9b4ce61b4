import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { admit } from '@/lib/services/comment/admit'
import { decideRedaction } from '@/lib/services/comment/decide-redaction'
import { decideUseSentence } from '@/lib/services/comment/decide-use-sentence'
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
    await letStandBut('form', scene, comment, nth)
    await hideNamed(scene, comment, nth)
    await letStandBut(null, scene, comment, nth)
    await readUseSentences(scene, comment, nth)
    await perform(admit, tomas, { commentId: comment.id }, on(day, `admit ${nth}`, nth * 4 + 3))
    comment.text = await textOf(scene.projectId, comment.id)
  }
}

/** What is an identifier by its form stays hidden; names the custodian hides in the words of the team, not of the program. */
async function letStandBut(form: 'form' | null, { projectId, team }: Scene, { id }: PlacedComment, nth: number): Promise<void> {
  const found = await db().redaction.findMany({
    where: { projectId, commentId: id, memberId: null, ...(form ? { finder: { not: form } } : { state: 'proposed' }) },
    orderBy: [{ field: 'asc' }, { start: 'asc' }],
    select: { id: true },
  })
  for (const [at, { id: redactionId }] of found.entries()) {
    const input = { redactionId, decision: 'reject' } as const
    await perform(decideRedaction, team.tomas, input, on(day, `let stand ${nth} ${form ?? ''} ${at}`, nth * 4 + 1))
  }
}

/** Nobody of the example says in the text what the form asks anyway; a person has to have looked. */
async function readUseSentences({ projectId, team }: Scene, { id: commentId }: PlacedComment, nth: number): Promise<void> {
  const found = await db().useSentence.findMany({
    where: { projectId, commentId, state: 'proposed' },
    orderBy: [{ field: 'asc' }, { start: 'asc' }, { use: 'asc' }],
    select: { id: true },
  })
  for (const [at, { id: sentenceId }] of found.entries())
    await perform(
      decideUseSentence,
      team.tomas,
      { sentenceId, says: 'nothing' },
      on(day, `use sentence ${nth} ${at}`, nth * 4 + 2),
    )
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
