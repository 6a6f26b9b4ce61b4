'use client'

import { useMemo, useState } from 'react'
import { ListBox, ListBoxItem, type Selection } from 'react-aria-components'
import { Button } from '@/app/ui/button'
import type { Span } from '@/lib/domain/span/span'
import { wordSpans } from '@/lib/domain/span/words'

type Props = { text: string; onLook: (span: Span | null) => void; onPick: (span: Span) => void; onLeave: () => void }

/** The words of a clause one by one: chosen with the arrows and Shift, or by touching the first and the last. */
export function WordPicker({ text, onLook, onPick, onLeave }: Props) {
  const words = useMemo(() => wordSpans(text), [text])
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const span = spanOf(words, chosen)
  const shown = words.map((word, nth) => ({ id: nth, said: text.slice(word.start, words[nth + 1]?.start ?? text.length) }))

  function choose(selection: Selection) {
    const keys = selection === 'all' ? words.map((_, nth) => nth) : [...selection].map(Number)
    const all = filled(keys)
    setChosen(all)
    onLook(spanOf(words, all))
  }

  return (
    <div className="word-picker">
      <p className="small quiet" id="word-picker-help">
        Touch the first and the last word, or use the arrow keys, with Shift for more than one.
      </p>
      <ListBox
        aria-label="Words of this clause"
        aria-describedby="word-picker-help"
        items={shown}
        layout="grid"
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={chosen}
        onSelectionChange={choose}
        autoFocus
        className="words serif"
        dir="auto"
      >
        {({ id, said }) => (
          <ListBoxItem id={id} textValue={said.trim()} className="word">
            {said.trimEnd()}
          </ListBoxItem>
        )}
      </ListBox>
      <div className="acts">
        <Button low main isDisabled={!span} onPress={() => span && onPick(span)}>
          Comment on these words
        </Button>
        <Button low plain onPress={onLeave}>
          Never mind
        </Button>
      </div>
    </div>
  )
}

/** Everything from the first to the last, so that a passage never has a hole. */
function filled(keys: readonly number[]): ReadonlySet<number> {
  if (keys.length === 0) return new Set()
  const first = Math.min(...keys)
  return new Set(Array.from({ length: Math.max(...keys) - first + 1 }, (_, nth) => first + nth))
}

function spanOf(words: readonly Span[], chosen: ReadonlySet<number>): Span | null {
  const keys = [...chosen]
  const first = words[Math.min(...keys)]
  const last = words[Math.max(...keys)]
  return first && last ? { start: first.start, end: last.end } : null
}
