'use client'

import { Button } from '@/app/ui/button'
import { CodeName } from '@/app/ui/code-name'
import { type Stance, stanceFaces, stances } from '@/lib/domain/coding/stance'
import type { DeskCode, DeskCoding } from '@/lib/queries/desk'

type Props = {
  text: string
  codings: readonly DeskCoding[]
  codes: ReadonlyMap<string, DeskCode>
  at: string | null
  canChange: boolean
  onFocus: (id: string) => void
  onStance: (id: string, stance: Stance) => void
  onRemove: (id: string) => void
}

/** The same codings as an ordered list, each with its quote: all that the lanes show, without seeing them. */
export function CodingRows({ text, codings, codes, at, canChange, onFocus, onStance, onRemove }: Props) {
  return (
    <section className="list" aria-label="Codings of this comment">
      <h2>Codings of this comment, {codings.length}</h2>
      {codings.length === 0 && (
        <p className="quiet small">
          Select words with the mouse, or press <kbd>s</kbd> for a sentence and <kbd>Enter</kbd> for a code.
        </p>
      )}
      <table className="rows">
        <tbody>
          {codings.map(({ id, codeId, stance, start, end }) => {
            const code = codes.get(codeId)
            if (!code) return null
            return (
              <tr key={id} className={id === at ? 'on' : ''} onFocus={() => onFocus(id)}>
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
                      value={stance}
                      disabled={!canChange}
                      onChange={(event) => onStance(id, event.target.value as Stance)}
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
                  {text.slice(start, end)}
                </td>
                <td className="end">
                  {canChange && (
                    <Button low plain aria-label={`Remove ${code.name}`} onPress={() => onRemove(id)}>
                      Remove
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
