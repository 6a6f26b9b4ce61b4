'use client'

import { memo, useState } from 'react'
import { Button } from '@/app/ui/button'
import { CodeName } from '@/app/ui/code-name'
import { type CodingPlace, type DeskCoding, keyOf } from '@/lib/domain/coding/desk/desk-coding'
import { type Stance, stanceFaces, stances } from '@/lib/domain/coding/stance'
import type { DeskCode } from '@/lib/queries/desk-codes'
import { useDrawnSoFar } from './use-drawn-so-far'
import { useSteady } from './use-steady'

type Props = {
  text: string
  codings: readonly DeskCoding[]
  codes: ReadonlyMap<string, DeskCode>
  at: string | null
  canChange: boolean
  onFocus: (key: string) => void
  onStance: (coding: CodingPlace, stance: Stance) => void
  onRemove: (coding: CodingPlace) => void
}

const pageSize = 100

/** The same codings as an ordered list, each with its quote: all that the lanes show, without seeing them. A hundred at a time. */
export function CodingRows({ text, codings, codes, at, canChange, onFocus, onStance, onRemove }: Props) {
  const [page, setPage] = useState(0)
  const pages = Math.max(1, Math.ceil(codings.length / pageSize))
  const shown = Math.min(page, pages - 1)
  const from = shown * pageSize
  const drawn = useDrawnSoFar(Math.min(codings.length, pageSize))
  const steady = useSteady({ onFocus, onStance, onRemove })
  return (
    <section className="list" aria-label="Codings of this comment">
      <h2>
        Codings of this comment, {codings.length}
        {pages > 1 && (
          <span>
            {from + 1} to {Math.min(from + pageSize, codings.length)}{' '}
            <Button low plain isDisabled={shown === 0} onPress={() => setPage(shown - 1)}>
              Before
            </Button>
            <Button low plain isDisabled={shown === pages - 1} onPress={() => setPage(shown + 1)}>
              Next
            </Button>
          </span>
        )}
      </h2>
      {codings.length === 0 && (
        <p className="quiet small">
          Select words with the mouse, or press <kbd>s</kbd> for a sentence and <kbd>Enter</kbd> for a code.
        </p>
      )}
      <table className="rows">
        <tbody>
          {codings.slice(from, from + Math.min(drawn, pageSize)).map((coding) => (
            <CodingRow
              key={keyOf(coding)}
              coding={coding}
              code={codes.get(coding.codeId)}
              quote={text.slice(coding.start, Math.min(coding.end, coding.start + 400))}
              isAt={keyOf(coding) === at}
              canChange={canChange}
              onFocus={steady.onFocus}
              onStance={steady.onStance}
              onRemove={steady.onRemove}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = Pick<Props, 'canChange' | 'onFocus' | 'onStance' | 'onRemove'> & {
  coding: DeskCoding
  code: DeskCode | undefined
  quote: string
  isAt: boolean
}

const CodingRow = memo(function CodingRow({ coding, code, quote, isAt, canChange, onFocus, onStance, onRemove }: RowProps) {
  if (!code) return null
  return (
    <tr className={isAt ? 'on' : ''} onFocus={() => onFocus(keyOf(coding))}>
      <td>
        <CodeName
          kind={code.kind}
          colour={code.colour}
          name={code.name}
          {...(code.kind === 'clause' ? { handle: code.handle } : {})}
        />
      </td>
      <td className="stance-cell">
        {code.kind === 'clause' && (
          <select
            aria-label={`Stance on ${code.handle}`}
            value={coding.stance}
            disabled={!canChange}
            onChange={(event) => onStance(coding, event.target.value as Stance)}
          >
            {stances.map((one) => (
              <option key={one} value={one}>
                {stanceFaces[one].mark} {stanceFaces[one].name}
              </option>
            ))}
          </select>
        )}
      </td>
      <td className="q" dir="auto">
        {quote}
      </td>
      <td className="end">
        {canChange && (
          <Button low plain aria-label={`Remove ${code.name}`} onPress={() => onRemove(coding)}>
            Remove
          </Button>
        )}
      </td>
    </tr>
  )
})
