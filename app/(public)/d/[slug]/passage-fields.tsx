'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/app/ui/button'
import { firstWords } from '@/lib/domain/description/first-words'
import type { Span } from '@/lib/domain/span/span'
import { type Aim, keyOf } from './draft'
import { WordPicker } from './word-picker'
import { useWriting } from './writing-context'

type Props = { clauseId: string; text: string; aims: readonly Aim[] }

/** A field for each passage of the clause that somebody wants to say something about, and the way to choose one more. */
export function PassageFields({ clauseId, text, aims }: Props) {
  const { isLive, kept, aim, leave, look, lookAt, goTo } = useWriting()
  const [isPicking, setPicking] = useState(false)
  if (!isLive) return null

  const aimAt = ({ start, end }: Span): Aim => ({ clauseId, start, end, words: text.slice(start, end) })

  function stop() {
    setPicking(false)
    lookAt(null)
  }

  function pick(span: Span) {
    stop()
    aim(aimAt(span))
  }

  return (
    <>
      {aims.map((one) => {
        const key = keyOf(one)
        return (
          <div key={key} className="ask passage" data-on={`“${firstWords(one.words, 40)}”`}>
            <label htmlFor={`text-${key}`}>
              Your comment on the words <q dir="auto">{one.words}</q>
            </label>
            <input type="hidden" name={`quote.${key}`} value={one.words} />
            <textarea
              id={`text-${key}`}
              name={`text.${key}`}
              className="field serif"
              dir="auto"
              rows={2}
              defaultValue={kept[`text.${key}`] ?? ''}
              data-printed=""
              onInput={look}
              onFocus={() => goTo(key)}
              onBlur={() => goTo(null)}
            />
            <Button low plain square aria-label={`Take out the comment on “${one.words}”`} onPress={() => leave(one)}>
              <X className="i" aria-hidden />
            </Button>
          </div>
        )
      })}
      {isPicking ? (
        <WordPicker text={text} onLook={(span) => lookAt(span && aimAt(span))} onPick={pick} onLeave={stop} />
      ) : (
        <button type="button" className="pick-some" onClick={() => setPicking(true)}>
          Comment on some of its words
        </button>
      )}
    </>
  )
}
