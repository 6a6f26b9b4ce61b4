import { z } from 'zod'

/** What a form says of a set. */
export const SetWords = z.object({
  name: z.string().trim().normalize('NFC').min(1, 'Give the set a name.').max(120, 'A name may be 120 characters long.'),
  query: z.string().trim().min(1, 'Say what the set holds.').max(2000),
})
