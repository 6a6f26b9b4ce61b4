import { allowedUses, type NoticeUses, type PermissionAnswer, type Use } from '@/lib/domain/comment/uses'
import { Refusal } from '@/lib/server/refusal'

type Answer = { readonly use: Use; readonly answer: PermissionAnswer['answer'] }

/** Answers that fit what the notice says of each use: to what it covers one can object, what it asks is a yes or a no. */
export function answersAtTheDoor(
  notice: NoticeUses,
  answers: readonly Answer[],
  /** A question alone needs no use: it is answered, and nothing is made of it. */
  hasComments = true,
): readonly Answer[] {
  const seen = new Set<Use>()
  for (const { use, answer } of answers) {
    if (seen.has(use)) throw new Refusal('input', 'One use was answered twice. Reload the page and choose again.')
    seen.add(use)
    refuseMisfit(notice, { use, answer })
  }
  if (!hasComments) return answers
  const allowed = allowedUses(
    notice,
    answers.map((answer) => ({ ...answer, at: new Date(0), noticeNumber: 0 })),
  )
  if (!allowed.includes('revise') && !allowed.includes('research'))
    throw new Refusal(
      'input',
      'With these choices nothing could be done with your comments, so they would not be kept. Allow at least one of the first two uses.',
    )
  return answers
}

export function refuseMisfit(notice: NoticeUses, { use, answer }: Answer): void {
  const stance = notice[use]
  const fits = stance === 'covered' ? answer !== 'no' : stance === 'asked' && answer !== 'objected'
  if (!fits) throw new Refusal('input', 'The notice does not ask for one of these answers. Reload the page and choose again.')
}
