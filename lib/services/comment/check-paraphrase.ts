import { z } from 'zod'
import { checkersOf } from '@/lib/domain/points/paraphrase'
import { faultOfRetelling } from '@/lib/domain/points/retold'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { holdUnquotable } from './quoted-place'

/**
 * A second member says that a paraphrase does not lead to its comment: it repeats none of its runs of words, which is looked up
 * here, and what came of looking for it on the web by hand is typed in. From then on it may be published in place of the words.
 */
export const checkParaphrase = defineVerb({
  name: 'comment.check-paraphrase',
  allow: 'quote.retell',
  input: z.object({ paraphraseId: z.uuid(), webResult: z.string().trim().normalize('NFC').max(2000).default('') }),

  async run({ tx, projectId, member, input: { paraphraseId, webResult }, now }) {
    const row = await tx.paraphrase.findUnique({ where: { projectId_id: { projectId, id: paraphraseId } } })
    if (!row || row.removedAt) throw new Refusal('not-found', 'This paraphrase went with its comment. Reload the page.')
    const { commentId, start, end, textRev, writerId } = row
    const texts = await holdUnquotable(tx, projectId, { commentId, start, end, textRev })
    if (row.checkedAt) throw new Refusal('conflict', 'Somebody has checked this paraphrase already. Reload the page.')
    const members = await tx.member.findMany({ where: { projectId, leftAt: null }, select: { id: true, roles: true } })
    if (!checkersOf(writerId, members).includes(member.memberId))
      throw new Refusal('conflict', 'You wrote this paraphrase. Ask another editor or reviewer to check it.')
    const fault = faultOfRetelling(row.words, texts[0]?.slice(start, end) ?? '', texts)
    if (fault) throw new Refusal('conflict', fault)

    const checked = await tx.paraphrase.updateMany({
      where: { projectId, id: paraphraseId, checkedAt: null },
      data: { checkerId: member.memberId, checkedAt: now, webResult },
    })
    if (checked.count === 0) throw new Refusal('conflict', 'Somebody has checked this paraphrase already. Reload the page.')
    const detail = { comment: commentId, web: webResult !== '' }
    return { value: null, events: [{ type: 'quote.retelling-checked', subject: paraphraseId, detail }] }
  },
})
