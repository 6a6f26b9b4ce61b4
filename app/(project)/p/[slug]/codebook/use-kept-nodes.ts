'use client'

import { useRef } from 'react'
import type { CodeNode } from '@/lib/domain/codebook/tree'
import type { TreeCode } from './tree-code'

type Node = CodeNode<TreeCode>

/** The same nodes as before, object for object, where code and children stayed: a tree of a thousand codes draws only the others. */
export function useKeptNodes(nodes: readonly Node[]): readonly Node[] {
  const known = useRef(new Map<string, Node>())
  const last = useRef<{ given: readonly Node[]; kept: readonly Node[] }>({ given: [], kept: [] })
  if (last.current.given !== nodes) last.current = { given: nodes, kept: nodes.map((node) => kept(node, known.current)) }
  return last.current.kept
}

function kept(node: Node, known: Map<string, Node>): Node {
  const children = node.children.map((child) => kept(child, known))
  const before = known.get(node.code.id)
  const isSame =
    before?.code === node.code &&
    before.children.length === children.length &&
    before.children.every((child, nth) => child === children[nth])
  const now = isSame ? before : { code: node.code, children }
  known.set(node.code.id, now)
  return now
}
