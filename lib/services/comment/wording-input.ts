import { z } from 'zod'

/** Vaguer words instead of a placeholder; null asks for the placeholder again, nothing keeps whatever the words have. */
export const Wording = z
  .string()
  .trim()
  .min(2, 'Give the vaguer words.')
  .max(120, 'Keep it below 120 characters.')
  .regex(/^[^[\]]*$/u, 'Leave brackets to the placeholders.')
  .nullable()
  .optional()
