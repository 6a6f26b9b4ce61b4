import { examplePassword } from '@/prisma/example/people'

export type Visitor = Awaited<ReturnType<typeof aVisitor>>

/** Somebody without script: reads pages, fills forms as they stand in the page, keeps cookies. Needs no browser. */
export function aVisitor(address: string) {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { Cookie: cookie(), Origin: address, ...init.headers }
    const response = await fetch(new URL(path, address), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return response
  }

  /**
   * Sends the form of this name with its hidden inputs and what is ticked beforehand; answers the page that comes then. `shown` is
   * the page to send from, where it was an answer itself.
   */
  async function send(path: string, label: string, filled: Readonly<Record<string, string>>, shown?: string): Promise<Response> {
    const page = shown ?? (await (await ask(path)).text())
    const form = page.split('<form').find((part) => part.slice(0, part.indexOf('>')).includes(`aria-label="${label}"`))
    if (!form) throw new Error(`${path} has no form "${label}".`)
    const body = new FormData()
    for (const input of form.slice(0, form.indexOf('</form>')).match(/<input[^>]*>/g) ?? [])
      if (/ type="hidden"/.test(input)) body.append(attributeOf(input, 'name'), attributeOf(input, 'value'))
      else if (/ checked/.test(input)) body.append(attributeOf(input, 'name'), 'on')
    for (const [name, value] of Object.entries(filled)) body.set(name, value)
    return ask(path, { method: 'POST', body })
  }

  return { address, ask, send, cookie }
}

/** Somebody of the example, signed in. */
export async function signedIn(address: string, email: string): Promise<Visitor> {
  const visitor = aVisitor(address)
  const { status } = await visitor.send('/sign-in', 'Sign in', { email, password: examplePassword })
  if (status !== 303) throw new Error(`${email} was not let in (status ${status}).`)
  return visitor
}

function attributeOf(input: string, name: string): string {
  const written = new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? ''
  return written
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
