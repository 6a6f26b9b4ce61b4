import { z } from 'zod'
import { answered } from '@/lib/server/act'
import { liveCall } from '@/lib/server/call'
import { type AnyMember, findMember } from '@/lib/server/member'
import { readSession } from '@/lib/server/session'
import { perform } from '@/lib/server/verb'
import { findVerb } from '@/lib/services/registry'

const most = 1_000_000
const Acts = z
  .array(z.object({ act: z.uuid(), verb: z.string().max(80), input: z.unknown() }))
  .min(1)
  .max(100)

export type ActAnswer =
  | { readonly act: string; readonly status: 'done'; readonly value: unknown }
  | { readonly act: string; readonly status: 'refused'; readonly sentence: string }

/**
 * Acts of a fast screen, in order, each on its own: a refused one does not stop the next. A repeated act gets its stored
 * answer, so the sender may send again whatever it heard no answer to. 404 for who has no business here, and for acts of
 * another member (`X-Member`) than who is signed in now.
 */
export async function takeActs(request: Request, slug: string): Promise<Response> {
  const session = await readSession()
  const member = session && (await findMember({ slug }, session.personId))
  const isOf = request.headers.get('x-member')
  if (!member || (isOf !== null && isOf !== member.memberId) || request.headers.get('sec-fetch-site') === 'cross-site')
    return Response.json({ sentence: 'There is nothing here for you.' }, { status: 404 })
  if (!request.headers.get('content-type')?.startsWith('application/json')) return wrong('Send the acts as JSON.')
  if (Number(request.headers.get('content-length') ?? 0) > most) return wrong('Too much at once. Send fewer acts.')

  const body = await request.text()
  if (body.length > most) return wrong('Too much at once. Send fewer acts.')
  const parsed = Acts.safeParse(jsonOf(body))
  if (!parsed.success) return wrong('These are no acts. Reload the page.')

  const answers: ActAnswer[] = []
  const browser = z.uuid().safeParse(request.headers.get('x-browser')).data
  for (const one of parsed.data) answers.push(await answerTo(member, one, browser))
  return Response.json({ answers })
}

type Asked = z.output<typeof Acts>[number]

async function answerTo(member: AnyMember, { act, verb, input }: Asked, browser: string | undefined): Promise<ActAnswer> {
  const found = findVerb(verb)
  if (!found) return { act, status: 'refused', sentence: 'This cannot be done from here. Reload the page.' }
  const state = await answered(() => perform(found, member, input, liveCall(act, browser)))
  if (state.status === 'done') return { act, status: 'done', value: state.value }
  return { act, status: 'refused', sentence: state.status === 'refused' ? state.sentence : '' }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function wrong(sentence: string): Response {
  return Response.json({ sentence }, { status: 400 })
}
