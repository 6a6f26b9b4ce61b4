'use client'

import { type KeyboardEvent, useId, useRef } from 'react'
import { Button } from '@/app/ui/button'
import { TextField } from '@/app/ui/field'

type Props = {
  name: string
  label: string
  typed: string
  /** What can be named, in the order of the codebook, sets last. */
  choices: readonly { readonly handle: string; readonly name: string }[]
}

const words = [
  ['AND', 'both in the same comment'],
  ['OR', 'one or the other'],
  ['NOT', 'comments without it'],
  ['WITH', 'on the same words'],
  ['WITHOUT', 'not on the same words'],
] as const

/** Where a query is typed. Buttons and a list of codes put their words where the cursor stands; Enter sends the form. */
export function QueryField({ name, label, typed, choices }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const list = useId()
  const field = () => frame.current?.querySelector('textarea')

  function put(word: string) {
    const into = field()
    if (!into) return
    const { value, selectionStart: at, selectionEnd: end } = into
    const before = at > 0 && !/[\s(]/u.test(value[at - 1] ?? '') ? ' ' : ''
    const after = /[\s)]/u.test(value[end] ?? '') ? '' : ' '
    into.focus()
    into.setRangeText(`${before}${word}${after}`, at, end, 'end')
  }

  function onKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }

  return (
    <div ref={frame} className="query-field">
      <TextField name={name} label={label} defaultValue={typed} rows={2} onKeyDown={onKey} spellCheck={false} />
      <div className="acts small">
        <input
          list={list}
          className="field low"
          placeholder="Put in a code"
          aria-label="Put in a code or a set"
          onChange={({ currentTarget: chosen }) => {
            const found = choices.find(({ handle, name }) => chosen.value === `${handle} ${name}`)
            if (!found) return
            chosen.value = ''
            put(found.handle)
          }}
        />
        <datalist id={list}>
          {choices.map(({ handle, name }) => (
            <option key={handle} value={`${handle} ${name}`} />
          ))}
        </datalist>
        {words.map(([word, says]) => (
          <Button key={word} low onPress={() => put(word)} aria-label={`${word}: ${says}`}>
            {word}
          </Button>
        ))}
      </div>
    </div>
  )
}
