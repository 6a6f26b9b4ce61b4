'use client'

import { useState } from 'react'
import { CodeName } from '@/app/ui/code-name'
import type { DeskCode } from '@/lib/queries/desk-codes'
import { matchingCodes } from './matching-codes'

type Props = { codes: readonly DeskCode[]; recent: readonly string[]; canPick: boolean; onPick: (code: DeskCode) => void }

/** All clauses and codes of the round, to read and to choose from; the recent ones carry their digit. */
export function CodesPanel({ codes, recent, canPick, onPick }: Props) {
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState<DeskCode | null>(null)
  const found = typed.trim() === '' ? codes : matchingCodes(codes, typed)
  const categories = new Set(codes.map(({ parentId }) => parentId))

  const row = (code: DeskCode) => {
    const digit = recent.indexOf(code.id) + 1
    const isCategory = categories.has(code.id)
    return (
      <li key={code.id} className={shown?.id === code.id ? 'on' : ''}>
        {digit > 0 ? <kbd>{digit}</kbd> : <span className="none" />}
        <button
          type="button"
          aria-disabled={!canPick || isCategory || undefined}
          onFocus={() => setShown(code)}
          onMouseEnter={() => setShown(code)}
          onClick={() => canPick && !isCategory && onPick(code)}
        >
          <CodeName
            kind={code.kind}
            colour={code.colour}
            name={code.name}
            {...(code.kind === 'clause' ? { handle: code.handle } : {})}
          />
        </button>
      </li>
    )
  }

  return (
    <aside className="panel" aria-label="Clauses and codes">
      <div className="filter">
        <input
          className="field"
          aria-label="Filter clauses and codes"
          placeholder="Filter clauses and codes"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <h2>Clauses</h2>
      <ul>{found.filter(({ kind }) => kind === 'clause').map(row)}</ul>
      <h2>Codes</h2>
      <ul>{found.filter(({ kind }) => kind === 'content').map(row)}</ul>
      {shown && (
        <div className="def">
          <CodeName kind={shown.kind} colour={shown.colour} name={shown.name} />
          {shown.says && <p>{shown.says}</p>}
          {shown.notWhen && (
            <p className="quiet">
              <b>Not when</b> {shown.notWhen}
            </p>
          )}
        </div>
      )}
    </aside>
  )
}
