'use client'

import { useState } from 'react'

/**
 * The nonce of the document that the browser loaded, for what React Aria adds to it. A later answer brings a nonce of its own,
 * which this document's policy does not know; so the first one stays.
 */
export function PolicyNonce({ nonce }: { nonce: string }) {
  const [first] = useState(nonce)
  return <meta property="csp-nonce" content={first} nonce={first} suppressHydrationWarning />
}
