'use client'

import { ChevronRight, GripVertical } from 'lucide-react'
import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useMemo,
  useOptimistic,
  useState,
  useTransition,
} from 'react'
import {
  Button,
  Collection,
  DropIndicator,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components'
import { CodeName } from '@/app/ui/code-name'
import { type FormAction, idle } from '@/app/ui/form-state'
import { StatusLine } from '@/app/ui/status-line'
import {
  type CodePlace,
  type CodeStep,
  findableCodes,
  foundCodes,
  placeAt,
  placeByStep,
  withPlace,
} from '@/lib/domain/codebook/places'
import { type CodeNode, toTree } from '@/lib/domain/codebook/tree'
import { useTellMoving } from './moving'
import type { TreeCode } from './tree-code'
import { useKeptNodes } from './use-kept-nodes'

type Props = {
  codes: readonly TreeCode[]
  /** Handle of the code that is open beside the tree. */
  open: string
  project: string
  canEdit: boolean
  moveCode: FormAction
}

const row = 34
const dragged = 'application/x-codicil-code'
const steps: Readonly<Record<string, CodeStep>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' }

/** The content codes as a tree: found by typing, opened by a click or Enter, moved by dragging or with Alt and the arrows. */
export function CodebookTree({ codes: given, open, project, canEdit, moveCode }: Props) {
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
  const nodes = useKeptNodes(useMemo(() => toTree(late ? codes.filter(({ id }) => late.has(id)) : codes), [codes, late]))
  const unfolded = useMemo(
    () => codes.filter(({ id }) => late !== null || !folded.has(id)).map(({ id }) => id),
    [codes, folded, late],
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

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ [dragged]: String(key), 'text/plain': codes.find(({ id }) => id === key)?.name ?? '' })),
    acceptedDragTypes: [dragged],
    getDropOperation: (target) => (target.type === 'root' ? 'cancel' : 'move'),
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
    onMove: ({ keys, target }) => {
      for (const key of keys)
        move(
          String(key),
          placeAt(codes, String(key), {
            id: String(target.key),
            where: target.dropPosition,
          }),
        )
    },
    isDisabled: !canEdit || asked !== '',
  })

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
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: row }}>
          <Tree
            aria-label="Content codes"
            className="codebook"
            style={{ '--rows': late?.size ?? codes.length } as CSSProperties}
            items={nodes}
            expandedKeys={unfolded}
            onExpandedChange={(keys) => setFolded(new Set(codes.map(({ id }) => id).filter((id) => !keys.has(id))))}
            dependencies={[open, canEdit]}
            dragAndDropHooks={dragAndDropHooks}
            renderEmptyState={() => <p className="quiet small">No code is called so.</p>}
          >
            {function branch(node: CodeNode<TreeCode>) {
              return (
                <TreeItem
                  id={node.code.id}
                  textValue={node.code.name}
                  href={`/p/${project}/codebook?code=${node.code.handle}`}
                  className={node.code.handle === open ? 'tree-row is-open' : 'tree-row'}
                  {...(node.code.handle === open ? { 'aria-current': 'true' as const } : {})}
                >
                  <TreeItemContent>
                    {({ hasChildItems, level, allowsDragging }) => (
                      <div style={{ paddingInlineStart: (level - 1) * 18 }}>
                        {allowsDragging && (
                          <Button slot="drag" className="grip" aria-label={`Move ${node.code.name}`}>
                            <GripVertical className="i" aria-hidden />
                          </Button>
                        )}
                        {hasChildItems ? (
                          <Button slot="chevron" className="fold" aria-label={`What stands under ${node.code.name}`}>
                            <ChevronRight className="i" aria-hidden />
                          </Button>
                        ) : (
                          <span className="fold" />
                        )}
                        <CodeName kind="content" colour={node.code.colour} name={node.code.name} draft={node.code.isDraft} />
                        <span className="quiet num">{node.code.comments > 0 ? node.code.comments : ''}</span>
                      </div>
                    )}
                  </TreeItemContent>
                  <Collection items={node.children}>{branch}</Collection>
                </TreeItem>
              )
            }}
          </Tree>
        </Virtualizer>
      </div>
      {canEdit && (
        <p className="small quiet">
          Drag a code, or <kbd>Alt</kbd> with an arrow: up, down, under the one above, out again.
        </p>
      )}
    </div>
  )
}
