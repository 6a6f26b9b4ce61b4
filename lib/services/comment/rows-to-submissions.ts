import { allowedUses, type NoticeUses, type PermissionAnswer, type Use, uses } from '@/lib/domain/comment/uses'
import { parseHandle } from '@/lib/domain/project/handle'
import type { Draft, LeftOutLine } from './import-input'
import { attributesAtTheDoor, type Incoming } from './receive'

export type Clauses = { readonly byNumber: ReadonlyMap<number, string>; readonly byPrinted: ReadonlyMap<string, string> }
type Frame = {
  readonly notice: NoticeUses
  readonly clauses: Clauses
  readonly attributes: unknown
  readonly importId: string
  readonly today: Date
}

/** One submission a row, and the texts that cannot be taken with the reason. A permission or a clause is never guessed. */
export function rowsToSubmissions(frame: Frame, drafts: readonly Draft[]): { list: Incoming[]; refused: LeftOutLine[] } {
  const list: Incoming[] = []
  const refused: LeftOutLine[] = []
  for (const [line, ofRow] of byLine(drafts)) {
    const refuse = (draft: Draft, why: string) => refused.push({ line, column: draft.column, outcome: 'refused', why })
    const [first] = ofRow
    if (!first) continue

    const answers = answersOf(frame.notice, first.answers)
    if (!mayBeKept(frame.notice, answers)) {
      for (const draft of ofRow) refuse(draft, 'Neither revision nor research is allowed for it, so it is not kept.')
      continue
    }
    const comments: Incoming['comments'][number][] = []
    for (const draft of ofRow) {
      const clauseId = draft.target === null ? null : findClause(frame.clauses, draft.target)
      if (clauseId === undefined) refuse(draft, 'The clause it aims at is not in the published description.')
      else comments.push({ clauseId, text: draft.text, proposedText: draft.proposedText })
    }
    if (comments.length > 0) list.push(submissionOf(frame, first, comments, answers))
  }
  return { list, refused }
}

function submissionOf(
  { attributes, importId, today }: Frame,
  first: Draft,
  comments: Incoming['comments'],
  answers: Incoming['answers'],
): Incoming {
  const given = Object.fromEntries(Object.entries(first.attributes).map(([key, value]) => [key, String(value)]))
  return {
    channel: 'import',
    receivedOn: first.sentOn === null ? today : new Date(first.sentOn),
    receipt: null,
    comments,
    answers,
    attributes: attributesAtTheDoor(attributes, given),
    contact: Object.keys(first.vault).length > 0 ? first.vault : null,
    ...(first.commenterKey === null ? {} : { sameCommenter: first.commenterKey }),
    importId,
    importRow: first.line,
  }
}

/** A no to what the notice covers is an objection; what the notice does not ask is not done, whatever a table says. */
function answersOf(notice: NoticeUses, given: Draft['answers']): Incoming['answers'] {
  return uses.flatMap((use: Use) => {
    const said = given[use]
    if (said === undefined || notice[use] === 'notAsked') return []
    const answer: PermissionAnswer['answer'] = said === 'no' && notice[use] === 'covered' ? 'objected' : said
    return [{ use, answer, source: 'column' }]
  })
}

function mayBeKept(notice: NoticeUses, answers: Incoming['answers']): boolean {
  const dated = answers.map((answer) => ({ ...answer, at: new Date(0), noticeNumber: 0 }))
  const allowed = allowedUses(notice, dated)
  return allowed.includes('revise') || allowed.includes('research')
}

function byLine(drafts: readonly Draft[]): Map<number, Draft[]> {
  const rows = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const row = rows.get(draft.line)
    if (row) row.push(draft)
    else rows.set(draft.line, [draft])
  }
  return rows
}

/** A clause by its handle (`K-07`, `k7`) or by its printed number; undefined when there is none such. */
function findClause({ byNumber, byPrinted }: Clauses, target: string): string | undefined {
  const handle = parseHandle(target)
  if (handle?.kind === 'clause') return byNumber.get(handle.number)
  return byPrinted.get(target.trim().replace(/\.$/, ''))
}
