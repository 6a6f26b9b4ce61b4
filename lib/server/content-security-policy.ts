/**
 * What a page may load and run: our own files, and scripts that carry this request's nonce.
 * Style attributes stay open because positions and code colours are set on elements.
 * While developing, the framework evaluates code and writes style elements of its own.
 */
export function contentSecurityPolicy(nonce: string, mode: 'development' | 'production'): string {
  const developing = mode === 'development'

  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? ` 'unsafe-eval'` : ''}`,
    `style-src-elem 'self' ${developing ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${developing ? ' ws:' : ''}`,
    `object-src 'none'`,
    `frame-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
