import type { EvidenceKind } from './evidence'

export type TraceKind = 'clause' | 'proposal' | 'decision' | 'source' | 'theme' | 'coding' | 'request' | 'point' | 'comment'
export type TraceNode = { readonly kind: TraceKind; readonly id: string }

/** The plain rows that a trace runs over. Clauses are those of the new version, or of the old one where they were retired. */
export type TraceRows = {
  readonly lineages: readonly {
    readonly proposalId: string | null
    readonly from: readonly string[]
    readonly to: readonly string[]
  }[]
  readonly evidence: readonly {
    readonly id: string
    readonly proposalId: string
    readonly kind: EvidenceKind
    readonly targetId: string | null
  }[]
  readonly points: readonly { readonly id: string; readonly commentId: string; readonly requestId: string | null }[]
  readonly themeCodings: readonly { readonly themeId: string; readonly codingId: string }[]
  readonly codings: readonly { readonly id: string; readonly commentId: string }[]
}

export type Trace = {
  /** From an effect to its causes: clause, proposal, evidence, point or coding, comment. */
  readonly back: (from: TraceNode) => readonly TraceNode[][]
  /** From a cause to what came of it, as far as a clause of the new version. */
  readonly forth: (from: TraceNode) => readonly TraceNode[][]
}

/** Reads the rows once; each walk gives every path to its end, in the order of the rows. */
export function traceOver(rows: TraceRows): Trace {
  const causes = new Map<string, TraceNode[]>()
  const effects = new Map<string, TraceNode[]>()
  for (const [effect, cause] of linksIn(rows)) {
    append(causes, effect, cause)
    append(effects, cause, effect)
  }
  return { back: (from) => paths(from, causes, new Set()), forth: (from) => paths(from, effects, new Set()) }
}

function linksIn(rows: TraceRows): (readonly [effect: TraceNode, cause: TraceNode])[] {
  return [
    ...rows.lineages.flatMap(({ proposalId, from, to }) =>
      proposalId === null ? [] : [...new Set(to.length > 0 ? to : from)].map((id) => link('clause', id, 'proposal', proposalId)),
    ),
    ...rows.evidence.map(({ id, proposalId, kind, targetId }) => link('proposal', proposalId, nodeKind(kind), targetId ?? id)),
    ...rows.points.flatMap(({ id, commentId, requestId }) => [
      ...(requestId === null ? [] : [link('request', requestId, 'point', id)]),
      link('point', id, 'comment', commentId),
    ]),
    ...rows.themeCodings.map(({ themeId, codingId }) => link('theme', themeId, 'coding', codingId)),
    ...rows.codings.map(({ id, commentId }) => link('coding', id, 'comment', commentId)),
  ]
}

function link(effect: TraceKind, effectId: string, cause: TraceKind, causeId: string): readonly [TraceNode, TraceNode] {
  return [
    { kind: effect, id: effectId },
    { kind: cause, id: causeId },
  ]
}

function nodeKind(kind: EvidenceKind): TraceKind {
  return kind === 'sealedComment' ? 'comment' : kind
}

function paths(from: TraceNode, next: ReadonlyMap<string, readonly TraceNode[]>, above: ReadonlySet<string>): TraceNode[][] {
  const steps = (next.get(key(from)) ?? []).filter((step) => !above.has(key(step)))
  if (steps.length === 0) return [[from]]
  const seen = new Set(above).add(key(from))
  return steps.flatMap((step) => paths(step, next, seen).map((path) => [from, ...path]))
}

function append(links: Map<string, TraceNode[]>, at: TraceNode, to: TraceNode): void {
  const known = links.get(key(at))
  if (known) known.push(to)
  else links.set(key(at), [to])
}

function key({ kind, id }: TraceNode): string {
  return `${kind} ${id}`
}
