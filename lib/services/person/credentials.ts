import { z } from 'zod'

export const EmailAddress = z.string().trim().toLowerCase().pipe(z.email('Please give an e-mail address, like name@example.org.'))
export const PersonName = z.string().trim().normalize('NFC').min(1, 'Please give a name.').max(120, 'This name is too long.')
export const NewPassword = z
  .string()
  .min(10, 'Please choose a password of at least 10 characters.')
  .max(200, 'This password is too long.')
