import type { CrossView } from '@/lib/domain/coding/seen/cross-rows'
import { arrivedBy, type FirstAppearance } from '@/lib/domain/coding/seen/first-appearance'
import type { ValueTable } from '@/lib/domain/coding/seen/value-table'
import { stanceFaces, stances } from '@/lib/domain/coding/stance'
import type { CsvCell, CsvColumn } from '@/lib/formats/csv-writer'
import type { CodeView } from '@/lib/queries/codebook'
import type { FrameworkTable } from '@/lib/queries/framework'

/** A view of the codings as it is saved. */
export type SeenTable = { readonly columns: readonly CsvColumn[]; readonly rows: readonly (readonly CsvCell[])[] }

const text = (name: string): CsvColumn => ({ name, kind: 'text' })
const number = (name: string): CsvColumn => ({ name, kind: 'number' })

export function crossRows({ filled }: CrossView, codes: readonly CodeView[], hasStance: boolean): SeenTable {
  const named = namesOf(codes)
  const taken = hasStance ? stances : []
  return {
    columns: [
      ...['code', 'code_name', hasStance ? 'clause' : 'other', hasStance ? 'clause_name' : 'other_name'].map(text),
      ...['count', 'of_first', 'of_second', ...taken.map((stance) => stanceFaces[stance].name.replaceAll(' ', '_'))].map(number),
    ],
    rows: filled.map(({ row, column, cell, ofRow, ofColumn }) => [
      ...[...named(row), ...named(column), cell.count, ofRow, ofColumn],
      ...taken.map((stance) => cell.stances[stance]),
    ]),
  }
}

export function valueRows(table: ValueTable, codes: readonly CodeView[], k: number): SeenTable {
  const named = namesOf(codes)
  const cell = (one: ValueTable['columns'][number]['of']) => (one.status === 'count' ? one.count : `fewer than ${k}`)
  return {
    columns: [text('code'), text('code_name'), ...table.columns.map(({ value }) => text(value ?? 'no answer')), number('all')],
    rows: [
      ['all', '', ...table.columns.map(({ of }) => cell(of)), table.all],
      ...table.rows.map(({ codeId, cells, all }) => [...named(codeId), ...cells.map(cell), all]),
    ],
  }
}

export function frameworkRows({ rows, k }: FrameworkTable, codes: readonly CodeView[]): SeenTable {
  const named = namesOf(codes)
  return {
    columns: [...['code', 'code_name', 'group', 'commenters', 'summary'].map(text)],
    rows: rows.flatMap(({ codeId, cells }) =>
      cells.map(({ value, count, summary }) => [
        ...named(codeId),
        ...[value, count.status === 'count' ? count.count : `fewer than ${k}`, summary?.words ?? ''],
      ]),
    ),
  }
}

/** Shares with six decimals; the order of arrival as it stood after the last whole day, with how many had come by then. */
export function appearanceRows(found: FirstAppearance): SeenTable {
  return {
    columns: ['after', 'mean', 'percentile_5', 'percentile_95', 'over_all_orders', 'as_they_came', 'as_they_came_after'].map(
      number,
    ),
    rows: found.steps.map(({ n, mean, low, high, expected }) => {
      const arrived = arrivedBy(found, n)
      return [n, ...[mean, low, high, expected].map(rounded), arrived ? rounded(arrived.share) : null, arrived?.n ?? null]
    }),
  }
}

const rounded = (share: number) => Math.round(share * 1e6) / 1e6

function namesOf(codes: readonly CodeView[]) {
  const codeOf = new Map(codes.map((code) => [code.id, code]))
  return (id: string): [string, string] => [codeOf.get(id)?.handle ?? '', codeOf.get(id)?.name ?? '']
}
