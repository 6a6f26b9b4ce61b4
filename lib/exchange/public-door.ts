import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Use } from '@/lib/domain/comment/uses'
import { actAs, answered, type FormState } from '@/lib/server/act'
import { askingClient } from '@/lib/server/asking-client'
import { liveCall } from '@/lib/server/call'
import { env } from '@/lib/server/env'
import { subkey } from '@/lib/server/keyring'
import { Refusal } from '@/lib/server/refusal'
import { type CommenterActor, perform } from '@/lib/server/verb'
import { changePermission } from '@/lib/services/comment/change-permission'
import { openReceipt } from '@/lib/services/comment/open-receipt'
import { withdrawOwn } from '@/lib/services/comment/withdraw-own'
import { withdrawOwnComment } from '@/lib/services/comment/withdraw-own-comment'
import { findReceipt } from './find-receipt'
import { settleWithdrawals } from './settle-withdrawals'

const words = (form: FormData, name: string) => String(form.get(name) ?? '')

/** Proves a receipt code and lets its commenter in for half an hour. */
export async function receiptDoor(form: FormData): Promise<FormState> {
  const state = await answered(async () => {
    const commenter = await findReceipt(words(form, 'code'), await askingClient())
    await perform(openReceipt, commenter, {}, liveCall())
    await keepCommenter(commenter)
    return null
  })
  if (state.status === 'done') redirect('/receipt')
  return state
}

export async function permissionDoor(form: FormData): Promise<FormState> {
  const commenter = await readCommenter()
  if (!commenter) return { status: 'refused', sentence: 'Half an hour has passed. Give your receipt code again.', fields: {} }
  const state = await actAs(changePermission, commenter, {
    use: words(form, 'use') as Use,
    answer: words(form, 'answer') as 'yes',
  })
  if (state.status === 'done') await settleWithdrawals()
  return state
}

/** Takes everything back; then the receipt is spent. */
export async function withdrawalDoor(): Promise<FormState> {
  const state = await answered(async () => {
    const commenter = await readCommenter()
    if (!commenter) throw new Refusal('forbidden', 'Half an hour has passed. Give your receipt code again.')
    await perform(withdrawOwn, commenter, {}, liveCall())
    await settleWithdrawals()
    return null
  })
  if (state.status !== 'done') return state
  const jar = await cookies()
  jar.delete({ name: cookie, path: '/receipt' })
  redirect('/receipt/withdrawn')
}

/** Takes one comment back; with the last one the receipt is spent. */
export async function commentWithdrawalDoor(form: FormData): Promise<FormState> {
  const commenter = await readCommenter()
  if (!commenter) return { status: 'refused', sentence: 'Half an hour has passed. Give your receipt code again.', fields: {} }
  const state = await actAs(withdrawOwnComment, commenter, { commentId: words(form, 'commentId') })
  if (state.status !== 'done') return state
  await settleWithdrawals()
  if (!state.value.allIsGone) return state
  const jar = await cookies()
  jar.delete({ name: cookie, path: '/receipt' })
  redirect('/receipt/withdrawn')
}

export async function leaveReceipt(): Promise<void> {
  const jar = await cookies()
  jar.delete({ name: cookie, path: '/receipt' })
  redirect('/receipt')
}

const cookie = 'codicil-receipt'
const stay = 30 * 60

// The cookie names a submission, never the code; sealed, so that nobody can make one.
async function keepCommenter({ projectId, submissionId }: CommenterActor): Promise<void> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', subkey('receipt-session'), nonce)
  const plain = JSON.stringify({ projectId, submissionId, until: Date.now() + stay * 1000 })
  const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  const jar = await cookies()
  const secure = env().address.startsWith('https:')
  jar.set(cookie, sealed.toString('base64url'), { httpOnly: true, sameSite: 'strict', path: '/receipt', secure, maxAge: stay })
}

/** Whose receipt is open in this browser; null when none is, or half an hour has passed. */
export async function readCommenter(): Promise<CommenterActor | null> {
  const sealed = Buffer.from((await cookies()).get(cookie)?.value ?? '', 'base64url')
  if (sealed.length < 29) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', subkey('receipt-session'), sealed.subarray(0, 12)).setAuthTag(
      sealed.subarray(-16),
    )
    const plain = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8')
    const { projectId, submissionId, until } = JSON.parse(plain) as { projectId: number; submissionId: string; until: number }
    return until > Date.now() ? { kind: 'commenter', projectId, submissionId } : null
  } catch {
    return null
  }
}
