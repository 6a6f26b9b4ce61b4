import { cookies } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import { getServerSession } from 'next-auth'
import { encode } from 'next-auth/jwt'
import { db } from './db'
import { env } from './env'
import { subkey } from './keyring'
import type { Person } from './verb'

declare module 'next-auth/jwt' {
  interface JWT {
    personId?: string
    signInId?: string
    epoch?: number
  }
}
declare module 'next-auth' {
  interface Session {
    personId?: string
    signInId?: string
    epoch?: number
  }
  interface User {
    signInId?: string
    epoch?: number
  }
}

/** What the cookie holds: a sign-in and its epoch, no rights. Providers are added where sign-in is served. */
export function sessionOptions(): NextAuthOptions {
  return {
    secret: subkey('session').toString('base64'),
    session: { strategy: 'jwt', maxAge },
    useSecureCookies: isSecure(),
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [],
    callbacks: {
      jwt: ({ token, user }) =>
        user
          ? {
              personId: user.id,
              ...(user.signInId && { signInId: user.signInId }),
              ...(user.epoch !== undefined && { epoch: user.epoch }),
            }
          : token,
      session: ({ session, token }) => ({
        ...session,
        ...(token.personId && { personId: token.personId }),
        ...(token.signInId && { signInId: token.signInId }),
        ...(token.epoch !== undefined && { epoch: token.epoch }),
      }),
    },
  }
}

const maxAge = 30 * 24 * 3600
const isSecure = () => env().address.startsWith('https:')
const cookieName = () => (isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token')

/** Gives the browser the cookie of a sign-in that a verb has begun. */
export async function keepSession(begun: { personId: string; signInId: string; epoch: number }): Promise<void> {
  const secret = subkey('session').toString('base64')
  const value = await encode({ token: begun, secret, maxAge })
  const jar = await cookies()
  jar.set(cookieName(), value, { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge })
}

export async function dropSession(): Promise<void> {
  const jar = await cookies()
  jar.delete(cookieName())
}

export type SignedIn = Person & { readonly signInId: string; readonly name: string; readonly email: string }

const idle = 12 * 3600_000

/** Whether a sign-in was not ended yet. */
export async function signInLasts(signInId: string): Promise<boolean> {
  return (await db().signIn.count({ where: { id: signInId, endedAt: null } })) > 0
}

/** Who is signed in on this request; null when nobody is, the sign-in was ended, or twelve hours passed without use. */
export async function readSession(): Promise<SignedIn | null> {
  const session = await getServerSession(sessionOptions())
  if (!session?.signInId || !session.personId) return null

  const row = await db().signIn.findFirst({
    where: {
      id: session.signInId,
      personId: session.personId,
      endedAt: null,
      seenAt: { gt: new Date(Date.now() - idle) },
      person: { epoch: session.epoch ?? -1 },
    },
    select: { id: true, seenAt: true, person: { select: { id: true, isOwner: true, name: true, email: true } } },
  })
  if (!row) return null
  // Once a minute is enough to know that somebody is still there.
  if (Date.now() - row.seenAt.getTime() > 60_000)
    await db().signIn.updateMany({ where: { id: row.id }, data: { seenAt: new Date() } })
  return {
    kind: 'person',
    personId: row.person.id,
    isOwner: row.person.isOwner,
    signInId: row.id,
    name: row.person.name,
    email: row.person.email,
  }
}
