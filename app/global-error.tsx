'use client'

import './globals.css'
import { Alone } from './ui/alone'
import { errorNumber } from './ui/error-number'

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const number = errorNumber(error)
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Codicil</title>
        <Alone title="Something went wrong on our side" lead="What was saved before is safe. Try again in a moment.">
          <button type="button" className="btn main" onClick={retry}>
            Try again
          </button>
          {number && <p className="quiet small">Error number {number}</p>}
        </Alone>
      </body>
    </html>
  )
}
