'use client'

import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useMemo,
  useOptimistic,
  useState,
  useSyncExternalStore,
  useTransition,
} from 'react'
import type { Key } from 'react-aria-components'
import { type FormAction, idle } from '@/app/ui/form-state'
import { StatusLine } from '@/app/ui/status-line'
import { type CodePlace, type CodeStep, findableCodes, foundCodes, placeByStep, withPlace } from '@/lib/domain/codebook/places'
import { toTree } from '@/lib/domain/codebook/tree'
import { FirstRows } from './first-rows'
import { useTellMoving } from './moving'
import { unpackTree } from './tree-code'
import { TreeRows } from './tree-rows'
import { useKeptNodes } from './use-kept-nodes'

type Props = {
  /** By `packTree`. */
  codes: string
  /** Handle of the code that is open beside the tree. */
  open: string
  project: string
  canEdit: boolean
  moveCode: FormAction
}

/** As many codes as a tall window shows; the others are put behind them when these stand there. */
const atFirst = 60
const nothing = () => () => undefined
const yes = () => true
const no = () => false
const steps: Readonly<Record<string, CodeStep>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }

/** The content codes as a tree: found by typing, opened by a click or Enter, moved by dragging or with Alt and the arrows. */
export function CodebookTree({ codes: packed, open, project, canEdit, moveCode }: Props) {
  const given = useMemo(() => unpackTree(packed), [packed])
  const [codes, place] = useOptimistic(given, (now, moved: { id: string; to: CodePlace }) => withPlace(now, moved.id, moved.to))
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState('')
  const [fault, setFault] = useState('')
  const [isMoving, startMove] = useTransition()
  useTellMoving(isMoving)
  // Typing comes first; what is found is drawn when there is time.
  const heard = useDeferredValue(asked)
  const findable = useMemo(() => findableCodes(codes), [codes])
  const late = useMemo(() => foundCodes(findable, heard), [findable, heard])
  const isWhole = useDeferredValue(true, false)
  const nodes = useKeptNodes(
    useMemo(() => {
      const shown = late ? codes.filter(({ id }) => late.has(id)) : codes
      return toTree(isWhole ? shown : shown.slice(0, atFirst))
    }, [codes, late, isWhole]),
  )
  const unfolded = useMemo(
    () => codes.filter(({ id }) => late !== null || !folded.has(id)).map(({ id }) => id),
    [codes, folded, late],
  )

  const count = late?.size ?? codes.length
  const isAlive = useSyncExternalStore(nothing, yes, no)

  const onUnfold = useCallback(
    (ids: ReadonlySet<Key>) => setFolded(new Set(codes.map(({ id }) => id).filter((id) => !ids.has(id)))),
    [codes],
  )

  const move = useCallback(
    (id: string, to: CodePlace | null) => {
      if (!to) return
      startMove(async () => {
        place({ id, to })
        const form = new FormData()
        for (const [name, value] of Object.entries({
          project,
          codeId: id,
          parentId: to.parentId ?? '',
          position: `${to.position}`,
        }))
          form.set(name, value)
        const answer = await moveCode(idle as never, form)
        setFault(answer.status === 'refused' ? answer.sentence : '')
      })
    },
    [place, project, moveCode],
  )

  function onKeys(event: KeyboardEvent) {
    const step = steps[event.key]
    if (!canEdit || !event.altKey || !step) return
    const id = document.activeElement?.closest('[data-key]')?.getAttribute('data-key')
    if (!id) return
    event.preventDefault()
    event.stopPropagation()
    move(id, placeByStep(codes, id, step))
  }

  return (
    <div className="codebook-tree">
      <input
        type="search"
        className="field"
        value={asked}
        onChange={(event) => setAsked(event.target.value)}
        placeholder="Find a code"
        aria-label="Find a code by its name, handle or definition"
      />
      <p className="sr" role="status">
        {late ? `${late.size === 0 ? 'No code' : late.size === 1 ? '1 code' : `${late.size} codes`} shown` : ''}
      </p>
      {fault && <StatusLine tone="bad">{fault}</StatusLine>}
      <div onKeyDownCapture={onKeys}>
        {isAlive ? (
          <TreeRows {...{ nodes, count, codes, unfolded, onUnfold, open, project, canEdit, move }} isFiltered={late !== null} />
        ) : (
          <FirstRows {...{ nodes, count, open, project, canEdit }} />
        )}
      </div>
      {canEdit && (
        <p className="small quiet">
          Drag a code, or <kbd>Alt</kbd> with an arrow: up, down, under the one above, out again.
        </p>
      )}
    </div>
  )
}
