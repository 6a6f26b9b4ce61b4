import { type Counting, countOf, type KeyOf } from '@/lib/domain/coding/seen/counting'
import { presenceMatrix } from '@/lib/domain/coding/seen/presence-matrix'
import { stanceFaces } from '@/lib/domain/coding/stance'
import type { CsvColumn } from '@/lib/formats/csv-writer'
import type { XlsxTable } from '@/lib/formats/xlsx-writer'
import type { CodeView } from '@/lib/queries/codebook'
import type { SeenWork } from '@/lib/queries/seen'
import type { ReportComment } from './report-comments'

const text = (name: string, width?: number) => ({ name, kind: 'text' as const, ...(width && { width }) })
const number = (name: string): CsvColumn => ({ name, kind: 'number' })

/** Which codes stand in which comments, one comment, commenter or group of near copies a row. */
export function matrixTable(
  comments: readonly ReportComment[],
  codes: readonly CodeView[],
  { by, keyOf }: { by: Counting; keyOf: KeyOf },
): XlsxTable {
  const known = new Map(comments.map((comment) => [comment.id, comment]))
  const asked = codes.map(({ id }) => id)
  const lead = {
    comment: ['comment', 'commenter', 'near_copies', 'provenance'].map((name) => text(name)),
    commenter: [text('commenter'), number('comments')],
    cluster: [text('near_copies'), number('comments')],
  }[by]
  return {
    name: '0-1 matrix',
    columns: [...lead, ...codes.map(({ handle }) => ({ ...number(handle), width: 7 }))],
    rows: presenceMatrix(comments, asked, keyOf).map(({ comments: ids, cells }) => {
      const first = known.get(ids[0] ?? '')
      if (by === 'comment')
        return [first?.handle ?? '', first?.commenter ?? '', first?.cluster ?? '', first?.provenance ?? '', ...cells]
      return [(by === 'commenter' ? first?.commenter : first?.cluster) ?? '', ids.length, ...cells]
    }),
  }
}

/** Each settled coding with its quote, in the order of codes. */
export function quoteTable(comments: readonly ReportComment[], codes: readonly CodeView[]): XlsxTable {
  const columns = [
    ...[text('code', 8), text('code_name', 26), text('stance'), text('quote_id', 20)],
    ...[text('words', 70), text('may_be_quoted'), text('paraphrase', 40)],
    ...[text('comment', 10), text('commenter', 10), text('near_copies', 12), text('provenance')],
  ]
  const rows = codes.flatMap(({ id, handle, name }) =>
    comments.flatMap(({ codings, ...comment }) =>
      codings
        .filter(({ codeId }) => codeId === id)
        .map(({ stance, quoteId, words, retold }) => [
          ...[handle, name, stance === 'none' ? '' : stanceFaces[stance].name, quoteId],
          ...[words ?? '', words === null ? 'no' : 'yes', retold ?? ''],
          ...[comment.handle, comment.commenter, comment.cluster ?? '', comment.provenance],
        ]),
    ),
  )
  return { name: 'Quotes', columns, rows }
}

/** The codes that a table names by their handles, with what each means and how many hold it. */
export function codeTable(codes: readonly CodeView[], work: SeenWork): XlsxTable {
  return {
    name: 'Codes',
    columns: [
      ...[text('code', 8), text('code_name', 30), text('kind', 10)],
      ...[number('comments'), number('commenters'), number('quotes'), text('short_definition', 50), text('definition', 70)],
    ],
    rows: codes.map((code) => {
      const { comments, commenters, quotes } = countsOf(work, code.id)
      const { handle, name, kind, shortDefinition, definition } = code
      return [handle, name, kind === 'clause' ? 'clause' : 'content', comments, commenters, quotes, shortDefinition, definition]
    }),
  }
}

export function countsOf({ comments, commenterOf, clusterOf }: SeenWork, codeId: string) {
  const holding = comments.filter(({ codings }) => codings.some((one) => one.codeId === codeId))
  const ids = holding.map(({ id }) => id)
  return {
    comments: ids.length,
    commenters: countOf(ids, commenterOf),
    clusters: clusterOf && countOf(ids, clusterOf),
    quotes: holding.reduce((sum, { codings }) => sum + codings.filter((one) => one.codeId === codeId).length, 0),
  }
}
