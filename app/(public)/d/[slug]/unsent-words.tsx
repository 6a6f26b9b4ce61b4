'use client'

import { useContext, useEffect, useState } from 'react'
import { CopyButton } from '@/app/ui/copy-button'
import { FormContext } from '@/app/ui/form-context'
import { readDraft } from './draft'

/** What somebody wrote for a page that takes no comments now: still theirs, to copy and to send by other means. */
export function UnsentWords({ slug }: { slug: string }) {
  const { state } = useContext(FormContext)
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => setDraft(readDraft(slug)), [slug])

  const values = { ...draft, ...('values' in state ? state.values : {}) }
  const words = Object.entries(values).filter(([name, value]) => name.startsWith('text.') && value.trim() !== '')
  if (words.length === 0) return null
  const all = words.map(([, value]) => value).join('\n\n')
  return (
    <section className="strays" aria-labelledby="unsent">
      <h2 className="sub" id="unsent">
        What you wrote and did not send
      </h2>
      <p className="prose said" dir="auto">
        {all}
      </p>
      <CopyButton text={all} what="what you wrote">
        Copy it
      </CopyButton>
    </section>
  )
}
