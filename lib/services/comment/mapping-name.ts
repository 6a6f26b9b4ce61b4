import { z } from 'zod'

/** What the team calls a mapping; it stands in menus, so it is one line. */
export const MappingName = z
  .string()
  .transform((name) => name.trim().replace(/\s+/gu, ' '))
  .pipe(z.string().min(1, 'Give the mapping a name.').max(80, 'Keep the name within 80 characters.'))
