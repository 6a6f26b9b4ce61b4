import { answered } from '@/lib/server/act'
import { findMember } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readSession } from '@/lib/server/session'
import { spoolBody } from '@/lib/server/spool'

const limits = { description: 20_000_000, codebook: 10_000_000, other: 50_000_000 } as const

/**
 * A file on its way in, as the body of one request: `{ upload }`, or a sentence with 413 for what is too large and 400 for
 * what is not whole. `for=description` or `for=codebook` in the address asks for a smaller limit.
 */
export async function takeUpload(request: Request, slug: string): Promise<Response> {
  const session = await readSession()
  const member = session && (await findMember({ slug }, session.personId))
  const mayBring = member && (['description.edit', 'codebook.edit', 'comment.import'] as const).some((one) => member.may(one))
  if (!member || !mayBring || !isSameOrigin(request))
    return Response.json({ sentence: 'There is nothing here for you.' }, { status: 404 })

  const purpose = new URL(request.url).searchParams.get('for')
  const most = limits[purpose === 'description' || purpose === 'codebook' ? purpose : 'other']
  let tooLarge = false
  const state = await answered(async () => {
    const { body } = request
    if (!body) throw new Refusal('input', 'This file is empty. Choose another one.')
    try {
      return await spoolBody(member, body, { declared: declaredLength(request), most, name: nameOf(request) })
    } catch (error) {
      tooLarge = error instanceof Refusal && error.kind === 'too-many'
      throw error
    }
  })
  if (state.status === 'done') return Response.json({ upload: state.value })
  return Response.json({ sentence: state.status === 'refused' ? state.sentence : '' }, { status: tooLarge ? 413 : 400 })
}

/** Browsers say where a request comes from; a page elsewhere must not send files in somebody's name. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const [origin, host] = [request.headers.get('origin'), request.headers.get('host')]
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host
}

/** In a header and not in the address: names of files name people, and addresses are written down on the way. */
function nameOf(request: Request): string | null {
  try {
    return decodeURIComponent(request.headers.get('x-file-name') ?? '') || null
  } catch {
    return null
  }
}

function declaredLength(request: Request): number | null {
  const length = request.headers.get('content-length')
  return length !== null && /^\d+$/.test(length) ? Number(length) : null
}
