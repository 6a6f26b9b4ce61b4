import { formReceipt } from '@/lib/domain/comment/receipt-code'
import type { Call } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { completeLedger } from '@/lib/server/withdrawal-ledger'
import { lookThrough } from '@/lib/services/comment/look-through'
import { submit } from '@/lib/services/comment/submit'
import { withdrawOwn } from '@/lib/services/comment/withdraw-own'
import { exampleCall } from '../call'
import type { ExampleCommenter } from '../said'
import { known, on, type PlacedComment, type Scene } from './scene'

/** People send their comments, a few each day from `from` on; answers what they sent. */
export async function receive(scene: Scene, people: readonly ExampleCommenter[], from: string): Promise<PlacedComment[]> {
  const placed: PlacedComment[] = []
  for (const [nth, commenter] of people.entries()) {
    const name = `commenter ${from} ${nth}`
    const { receiptKey } = await db().project.findUniqueOrThrow({ where: { id: scene.projectId }, select: { receiptKey: true } })
    const receipt = formReceipt(receiptKey, exampleCall(`receipt of ${name}`, new Date(0)).dice.bytes(17))
    const { job, sector, years, agrees = [], objects = [], says } = commenter
    const sent = says.map(({ on: key, text, so }) => ({
      clauseId: key === null ? null : known(scene.clauses, key),
      text,
      proposedText: so ?? null,
    }))
    const answers = [
      ...agrees.map((use) => ({ use, answer: 'yes' as const })),
      ...objects.map((use) => ({ use, answer: 'objected' as const })),
    ]
    const input = { receipt, comments: sent, answers, attributes: { job, sector, years } }
    const visitor = { kind: 'visitor', projectId: scene.projectId } as const
    const { submissionId } = await perform(submit, visitor, input, on(from, name, nth * 620))
    await lookedThrough(scene, submissionId, on(from, `look through ${name}`, nth * 620 + 1))
    const ids = await commentIds(scene.projectId, submissionId, sent)
    placed.push(...says.map((said, at) => ({ id: ids[at] ?? '', commenter, said, text: '' })))
    scene.receipt ||= receipt
  }
  scene.comments.push(...placed)
  return placed
}

/** Who changed their mind takes everything back. */
export async function takeBack(scene: Scene): Promise<void> {
  for (const [nth, { id, commenter, said }] of scene.comments.entries()) {
    if (!commenter.withdraws || said !== commenter.says[0] || id === '') continue
    const comment = await db().comment.findUnique({
      where: { projectId_id: { projectId: scene.projectId, id } },
      select: { submissionId: true },
    })
    if (!comment) continue
    const actor = { kind: 'commenter', projectId: scene.projectId, submissionId: comment.submissionId } as const
    await perform(withdrawOwn, actor, {}, on('04-22', `withdraw ${nth}`))
  }
  await completeLedger()
  for (const comment of scene.comments) if (comment.commenter.withdraws) comment.text = ''
}

/** What the worker does within a second of real time; here by its own call, so that the example is the same each time. */
async function lookedThrough({ projectId }: Scene, submissionId: string, call: Call): Promise<void> {
  const rows = await db().comment.findMany({
    where: { projectId, submissionId },
    select: { id: true },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
  })
  if (rows.length === 0) return
  await perform(lookThrough, { kind: 'program', projectId }, { commentIds: rows.map(({ id }) => id) }, call)
}

/** Ids in the order sent: within one submission the rank is drawn, the clause and the place in the list are not kept together. */
async function commentIds(projectId: number, submissionId: string, sent: readonly { clauseId: string | null }[]) {
  const rows = await db().comment.findMany({ where: { projectId, submissionId }, select: { id: true, clauseId: true } })
  return sent.map(({ clauseId }) => rows.find((row) => row.clauseId === clauseId)?.id)
}
