'use client'

import { useContext, useEffect } from 'react'
import { Ask, type Asked } from './ask'
import { FormContext } from './form-context'
import { useKeptWords } from './use-kept-words'

type Props = Asked & {
  /** Name under which the words are kept in this browser until the form was done. */
  draft: string
  start: string
  serif?: boolean
  rows?: number
}

/** A field for words that take time: a reload, a closed tab or a refusal loses none of them. */
export function KeptField({ draft, start, serif, rows = 3, ...asked }: Props) {
  const { state } = useContext(FormContext)
  const [words, setWords, clear] = useKeptWords(draft, start)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cleared once for each answer, not for each letter
  useEffect(() => {
    if (state.status === 'done') clear()
  }, [state])
  return (
    <Ask {...asked}>
      {({ defaultValue: _, ...wiring }) => (
        <textarea
          dir="auto"
          rows={rows}
          {...wiring}
          className={serif ? 'field serif' : 'field'}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
    </Ask>
  )
}
