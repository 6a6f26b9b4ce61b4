let known: string | undefined

/** A number for this browser, drawn by lot and kept: what its own acts changed, its own stream need not tell. */
export function browserId(): string {
  known ??= kept()
  return known
}

function kept(): string {
  const fresh = crypto.randomUUID()
  try {
    const before = localStorage.getItem('codicil.browser')
    if (before) return before
    localStorage.setItem('codicil.browser', fresh)
  } catch {
    // A browser that keeps nothing is told of its own acts too, which costs a look and changes nothing.
  }
  return fresh
}
