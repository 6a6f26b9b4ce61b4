import { z } from 'zod'
import { type NoticeStance, type Use, uses } from '@/lib/domain/comment/uses'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { nextHandle } from '../shared/handles'

const Stance = z.enum(['covered', 'asked', 'notAsked'])
const Uses = z.object(Object.fromEntries(uses.map((use) => [use, Stance])) as Record<Use, typeof Stance>)

/** A day as forms send it; nothing chosen is nothing. The day belongs to the commenter to its end. */
const LastDay = z.preprocess(
  (day) => (day === '' || day === undefined ? null : day),
  z.iso
    .date('Give the day as 2027-09-30.')
    .transform((day) => new Date(`${day}T23:59:59.999Z`))
    .nullable(),
)

const words = (longest: number, missing: string) =>
  z.string().normalize('NFC').trim().min(1, missing).max(longest, `At most ${longest} characters fit here.`)

/** The next notice, in force at once. A form may send each use as a field `uses.research`. */
export const publishNotice = defineVerb({
  name: 'notice.publish-notice',
  allow: 'notice.edit',
  input: z.preprocess(
    gatherUses,
    z.object({
      wording: words(20_000, 'Write what commenters will read.'),
      basis: words(500, 'Say on which lawful basis comments are used.'),
      ethicsReference: z.string().normalize('NFC').trim().max(200, 'This reference is too long.').default(''),
      uses: Uses,
      withdrawUntil: LastDay,
      dataLockAt: LastDay,
    }),
  ),

  async run({ tx, projectId, input, ids, now }) {
    if (input.withdrawUntil && input.dataLockAt && input.dataLockAt < input.withdrawUntil)
      throw new Refusal('input', 'The data cannot be locked before the last day of withdrawal.', {
        dataLockAt: 'Choose a day after the last day of withdrawal.',
      })
    const stances: readonly NoticeStance[] = [input.uses.revise, input.uses.research]
    if (stances.every((stance) => stance === 'notAsked'))
      throw new Refusal('input', 'With this notice no comment could be used at all. Cover or ask for revision or research.')

    const id = ids.next()
    const number = await nextHandle(tx, projectId, 'notice')
    await tx.notice.create({ data: { projectId, id, number, ...input, publishedAt: now } })
    return {
      value: { noticeId: id, number },
      events: [{ type: 'notice.published', subject: id, detail: { number, ...input.uses } }],
    }
  },
})

function gatherUses(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || 'uses' in given) return given
  const fields = Object.entries(given)
  const chosen = fields.filter(([name]) => name.startsWith('uses.')).map(([name, stance]) => [name.slice(5), stance])
  return { ...Object.fromEntries(fields.filter(([name]) => !name.startsWith('uses.'))), uses: Object.fromEntries(chosen) }
}
