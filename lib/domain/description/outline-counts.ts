import type { Row } from './row'

export type OutlineCounts = {
  readonly sections: number
  readonly parts: number
  readonly quotations: number
  readonly notes: number
  readonly core: number
  readonly optional: number
  readonly named: number
  readonly levels: number
}

/** What an import found: `parts` are sections inside sections, `named` are entries of lists that only name things. */
export function countRows(rows: readonly Row[]): OutlineCounts {
  const count = (holds: (row: Row, at: number) => boolean) => rows.filter(holds).length
  return {
    sections: count(({ kind, depth }) => kind === 'section' && depth === 0),
    parts: count(({ kind, depth }) => kind === 'section' && depth > 0),
    quotations: count(({ kind }) => kind === 'quotation'),
    notes: count(({ kind }) => kind === 'note'),
    core: count(({ kind, standing }) => kind === 'statement' && standing === 'core'),
    optional: count(({ kind, standing }) => kind === 'statement' && standing === 'optional'),
    named: count(
      ({ kind, standing, depth }, at) => kind === 'statement' && standing === 'context' && isUnderStatement(rows, at, depth),
    ),
    levels: new Set(rows.flatMap(({ level }) => (level === null ? [] : [level]))).size,
  }
}

function isUnderStatement(rows: readonly Row[], at: number, depth: number): boolean {
  let above = at - 1
  while (above >= 0 && (rows[above]?.depth ?? 0) >= depth) above -= 1
  return rows[above]?.kind === 'statement'
}
