'use client'

import { Alone } from './ui/alone'
import { Button } from './ui/button'
import { errorNumber } from './ui/error-number'

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const number = errorNumber(error)
  return (
    <Alone
      title="Something went wrong on our side"
      lead="What was saved before is safe. Try again; if it happens twice, tell the person who runs this Codicil."
    >
      <div className="acts">
        <Button main onPress={retry}>
          Try again
        </Button>
        {number && (
          <span className="quiet small">
            Error number <span className="mono">{number}</span>
          </span>
        )}
      </div>
    </Alone>
  )
}
