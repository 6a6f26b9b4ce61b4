import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from '@/lib/server/content-security-policy'

/** Gives each page its nonce and its headers. Who may enter is never decided here. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = freshNonce()
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development' ? 'development' : 'production')

  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('Content-Security-Policy', policy)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Referrer-Policy', 'same-origin')
  response.headers.set('X-Content-Type-Options', 'nosniff')
  if (isPersonal(request.nextUrl.pathname)) response.headers.set('Cache-Control', 'private, no-store')
  return response
}

/** Files, the two routes that take long or frequent bodies, which a proxy in front would cut short without a word, and the stream. */
export const config = {
  matcher: ['/((?!_next/static/|_next/image/|icon\\.svg$|p/[^/]+/upload(?:/|$)|p/[^/]+/(?:acts|live)(?:/|$)).*)'],
}

function isPersonal(path: string): boolean {
  return /^\/(p|receipt)(\/|$)/.test(path)
}

function freshNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
}
