'use client'

import { Button } from '@/app/ui/button'
import { CopyButton } from '@/app/ui/copy-button'
import { useWriting } from './writing-context'

/** The one time that a receipt code is seen; on paper it says what it belongs to and where it is asked for. */
export function ReceiptShown({ receipt, title }: { receipt: string; title: string }) {
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
        <a href="/receipt" className="on-screen">
          Open my receipt
        </a>
      </p>
      <p className="print-only" dir="auto">
        It belongs to your comments on “{title}”{isLive && `, sent on ${today()}. Give it at ${window.location.origin}/receipt`}.
      </p>
    </section>
  )
}

const today = () => new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
