import { randomBytes } from 'node:crypto'
import { ownerAddress } from '@/lib/queries/program'
import { liveCall } from '@/lib/server/call'
import { env } from '@/lib/server/env'
import { StartProblem } from '@/lib/server/start-problem'
import { perform } from '@/lib/server/verb'
import { makeResetLink } from '@/lib/services/person/make-reset-link'

/** `owner-link`: a link with which the owner sets a new password, for whoever holds the machine. */
export async function ownerLinkCommand(): Promise<void> {
  const email = await ownerAddress()
  if (!email) throw new StartProblem('Nobody owns this installation yet: start it, and use the code that it prints.')
  const token = randomBytes(32).toString('base64url')
  await perform(makeResetLink, { kind: 'program', projectId: 0 }, { email, token }, liveCall())
  console.log(`Open ${env().address}/reset/${token} within a day; it works once.`)
}
