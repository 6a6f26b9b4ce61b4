'use client'

import { Check, Copy } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from './button'
import type { ButtonKind } from './button-class'

type Props = ButtonKind & {
  text: string
  /** What is copied, for the button's name: "the quote", "K-07". */
  what: string
  /** Words on the button; without them it shows only the sign. */
  children?: ReactNode
}

/** Puts text on the clipboard and says so, to the eye and aloud. */
export function CopyButton({ text, what, children, ...kind }: Props) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none')

  useEffect(() => {
    if (outcome === 'none') return
    const timer = setTimeout(() => setOutcome('none'), 2500)
    return () => clearTimeout(timer)
  }, [outcome])

  const Sign = outcome === 'copied' ? Check : Copy
  return (
    <>
      <Button
        {...kind}
        plain
        square={!children}
        aria-label={`Copy ${what}`}
        onPress={() => copy(text).then((worked) => setOutcome(worked ? 'copied' : 'failed'))}
      >
        <Sign className="i" aria-hidden />
        {children}
      </Button>
      <span role="status" className={outcome === 'failed' ? 'small' : 'sr'}>
        {outcome === 'copied' && `Copied ${what}.`}
        {outcome === 'failed' && 'The browser did not allow copying. Select the words and copy them by hand.'}
      </span>
    </>
  )
}

async function copy(text: string): Promise<boolean> {
  // Without a secure address the browser offers no clipboard at all.
  if (!navigator.clipboard) return false
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
