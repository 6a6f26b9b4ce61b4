import { stanceFaces } from '@/lib/domain/coding/stance'
import { disagreementsOf } from '@/lib/queries/round-work'
import { admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { finishReconciliation } from '@/lib/services/coding/finish-reconciliation'
import { settleDisagreement } from '@/lib/services/coding/settle-disagreement'
import { exampleCall } from '../call'
import { readCode } from './code'
import { on, type Scene } from './scene'

const yes = [
  'Said clearly enough; one of us had read past it.',
  'The definition covers it.',
  'Both passages say it, read together.',
  '',
]
const no = ['Named in passing only.', 'Our definition asks for more than this.', 'This is the wording, not the thing.', '']

/** The two coders go through their differences, with the editor, and agree on one reading. */
export async function settle(scene: Scene, roundId: string): Promise<void> {
  const { ruth } = scene.team
  const differences = await disagreementsOf(admit(ruth, 'agreement.read', { roundState: 'locked' }), roundId)
  for (const [nth, { commentId, codeId, codings }] of differences.entries()) {
    const name = `settle ${commentId} ${codeId}`
    const dice = exampleCall(name, new Date(0)).dice
    const applies = codings.length > 1 || isClear(scene, commentId, codeId) || dice.number() < 0.45
    const reasons = applies ? yes : no
    const stances = [...new Set(codings.map(({ stance }) => stance).filter((stance) => stance !== 'none'))]
    const [stance] = stances
    const reason =
      stances.length > 1 && stance ? `We read the tone again: it ${stanceFaces[stance].name}.` : pick(reasons, dice.number())
    const input = { roundId, commentId, codeId, applies, reason, ...(applies && stance && { stance }) }
    await perform(settleDisagreement, ruth, input, on('06-17', name, nth * 3))
  }
  await perform(finishReconciliation, ruth, { roundId }, on('06-19', 'finish settling'))
}

/** Whether the example marks it for both, so that one of the two only overlooked it. */
function isClear({ comments, codes }: Scene, commentId: string, codeId: string): boolean {
  const marks = comments.find(({ id }) => id === commentId)?.said.marks ?? []
  return marks.some(([code, , coder]) => !coder && codes.get(readCode(code).key) === codeId)
}

const pick = (list: readonly string[], dice: number) => list[Math.floor(dice * list.length)] ?? ''
