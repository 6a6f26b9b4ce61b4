import { randomBytes } from 'node:crypto'
import { redirect } from 'next/navigation'
import { findInvitation } from '@/lib/queries/house'
import { act, answered, type FormState, formInput } from '@/lib/server/act'
import { askingClient } from '@/lib/server/asking-client'
import { liveCall } from '@/lib/server/call'
import { env } from '@/lib/server/env'
import { enterHouse } from '@/lib/server/gate'
import { Refusal } from '@/lib/server/refusal'
import { dropSession, keepSession } from '@/lib/server/session'
import { limited } from '@/lib/server/tries'
import { perform } from '@/lib/server/verb'
import { acceptInvitation } from '@/lib/services/person/accept-invitation'
import { changePassword } from '@/lib/services/person/change-password'
import { claimOwner } from '@/lib/services/person/claim-owner'
import { makeResetLink } from '@/lib/services/person/make-reset-link'
import { resetPassword } from '@/lib/services/person/reset-password'
import { signIn } from '@/lib/services/person/sign-in'
import { signOut } from '@/lib/services/person/sign-out'
import { signOutEverywhere } from '@/lib/services/person/sign-out-everywhere'
import { createProject } from '@/lib/services/project/create-project'
import { inviteMember } from '@/lib/services/project/invite-member'

const house = { kind: 'visitor', projectId: 0 } as const
const words = (form: FormData, name: string) => String(form.get(name) ?? '')

/** The first person becomes owner and is signed in. */
export async function claimDoor(form: FormData): Promise<FormState> {
  const state = await answered(async () => {
    await limited([['link-client', await askingClient()]], () => perform(claimOwner, house, formInput(form) as never, liveCall()))
    await begin(words(form, 'email'), words(form, 'password'))
    return null
  })
  if (state.status === 'done') redirect('/')
  return state
}

export async function signInDoor(form: FormData): Promise<FormState> {
  const state = await answered(async () => {
    await begin(words(form, 'email'), words(form, 'password'))
    return null
  })
  if (state.status === 'done') redirect('/')
  return state
}

/** Spends an invitation, signs in, and goes to the project. */
export async function invitationDoor(form: FormData): Promise<FormState> {
  const token = words(form, 'token')
  const state = await answered(async () => {
    const invitation = await findInvitation(token, new Date())
    if (!invitation)
      throw new Refusal(
        'not-found',
        'This invitation was used already or has expired. Ask an editor of the project for a new one.',
      )
    const visitor = { kind: 'visitor', projectId: invitation.projectId } as const
    const input = { token, name: words(form, 'name') || invitation.email, password: words(form, 'password') }
    await limited([['link-client', await askingClient()]], () => perform(acceptInvitation, visitor, input, liveCall()))
    await begin(invitation.email, input.password)
    return null
  })
  if (state.status === 'done') redirect('/')
  return state
}

export async function resetDoor(form: FormData): Promise<FormState> {
  const state = await answered(async () => {
    const input = { token: words(form, 'token'), password: words(form, 'password') }
    await limited([['link-client', await askingClient()]], () => perform(resetPassword, house, input, liveCall()))
    return null
  })
  if (state.status === 'done') redirect('/sign-in')
  return state
}

export async function signOutDoor(): Promise<void> {
  const person = await enterHouse()
  await answered(() => perform(signOut, person, { signInId: person.signInId }, liveCall()))
  await dropSession()
  redirect('/sign-in')
}

export async function signOutEverywhereDoor(): Promise<FormState> {
  const person = await enterHouse()
  const state = await answered(() => perform(signOutEverywhere, person, {}, liveCall()))
  await dropSession()
  if (state.status === 'done') redirect('/sign-in')
  return state
}

export async function changePasswordDoor(form: FormData): Promise<FormState> {
  const person = await enterHouse()
  const input = { current: words(form, 'current'), password: words(form, 'password'), keepSignInId: person.signInId }
  return answered(() => limited([['sign-in-address', person.email]], () => perform(changePassword, person, input, liveCall())))
}

export async function newProjectDoor(form: FormData): Promise<FormState> {
  const person = await enterHouse()
  const state = await answered(() => perform(createProject, person, formInput(form) as never, liveCall()))
  if (state.status === 'done') redirect(`/p/${words(form, 'slug').trim().toLowerCase()}`)
  return state
}

/** Invites somebody; the answer holds the one link, which is shown this once. */
export async function invitationMaker(form: FormData): Promise<FormState> {
  const token = newToken()
  form.set('token', token)
  const state = await act(inviteMember, form)
  return state.status === 'done' ? { status: 'done', value: { link: `${env().address}/invite/${token}` } } : state
}

/** The owner makes a link with which somebody sets a new password. */
export async function resetLinkMaker(form: FormData): Promise<FormState> {
  const person = await enterHouse()
  const token = newToken()
  const state = await answered(() => perform(makeResetLink, person, { email: words(form, 'email'), token }, liveCall()))
  return state.status === 'done' ? { status: 'done', value: { link: `${env().address}/reset/${token}` } } : state
}

async function begin(email: string, password: string): Promise<void> {
  const counted = [
    ['sign-in-address', email.trim().toLowerCase()],
    ['sign-in-client', await askingClient()],
  ] as const
  await keepSession(await limited(counted, () => perform(signIn, house, { email, password }, liveCall())))
}

const newToken = () => randomBytes(32).toString('base64url')
