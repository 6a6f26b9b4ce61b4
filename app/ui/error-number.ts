/** The number under which the server's log has this error; the message itself is never shown. */
export function errorNumber(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return null
  return typeof error.digest === 'string' ? error.digest : null
}
