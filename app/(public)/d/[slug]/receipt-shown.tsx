'use client'

import { Button } from '@/app/ui/button'
import { CopyButton } from '@/app/ui/copy-button'
import { useWriting } from './writing-context'

/** The one time that a receipt code is seen. */
export function ReceiptShown({ receipt }: { receipt: string }) {
  const { isLive } = useWriting()
  return (
    <section className="alone">
      <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>
        Thank you. This is your receipt code
      </h1>
      <p>
        Print it or write it down: it is shown only now, and nobody can find it again. With it you see what becomes of your
        comments, and can change what you allow or take them back.
      </p>
      <p className="receipt-code">{receipt}</p>
      <p className="acts">
        {isLive && (
          <>
            <Button main onPress={() => window.print()}>
              Print this page
            </Button>
            <CopyButton text={receipt} what="the receipt code">
              Copy the code
            </CopyButton>
          </>
        )}
        <a href="/receipt">Open my receipt</a>
      </p>
    </section>
  )
}
