'use client'

import { memo, type ReactNode, useMemo, useState } from 'react'
import { CodeName } from '@/app/ui/code-name'
import { codesAsTree } from '@/lib/domain/coding/desk/codes-as-tree'
import type { DeskCode } from '@/lib/queries/desk-codes'
import { codeInHand } from './code-in-hand'
import { matchingCodes } from './matching-codes'
import { useSteady } from './use-steady'

type Props = {
  codes: readonly DeskCode[]
  recent: readonly string[]
  canPick: boolean
  /** Whether a code can be carried onto words or rows. */
  canDrag: boolean
  onPick: (code: DeskCode) => void
  suggested: ReactNode
}

/** All clauses and codes of the round, to read and to choose from; the recent ones carry their digit. */
export function CodesPanel({ codes, recent, canPick, canDrag, onPick, suggested }: Props) {
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState<DeskCode | null>(null)
  const steady = useSteady({ onPick })

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
      {suggested}
      <CodeLists
        codes={codes}
        recent={recent}
        typed={typed}
        shown={shown?.id ?? null}
        canPick={canPick}
        canDrag={canDrag}
        onPick={steady.onPick}
        onShow={setShown}
      />
      {/* As tall whatever it says, so that no code slips away from under the mouse that points at it. */}
      <div className="def">
        {shown ? (
          <>
            <CodeName kind={shown.kind} colour={shown.colour} name={shown.name} />
            {shown.says && <p>{shown.says}</p>}
            {shown.notWhen && (
              <p className="quiet">
                <b>Not when</b> {shown.notWhen}
              </p>
            )}
          </>
        ) : (
          <p className="quiet small">Point at a code to read what it means.</p>
        )}
      </div>
    </aside>
  )
}

type ListsProps = Omit<Props, 'suggested'> & { typed: string; shown: string | null; onShow: (code: DeskCode) => void }

/** Drawn again only when codes, typing or hands change: what is coded in the text meanwhile concerns it not. */
const CodeLists = memo(function CodeLists({ codes, recent, typed, shown, canPick, canDrag, onPick, onShow }: ListsProps) {
  const tree = useMemo(() => codesAsTree(codes), [codes])
  const found = typed.trim() === '' ? tree : matchingCodes(codes, typed).map((code) => ({ code, depth: 0 }))
  const categories = new Set(codes.map(({ parentId }) => parentId))

  const row = ({ code, depth }: { code: DeskCode; depth: number }) => {
    const digit = recent.indexOf(code.id) + 1
    const isCategory = categories.has(code.id)
    return (
      <li
        key={code.id}
        className={[shown === code.id ? 'on' : '', `deep-${Math.min(depth, 4)}`].filter(Boolean).join(' ')}
        draggable={canDrag && !isCategory}
        onDragStart={({ dataTransfer }) => {
          dataTransfer.setData(codeInHand, code.id)
          dataTransfer.effectAllowed = 'copy'
        }}
      >
        {digit > 0 ? <kbd>{digit}</kbd> : <span className="none" />}
        <button
          type="button"
          aria-disabled={!canPick || isCategory || undefined}
          onFocus={() => onShow(code)}
          onMouseEnter={() => onShow(code)}
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
    <>
      <h2>Clauses</h2>
      <ul>{found.filter(({ code }) => code.kind === 'clause').map(row)}</ul>
      <h2>Codes</h2>
      <ul>{found.filter(({ code }) => code.kind === 'content').map(row)}</ul>
    </>
  )
})
