import { z } from 'zod'

const words = z.string().trim().normalize('NFC').max(8000).default('')

export const ThemeWords = z.object({
  claim: z.string().trim().normalize('NFC').min(1, 'Say the claim in one sentence.').max(600, 'A claim is one sentence.'),
  idea: words,
  scope: words,
  memo: words,
})
