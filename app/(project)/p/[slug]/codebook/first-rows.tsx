import { ChevronRight } from 'lucide-react'
import type { CSSProperties } from 'react'
import { CodeName } from '@/app/ui/code-name'
import type { CodeNode } from '@/lib/domain/codebook/tree'
import type { TreeCode } from './tree-code'

type Props = {
  nodes: readonly CodeNode<TreeCode>[]
  /** How many rows the tree will have. */
  count: number
  open: string
  project: string
  canEdit: boolean
}

/** The first rows as the server draws them: read, and followed as links, until the page's script has made a tree of them. */
export function FirstRows({ nodes, count, open, project, canEdit }: Props) {
  return (
    <div className="codebook first-rows" style={{ '--rows': count } as CSSProperties}>
      {flat(nodes, 0).map(({ code, level, hasChildren }) => (
        <a
          key={code.id}
          href={`/p/${project}/codebook?code=${code.handle}`}
          className={code.handle === open ? 'tree-row is-open' : 'tree-row'}
          {...(code.handle === open ? { 'aria-current': 'true' as const } : {})}
          {...(hasChildren ? { 'data-expanded': true } : {})}
        >
          <div>
            <div style={{ paddingInlineStart: level * 18 }}>
              {canEdit && <span className="grip" />}
              <span className="fold">{hasChildren && <ChevronRight className="i" aria-hidden />}</span>
              <CodeName kind="content" colour={code.colour} name={code.name} draft={code.isDraft} />
              <span className="quiet num">{code.comments > 0 ? code.comments : ''}</span>
            </div>
          </div>
        </a>
      ))}
    </div>
  )
}

type Row = { readonly code: TreeCode; readonly level: number; readonly hasChildren: boolean }

function flat(nodes: readonly CodeNode<TreeCode>[], level: number): Row[] {
  return nodes.flatMap(({ code, children }) => [{ code, level, hasChildren: children.length > 0 }, ...flat(children, level + 1)])
}
