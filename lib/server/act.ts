import { refresh } from 'next/cache'
import type { z } from 'zod'
import { liveCall } from './call'
import { log } from './log'
import { findMember } from './member'
import { Refusal } from './refusal'
import { readSession } from './session'
import { type Actor, type AnyMemberVerb, perform, type Stored, type Verb } from './verb'

/** What a form shows after it was sent. */
export type FormState<V = Stored> =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly value: V }
  | { readonly status: 'refused'; readonly sentence: string; readonly fields: Readonly<Record<string, string>> }

/** The whole body of a project's server action: form -> member -> verb -> what the form shows. The form carries `project` (slug) and may carry `act`. */
export async function act<V extends Stored>(verb: AnyMemberVerb<V>, form: FormData): Promise<FormState<V>> {
  return refreshed(async () => {
    const session = await readSession()
    const member = session && (await findMember({ slug: String(form.get('project') ?? '') }, session.personId))
    if (!member) throw new Refusal('not-found', 'There is nothing here for you. Sign in again, or ask an editor.')
    return perform(verb, member, formInput(form), liveCall(actId(form)))
  })
}

/** The same for somebody at a door of the house; the caller says who acts. */
export async function actAs<A extends Actor, S extends z.ZodType, V extends Stored>(
  verb: Verb<A, S, V>,
  actor: A,
  input: z.input<S>,
  form?: FormData,
): Promise<FormState<V>> {
  return refreshed(() => perform(verb, actor, input, liveCall(form && actId(form))))
}

/** The page that sent the form is read again once something changed; only a server action may ask for that. */
async function refreshed<V>(work: () => Promise<V>): Promise<FormState<V>> {
  const state = await answered(work)
  if (state.status === 'done') refresh()
  return state
}

/** Turns an expected no into what the form shows; anything else is logged with an id and told kindly. */
export async function answered<V>(work: () => Promise<V>): Promise<FormState<V>> {
  try {
    return { status: 'done', value: await work() }
  } catch (error) {
    if (error instanceof Refusal) return { status: 'refused', sentence: error.message, fields: error.fields }
    if (isNextSignal(error)) throw error
    const id = log.fault(error)
    return {
      status: 'refused',
      sentence: `Something went wrong on our side, and nothing was changed. Try again; if it stays, tell the owner this number: ${id}.`,
      fields: {},
    }
  }
}

/** `redirect()` and `notFound()` travel as errors that only Next may catch. */
function isNextSignal(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'digest' in error &&
    String((error as { digest: unknown }).digest).startsWith('NEXT_')
  )
}

const frame = new Set(['project', 'act'])

/** Fields of a form as plain input: `name[]` becomes a list; what Next adds and the frame fields are left out. */
export function formInput(form: FormData): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$ACTION') || frame.has(key)) continue
    if (key.endsWith('[]')) input[key.slice(0, -2)] = form.getAll(key)
    else input[key] = form.get(key)
  }
  return input
}

function actId(form: FormData): string | undefined {
  const id = form.get('act')
  return typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? id : undefined
}
