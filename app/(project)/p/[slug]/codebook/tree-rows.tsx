'use client'

import { ChevronRight, GripVertical } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import {
  Button,
  Collection,
  DropIndicator,
  type Key,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components'
import { CodeName } from '@/app/ui/code-name'
import { type CodePlace, placeAt } from '@/lib/domain/codebook/places'
import type { CodeNode } from '@/lib/domain/codebook/tree'
import type { TreeCode } from './tree-code'

type Props = {
  nodes: readonly CodeNode<TreeCode>[]
  /** How many rows the tree has room for. */
  count: number
  /** All codes, shown or not. */
  codes: readonly TreeCode[]
  unfolded: readonly string[]
  onUnfold: (ids: ReadonlySet<Key>) => void
  open: string
  project: string
  canEdit: boolean
  isFiltered: boolean
  move: (id: string, to: CodePlace | null) => void
}

const row = 34
const dragged = 'application/x-codicil-code'

/** The rows of the tree. They are drawn anew when one of these changes, not with each letter that is typed in the filter. */
export const TreeRows = memo(function TreeRows(props: Props) {
  const { nodes, count, codes, unfolded, onUnfold, open, project, canEdit, isFiltered, move } = props
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
    isDisabled: isFiltered,
  })

  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: row }}>
      <Tree
        key={String(canEdit)}
        aria-label="Content codes"
        className="codebook"
        style={{ '--rows': count } as CSSProperties}
        items={nodes}
        expandedKeys={unfolded}
        onExpandedChange={onUnfold}
        dependencies={[open, canEdit]}
        {...(canEdit && { dragAndDropHooks })}
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
  )
})
