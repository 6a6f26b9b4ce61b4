'use client'

import { type CSSProperties, useLayoutEffect, useState } from 'react'
import { codeColour } from '@/app/ui/code-colour'
import { StanceMark } from '@/app/ui/stance-mark'
import { type DeskCoding, keyOf } from '@/lib/domain/coding/desk/desk-coding'
import { lanes } from '@/lib/domain/span/lanes'
import type { DeskCode } from '@/lib/queries/desk-codes'
import { rangeOf } from './text-places'

type Props = {
  textId: string
  codings: readonly DeskCoding[]
  codes: ReadonlyMap<string, DeskCode>
  at: string | null
  onAt: (key: string) => void
}
type Bar = {
  readonly coding: DeskCoding
  readonly key: string
  readonly lane: number
  readonly top: number
  readonly height: number
}

const most = 150
const namesALine = 2
const line = 38

/** A named bar beside the lines of each coding; where there are very many the list below says it better. */
export function MarginBars({ textId, codings, codes, at, onAt }: Props) {
  const [bars, setBars] = useState<readonly Bar[]>([])
  useLayoutEffect(() => {
    const root = document.getElementById(textId)
    if (!root || codings.length > most) return setBars([])
    const measure = () => setBars(barsOf(root, codings))
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(root)
    return () => resized.disconnect()
  }, [textId, codings])

  const widest = Math.max(0, ...bars.map(({ lane }) => lane))
  const onLine = new Map<number, number>()
  return (
    <div className="margin" aria-hidden>
      {bars.map(({ coding, key, lane, top, height }) => {
        const code = codes.get(coding.codeId)
        if (!code) return null
        const nth = onLine.get(Math.round(top / line)) ?? 0
        onLine.set(Math.round(top / line), nth + 1)
        const kind = code.kind === 'clause' ? ' clause' : ''
        const place = {
          ...codeColour(code.colour),
          '--top': `${top}px`,
          '--tall': `${height}px`,
          '--x': lane,
          '--w': widest,
          '--o': nth,
        }
        return (
          <span key={key} style={place as CSSProperties}>
            <i className={`b${kind}`} />
            {nth < namesALine && (
              <button type="button" tabIndex={-1} className={`n${kind}${key === at ? ' on' : ''}`} onClick={() => onAt(key)}>
                {code.kind === 'clause' ? <span className="mono">{code.handle}</span> : <span dir="auto">{code.name}</span>}
                <StanceMark stance={coding.stance} />
              </button>
            )}
            {nth === namesALine && <span className="n plus">and more</span>}
          </span>
        )
      })}
    </div>
  )
}

function barsOf(root: HTMLElement, codings: readonly DeskCoding[]): Bar[] {
  const above = root.getBoundingClientRect().top
  const named = codings.map((coding) => ({ id: keyOf(coding), start: coding.start, end: coding.end }))
  const laneOf = lanes(named)
  return codings.flatMap((coding) => {
    const range = rangeOf(root, coding)
    const rects = range ? [...range.getClientRects()].filter(({ width }) => width > 0) : []
    const [first] = rects
    const last = rects.at(-1)
    if (!first || !last) return []
    const key = keyOf(coding)
    return [
      { coding, key, lane: laneOf.get(key) ?? 0, top: first.top - above, height: Math.max(16, last.bottom - first.top - 10) },
    ]
  })
}
