import { z } from 'zod'

const words = (longest: number, missing: string) =>
  z.string().normalize('NFC').trim().min(1, missing).max(longest, `At most ${longest} characters fit here.`)

/** One line of the invitation log, as a form sends it. */
export const InviteInput = z.object({
  sentOn: z.iso.date('Give the day as 2027-03-31.'),
  channel: words(200, 'Say where it was sent: a mailing list, a meeting, a newsletter.'),
  via: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9-]{1,29}$/, 'Use two to thirty small letters, digits and dashes, such as alt-list.'),
  wording: words(20_000, 'Keep the wording of the invitation: a reader of the paper will ask for it.'),
  reach: z
    .union([z.literal('').transform(() => null), z.coerce.number().int().positive('Give a number of people.').max(100_000_000)])
    .nullable()
    .default(null),
  isReminder: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
})
