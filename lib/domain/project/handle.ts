const shapes = {
  clause: { prefix: 'K', dash: '-', width: 2 },
  comment: { prefix: 'C', dash: '-', width: 3 },
  code: { prefix: 'T', dash: '-', width: 2 },
  theme: { prefix: 'TH', dash: '-', width: 1 },
  commenter: { prefix: 'P', dash: '', width: 3 },
  point: { prefix: 'PT', dash: '-', width: 1 },
  request: { prefix: 'RQ', dash: '-', width: 1 },
  proposal: { prefix: 'PR', dash: '-', width: 1 },
} as const

export type HandleKind = keyof typeof shapes
export type Handle = { readonly kind: HandleKind; readonly number: number }

const kinds = Object.keys(shapes) as HandleKind[]
const kindOfPrefix = new Map<string, HandleKind>(kinds.map((kind) => [shapes[kind].prefix, kind]))

/** The name that people see and cite: `K-07`, `C-041`, `P017`. It never says standing, place or order of arrival. */
export function formatHandle(kind: HandleKind, number: number): string {
  const { prefix, dash, width } = shapes[kind]
  return `${prefix}${dash}${String(number).padStart(width, '0')}`
}

/** Reads a handle as people type it (`k7`, `K 07`, `K–07`); null when it is none. */
export function parseHandle(typed: string): Handle | null {
  const found = /^\s*([A-Za-z]{1,2})[\s‐‑–-]?0*(\d{1,9})\s*$/u.exec(typed)
  const kind = kindOfPrefix.get(found?.[1]?.toUpperCase() ?? '')
  const number = Number(found?.[2])
  return kind !== undefined && number > 0 ? { kind, number } : null
}
