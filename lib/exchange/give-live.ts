import { type Listener, type Look, listen } from '@/lib/server/live-listener'
import { type AnyMember, findMember } from '@/lib/server/member'
import { readSession, signInLasts } from '@/lib/server/session'

const heartbeat = 15_000
const headers = {
  'Content-Type': 'text/event-stream',
  // A server that packs its answers would hold back what is said until there is enough of it.
  'Cache-Control': 'private, no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/** A stream that says *look again* to a member of the project, and never at what. 404 for everybody else, and for another member than the page belongs to. */
export async function giveLive(request: Request, slug: string): Promise<Response> {
  const session = await readSession()
  const member = session && (await findMember({ slug }, session.personId))
  const parts = new URL(request.url).searchParams
  if (!member || (parts.has('member') && parts.get('member') !== member.memberId))
    return Response.json({ sentence: 'There is nothing here for you.' }, { status: 404 })
  const isStillHere = async () =>
    (await signInLasts(session.signInId)) && (await findMember({ projectId: member.projectId }, member.personId)) !== null
  return new Response(lookStream(member, parts.get('browser'), isStillHere, request.signal), { headers })
}

/** What is said to one browser; it ends when the member is not here any more, which is asked with each heartbeat. */
export function lookStream(
  { projectId, memberId }: AnyMember,
  browser: string | null,
  isStillHere: () => Promise<boolean>,
  gone: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let over = () => {}
  return new ReadableStream({
    start(controller) {
      let isOver = false
      const say = (text: string) => !isOver && controller.enqueue(encoder.encode(text))
      const end = () => {
        if (isOver) return
        over()
        controller.close()
      }
      const listener: Listener = { projectId, memberId, browser, look: (what: Look) => say(`data: ${what}\n\n`), end }
      const leave = listen(listener)
      const beat = setInterval(async () => {
        if (await isStillHere().catch(() => true)) say(': here\n\n')
        else end()
      }, heartbeat)
      over = () => {
        isOver = true
        leave()
        clearInterval(beat)
        gone.removeEventListener('abort', end)
      }
      gone.addEventListener('abort', end)
      // Whatever was missed before this line stood is found by one look.
      say('data: all\n\n')
    },
    cancel: () => over(),
  })
}
