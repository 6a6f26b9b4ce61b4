import type { BesidePart } from '@/lib/domain/comment/beside'
import type { CommentDraft } from '@/lib/domain/comment/column-mapping'
import { findPassage } from '@/lib/domain/comment/find-passage'
import type { LeftOutLine } from '@/lib/domain/comment/import-account'
import { type LetterAnswers, sourceOfAnswers } from '@/lib/domain/comment/letter-answers'
import { allowedUses, type NoticeUses, type PermissionAnswer, type Use, uses } from '@/lib/domain/comment/uses'
import { parseHandle } from '@/lib/domain/project/handle'
import type { Quote } from '@/lib/domain/span/quote'
import type { Clauses } from './import-frame'
import type { Incoming, IncomingComment, Submitted } from './incoming'
import { attributesAtTheDoor } from './receive'

type Frame = {
  readonly notice: { readonly uses: NoticeUses }
  readonly clauses: Clauses
  readonly attributes: unknown
  readonly importId: string
  readonly today: Date
  /** For whatever is no row of a table. */
  readonly letterAnswers?: LetterAnswers | null | undefined
}

/** `column` counts from 1; of what is no table, it counts the texts. `quote`: words of the description that a text is about. */
export type RowDraft = Omit<CommentDraft, 'column'> & {
  readonly column: number
  readonly quote?: Quote | null
  readonly beside?: readonly BesidePart[]
}

/** What one person sent, as read from a file: a row of a table, a mail, a letter. */
export type ReadRow = {
  readonly file: number
  readonly row: number
  readonly channel: Incoming['channel']
  readonly drafts: readonly RowDraft[]
  readonly cameAs: Uint8Array | null
}

/** One submission, and the texts that cannot be taken with the reason. A permission or a clause is never guessed. */
export function submissionOfRow(
  frame: Frame,
  { file, row, channel, drafts, cameAs }: ReadRow,
  importRow: number,
): { submitted: Submitted | null; refused: LeftOutLine[] } {
  const refused: LeftOutLine[] = []
  const refuse = (column: number, why: string) => refused.push({ file, row, column, outcome: 'refused', why })
  const [first] = drafts
  if (!first) return { submitted: null, refused }

  const isLetter = channel !== 'import'
  const said = isLetter ? frame.letterAnswers : null
  const answers = said
    ? answersOf(frame.notice.uses, said.given, sourceOfAnswers(said))
    : answersOf(frame.notice.uses, first.answers, 'column')
  if (!mayBeKept(frame.notice.uses, answers)) {
    const advice = isLetter ? ' Enter what was answered, then bring the letters again.' : ''
    for (const { column } of drafts)
      refuse(column, `Neither revision nor research is allowed for it, so it is not kept.${advice}`)
    return { submitted: null, refused }
  }
  const comments: IncomingComment[] = []
  for (const { column, target, text, proposedText, asked = null, quote = null, beside = [] } of drafts) {
    const found = quote && findPassage(frame.clauses.texts, quote)
    const clauseId = target === null ? (found?.clauseId ?? null) : findClause(frame.clauses, target)
    if (clauseId === undefined) refuse(column, 'The clause it aims at is not in the published description.')
    else {
      const unplaced = quote && !found?.passage ? [aimedAt(quote)] : []
      comments.push({ clauseId, passage: found?.passage ?? null, text, proposedText, asked, beside: [...unplaced, ...beside] })
    }
  }
  if (comments.length === 0) return { submitted: null, refused }
  const given = Object.fromEntries(Object.entries(first.attributes).map(([key, value]) => [key, String(value)]))
  const incoming = {
    channel,
    comments,
    answers,
    receipt: null,
    importId: frame.importId,
    importRow,
    from: { file, row },
    receivedOn: first.sentOn === null ? frame.today : new Date(first.sentOn),
    attributes: attributesAtTheDoor(frame.attributes, given),
    contact: Object.keys(first.vault).length > 0 ? first.vault : null,
    ...(cameAs && { cameAs }),
  }
  return { submitted: { incoming, commenterKey: first.commenterKey }, refused }
}

/** Words that a comment is about and that have no place in the description: not public, so they are sealed like its own. */
function aimedAt({ exact, prefix, suffix }: Quote): BesidePart {
  return { kind: 'aimedAt', words: exact, place: '', before: prefix, after: suffix }
}

/** A no to what the notice covers is an objection; what the notice does not ask is not done, whatever a table says. */
function answersOf(notice: NoticeUses, given: CommentDraft['answers'], source: string): Incoming['answers'] {
  return uses.flatMap((use: Use) => {
    const said = given[use]
    if (said === undefined || notice[use] === 'notAsked') return []
    const answer: PermissionAnswer['answer'] = said === 'no' && notice[use] === 'covered' ? 'objected' : said
    return [{ use, answer, source }]
  })
}

function mayBeKept(notice: NoticeUses, answers: Incoming['answers']): boolean {
  const dated = answers.map((answer) => ({ ...answer, at: new Date(0), noticeNumber: 0 }))
  const allowed = allowedUses(notice, dated)
  return allowed.includes('revise') || allowed.includes('research')
}

/** A clause by its handle (`K-07`, `k7`) or by its printed number; undefined when there is none such. */
function findClause({ byNumber, byPrinted }: Clauses, target: string): string | undefined {
  const handle = parseHandle(target)
  if (handle?.kind === 'clause') return byNumber.get(handle.number)
  return byPrinted.get(target.trim().replace(/\.$/, ''))
}
