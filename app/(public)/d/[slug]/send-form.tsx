'use client'

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { type Aim, clauseOf, dropDraft, keyOf } from './draft'
import { SelectionButton } from './selection-button'
import { SendBar } from './send-bar'
import { Steps } from './steps'
import { StrayWords } from './stray-words'
import { TypedStrays } from './typed-strays'
import { useDraft } from './use-draft'
import { type Writing, WritingContext } from './writing-context'

type Props = {
  action: FormAction
  slug: string
  title: string
  /** Number of the version that is printed here: a newer one may come out while somebody writes. */
  version: number
  clauseIds: readonly string[]
  /** Under this word the form is sent where no script keeps one: a second click sends the same again. */
  word: string
  children: ReactNode
}

/** Writing, looking through, sending, and then the receipt code, which is shown this once. Without script it is a plain form. */
export function SendForm({ action, slug, title, version, clauseIds, word, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const draft = useDraft(slug, word, frame)
  const { isLive, comments, aims, setAims, kept, look } = draft
  const [looking, lookAt] = useState<Aim | null>(null)
  const [at, goTo] = useState<string | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)

  useEffect(() => {
    if (wanted === null) return
    const field = document.getElementById(`text-${wanted}`)
    const box = field?.closest<HTMLDetailsElement>('details.boxwrap')
    if (box) box.open = true
    field?.focus()
    setWanted(null)
    look()
  }, [wanted, look])

  const writing = useMemo<Writing>(() => {
    const counts = new Map<string, number>()
    for (const { key } of comments) counts.set(clauseOf(key), (counts.get(clauseOf(key)) ?? 0) + 1)
    return {
      ...{ isLive, aims, kept, counts, looking, lookAt, at, goTo, look },
      aim: (aim) => {
        setAims((before) => (before.some((one) => keyOf(one) === keyOf(aim)) ? before : [...before, aim]))
        setWanted(keyOf(aim))
      },
      leave: (aim) => {
        setAims((before) => before.filter((one) => keyOf(one) !== keyOf(aim)))
        setWanted(aim.clauseId)
      },
    }
  }, [isLive, comments, aims, setAims, kept, looking, at, look])

  function move(name: string) {
    const whole = frame.current?.querySelector<HTMLTextAreaElement>('#text-whole')
    if (whole) whole.value = [whole.value.trimEnd(), draft.strays[name] ?? ''].filter(Boolean).join('\n\n')
    draft.dropStray(name)
    setWanted('whole')
  }

  return (
    <WritingContext value={writing}>
      <div ref={frame} className="writing" onInput={look}>
        <Form action={action} label="Your comments" className="" keep onDone={taken}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="sending" value={draft.sending} />
          <Steps title={title}>
            {isLive ? <StrayWords strays={draft.strays} onMove={move} /> : <TypedStrays clauseIds={clauseIds} />}
            <div className="sheet">{children}</div>
            <SendBar comments={comments} isKept={draft.isKeeping} isSentElsewhere={draft.isSentElsewhere} />
          </Steps>
        </Form>
        {isLive && <SelectionButton frame={frame} onAim={writing.aim} />}
      </div>
    </WritingContext>
  )

  function taken() {
    dropDraft(slug)
    draft.empty()
  }
}
