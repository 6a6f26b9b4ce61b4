'use client'

import { memo, type Ref, useMemo, useRef } from 'react'
import { type DeskCoding, keyOf } from '@/lib/domain/coding/desk/desk-coding'
import { keptLanes } from '@/lib/domain/span/kept-lanes'
import { byFrame, paragraphs } from '@/lib/domain/span/paragraphs'
import type { DeskCode } from '@/lib/queries/desk-codes'
import { CodedParagraph, type Placed } from './coded-paragraph'
import { useDrawnSoFar } from './use-drawn-so-far'

type Props = {
  text: string
  codings: readonly DeskCoding[]
  codes: ReadonlyMap<string, DeskCode>
  /** Names the place on the page where it stands, so that a span can be found there. */
  id: string
  label: string
  tight?: boolean
  ref?: Ref<HTMLDivElement>
}

/** A comment's words as flat runs, each painting the lanes of the codings over it; a paragraph whose codings stay is not drawn again. */
export const CodedText = memo(function CodedText({ text, codings, codes, id, label, tight = false, ref }: Props) {
  const frames = useMemo(() => paragraphs(text), [text])
  const marks = usePlaced(codings)
  const inFrames = useKept(byFrame(marks, frames))
  const drawn = useDrawnSoFar(frames.length)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a comment of many paragraphs is no one paragraph
    <div
      ref={ref}
      id={id}
      className={tight ? 'coded tight' : 'comment coded'}
      dir="auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is where words are selected by keyboard
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      {frames.map((frame, nth) => (
        <CodedParagraph
          key={frame.start}
          text={text}
          start={frame.start}
          end={frame.end}
          marks={(nth < drawn && inFrames[nth]) || none}
          codes={codes}
        />
      ))}
    </div>
  )
})

const none: readonly Placed[] = []

/** Codings with their lanes; one that stays where it was is the very same object as before. */
function usePlaced(codings: readonly DeskCoding[]): Placed[] {
  const before = useRef<ReadonlyMap<string, Placed>>(new Map())
  return useMemo(() => {
    const named = codings.map(({ codeId, start, end, stance, commentId }) => ({
      id: keyOf({ commentId, codeId, start, end }),
      ...{ codeId, start, end, stance },
    }))
    const laneOf = keptLanes(named, new Map([...before.current].map(([key, { lane }]) => [key, lane])))
    const placed = named.map((mark) => {
      const lane = laneOf.get(mark.id) ?? 0
      const known = before.current.get(mark.id)
      return known && known.lane === lane && known.stance === mark.stance ? known : { ...mark, lane }
    })
    before.current = new Map(placed.map((mark) => [mark.id, mark]))
    return placed
  }, [codings])
}

/** The same lists as before where they hold the same. */
function useKept<Mark>(lists: readonly (readonly Mark[])[]): readonly (readonly Mark[])[] {
  const before = useRef<readonly (readonly Mark[])[]>([])
  before.current = lists.map((list, nth) => {
    const known = before.current[nth]
    return known && known.length === list.length && known.every((mark, at) => mark === list[at]) ? known : list
  })
  return before.current
}
