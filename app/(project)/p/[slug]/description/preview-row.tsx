'use client'

import { memo } from 'react'
import { Button } from '@/app/ui/button'
import { type ClauseKind, clauseKinds, type Standing, standings } from '@/lib/domain/description/clause'
import type { Outline, Row } from '@/lib/domain/description/row'
import {
  mergeWithPrevious,
  moveDown,
  moveUp,
  nest,
  type RowEdit,
  remove,
  setKind,
  setLevel,
  setStanding,
  splitAt,
  unnest,
} from '@/lib/domain/description/row-edits'
import { SplitRow } from './split-row'

type Props = { row: Row; at: number; input: string; edit: (change: (outline: Outline) => RowEdit) => void }

export const PreviewRow = memo(function PreviewRow({ row, at, input, edit }: Props) {
  const name = `row ${at + 1}`
  return (
    <li className={row.kind} data-depth={Math.min(row.depth, 4)}>
      <span className="no">{at + 1}</span>
      <div>
        <p className="serif">{row.text}</p>
        <div className="row-acts">
          <select
            className="field"
            aria-label={`Kind of ${name}`}
            value={row.kind}
            onChange={(event) => edit((rows) => setKind(rows, at, event.target.value as ClauseKind))}
          >
            {clauseKinds.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </select>
          <select
            className="field"
            aria-label={`Standing of ${name}`}
            value={row.standing}
            onChange={(event) => edit((rows) => setStanding(rows, at, event.target.value as Standing))}
          >
            {standings.map((standing) => (
              <option key={standing}>{standing}</option>
            ))}
          </select>
          <input
            className="field"
            aria-label={`Level of ${name}`}
            placeholder="level"
            defaultValue={row.level ?? ''}
            onBlur={(event) => event.target.value !== (row.level ?? '') && edit((rows) => setLevel(rows, at, event.target.value))}
          />
          <Button
            low
            plain
            aria-label={`Merge ${name} with the row above`}
            onPress={() => edit((rows) => mergeWithPrevious(rows, at))}
          >
            Merge
          </Button>
          <Button low plain aria-label={`Nest ${name} under the row above`} onPress={() => edit((rows) => nest(rows, at))}>
            Nest
          </Button>
          <Button low plain aria-label={`Take ${name} one step out`} onPress={() => edit((rows) => unnest(rows, at))}>
            Unnest
          </Button>
          <Button low plain aria-label={`Move ${name} up`} onPress={() => edit((rows) => moveUp(rows, at))}>
            Up
          </Button>
          <Button low plain aria-label={`Move ${name} down`} onPress={() => edit((rows) => moveDown(rows, at))}>
            Down
          </Button>
          <SplitRow name={name} text={row.text} onSplit={(offset) => edit((rows) => splitAt(rows, at, offset, input))} />
          <Button low plain aria-label={`Leave ${name} out`} onPress={() => edit((rows) => remove(rows, at))}>
            Leave out
          </Button>
        </div>
      </div>
    </li>
  )
})
