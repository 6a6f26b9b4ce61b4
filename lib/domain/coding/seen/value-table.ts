import type { KeyOf, SeenComment } from './counting'

/** A number, or that fewer commenters than the project's k stand behind it (or behind one that it would give away). */
export type GuardedCount = { readonly status: 'count'; readonly count: number } | { readonly status: 'guarded' }

export type ValueColumn = {
  /** Null for those who did not answer. */
  readonly value: string | null
  /** How many there are with this value, among all that are settled. */
  readonly of: GuardedCount
}
export type ValueTable = {
  readonly columns: readonly ValueColumn[]
  readonly rows: readonly { readonly codeId: string; readonly all: number; readonly cells: readonly GuardedCount[] }[]
  readonly all: number
}

/** A table with more columns than this is a list of people. */
export const mostValues = 20

/** Null for no answer. */
export function answerTo(values: Readonly<Record<string, string | number>>, key: string): string | null {
  return Object.hasOwn(values, key) ? String(values[key]) : null
}

type Asked = {
  readonly codes: readonly string[]
  readonly answerOf: (commentId: string) => string | null
  readonly keyOf: KeyOf
  readonly commenterOf: KeyOf
  readonly k: number
}

/**
 * Codes against the values of one attribute. A cell behind which stand some commenters but fewer than k is guarded, and so are
 * all cells of a value that fewer than k gave. Where that leaves a single guarded cell in a row, the smallest other one is
 * guarded too, since the row's total would give it away (complementary suppression: Hundepool et al. 2012, Statistical
 * Disclosure Control, 4.2). Values in alphabetical or numerical order, the unanswered last.
 */
export function valueTable(comments: readonly SeenComment[], asked: Asked): ValueTable {
  const { codes, answerOf, keyOf, k } = asked
  const values = [...new Set(comments.map(({ id }) => answerOf(id)))].toSorted(byValue)
  const among = (value: string | null) => comments.filter(({ id }) => answerOf(id) === value)
  const columns = guardLoner(values.map((value) => tally(among(value), asked, k)))
  const holders = codes.map((codeId) => ({
    codeId,
    holds: comments.filter(({ codings }) => codings.some((coding) => coding.codeId === codeId)),
  }))
  const isShown = columns.map(({ status }) => status === 'count')
  return {
    columns: values.map((value, nth) => ({ value, of: columns[nth] ?? guarded })),
    rows: holders
      .filter(({ holds }) => holds.length > 0)
      .map(({ codeId, holds }) => ({
        codeId,
        all: keys(holds, keyOf),
        cells: guardLoner(
          values.map((value, nth) =>
            isShown[nth]
              ? tally(
                  holds.filter(({ id }) => answerOf(id) === value),
                  asked,
                  k,
                )
              : guarded,
          ),
        ),
      })),
    all: keys(comments, keyOf),
  }
}

const guarded: GuardedCount = { status: 'guarded' }

function tally(comments: readonly SeenComment[], { keyOf, commenterOf }: Asked, k: number): GuardedCount {
  const commenters = keys(comments, commenterOf)
  return commenters > 0 && commenters < k ? guarded : { status: 'count', count: keys(comments, keyOf) }
}

function guardLoner(cells: readonly GuardedCount[]): readonly GuardedCount[] {
  const hidden = cells.filter(({ status }) => status === 'guarded').length
  if (hidden !== 1) return cells
  const counts = cells.flatMap((cell) => (cell.status === 'count' ? [cell.count] : []))
  const smallest = counts.indexOf(Math.min(...counts.filter((count) => count > 0), Number.POSITIVE_INFINITY))
  const chosen = Math.max(0, smallest)
  let met = -1
  return cells.map((cell) => {
    if (cell.status === 'guarded') return cell
    met += 1
    return met === chosen ? guarded : cell
  })
}

function keys(comments: readonly SeenComment[], keyOf: KeyOf): number {
  return new Set(comments.map(({ id }) => keyOf(id))).size
}

function byValue(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  return one.localeCompare(other, 'en', { numeric: true })
}
