'use client'

import { useEffect, useRef, useState } from 'react'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import { BesideParts } from './beside-parts'
import { OpenDesk, type OpenDeskProps } from './open-desk'
import type { OpenedWords } from './opened-words'
import { PartsDesk, type PartsDeskProps } from './parts-desk'
import { UseSentences } from './use-sentences'

type Props = Omit<OpenDeskProps, 'words'> & {
  openOriginal: FormAction
  putPartBack: FormAction
  parts: PartsDeskProps
  /** Whoever goes on through the queue asks for the next original by that; it is recorded like any other look. */
  opensAtOnce: boolean
}

/** The original beside what becomes of it. The words are held by this open page alone, after the custodian asked for them. */
export function CustodianDesk({ openOriginal, putPartBack, opensAtOnce, parts, ...desk }: Props) {
  const [words, setWords] = useState<OpenedWords | null>(null)
  const opening = useRef<HTMLDivElement>(null)
  const asked = useRef(false)
  const [opensAgain, setOpensAgain] = useState(false)
  useEffect(() => {
    if (words || !(opensAtOnce || opensAgain) || asked.current) return
    asked.current = true
    opening.current?.querySelector('form')?.requestSubmit()
  }, [words, opensAtOnce, opensAgain])

  /** The original is longer now: it is asked for again, and the look recorded. */
  function openAgain() {
    asked.current = false
    setOpensAgain(true)
    setWords(null)
  }

  if (words)
    return (
      <>
        <UseSentences project={desk.project} sentences={desk.sentences} words={words} />
        <OpenDesk words={words} {...desk} />
        <BesideParts
          project={desk.project}
          words={words}
          isWaiting={desk.isWaiting}
          putPartBack={putPartBack}
          onPutBack={openAgain}
        />
        {desk.isWaiting && <PartsDesk key={`${words.text.length} ${parts.parts.target}`} words={words} {...parts} />}
      </>
    )
  return (
    <>
      <UseSentences project={desk.project} sentences={desk.sentences} words={null} />
      <div ref={opening}>
        <Form action={openOriginal} label="Open the original" className="" onDone={(value) => setWords(value as OpenedWords)}>
          <input type="hidden" name="project" value={desk.project} />
          <input type="hidden" name="commentId" value={desk.commentId} />
          <StatusLine>The words are sealed. Opening them is recorded in the history, with your name and the time.</StatusLine>
          <SubmitButton busy="Opening">Open the original</SubmitButton>
        </Form>
      </div>
    </>
  )
}
