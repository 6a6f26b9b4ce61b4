import { isPassageOf } from '@/lib/domain/comment/passage'
import { permits, type Use, uses } from '@/lib/domain/comment/uses'
import { type PermissionWord, permissionWord } from '@/lib/domain/comment/wording'
import { clauseName } from '@/lib/domain/description/clause-name'
import { type Run, redline } from '@/lib/language/word-diff'
import type { PublicDescription, VersionView } from '@/lib/queries/description'
import type { NoticeView } from '@/lib/queries/notice'
import { Refusal } from '@/lib/server/refusal'
import { answersAtTheDoor } from '@/lib/services/comment/answers-at-the-door'
import { admittedAttributes } from '@/lib/services/comment/receive'
import { isQuestion, type SentComment } from './comment-form'

/** All that would be sent, for the eyes of who wrote it; nothing of it is kept. */
export type ReviewView = {
  readonly comments: readonly {
    readonly key: string
    /** A question is answered, and no comment. */
    readonly isQuestion: boolean
    /** How the clause is called; null for the whole text. */
    readonly on: string | null
    readonly clause: string | null
    /** How the clause read when the page was opened; null where it reads the same. */
    readonly readBefore: string | null
    readonly passage: string | null
    readonly text: string
    readonly wording: readonly Run[] | null
  }[]
  readonly uses: readonly { readonly use: Use; readonly says: PermissionWord }[]
  readonly isStudied: boolean
  readonly about: readonly { readonly question: string; readonly answer: string }[]
  /** What is kept so that its owner can be written to or thanked; none where neither was allowed. */
  readonly contact: readonly string[]
  readonly version: number
  /** Whether that version came out after the page was opened. */
  readonly isNewer: boolean
  readonly notice: number
  readonly withdrawUntil: Date | null
}

type Content = {
  readonly comments: readonly SentComment[]
  readonly answers: readonly { readonly use: Use; readonly answer: 'yes' | 'objected' }[]
  readonly attributes: Readonly<Record<string, string>>
  readonly contact: { readonly name: string; readonly mail: string }
  readonly answerTo: string
}

/** What would be refused on sending is refused here already. */
export function reviewOf(
  { version, attributes }: PublicDescription,
  notice: NoticeView,
  content: Content,
  before: VersionView | null = null,
): ReviewView {
  const { comments, answers, contact } = content
  if (comments.length === 0)
    throw new Refusal('input', 'There is no comment to send yet. Write beside a clause, or on the whole text.')
  const given = answersAtTheDoor(notice.uses, answers, !comments.every(isQuestion)).map((answer) => ({
    ...answer,
    at: new Date(0),
    noticeNumber: 0,
  }))
  const values = admittedAttributes(attributes, content.attributes)
  const clauses = new Map(version.clauses.map((clause) => [clause.clauseId, clause]))
  const earlier = new Map(before?.clauses.map(({ clauseId, text }) => [clauseId, text]))
  const asked = uses.filter((use) => notice.uses[use] !== 'notAsked')
  const allows = asked.filter((use) => ['agreed', 'covered by the notice'].includes(permissionWord(use, notice.uses, given)))

  return {
    comments: comments.map(({ key, clauseId, passage, text, proposedText }) => {
      const clause = clauseId === null ? undefined : clauses.get(clauseId)
      if (passage && !(clause && isPassageOf(clause.text, passage)))
        throw new Refusal(
          'conflict',
          'Some words you wrote about read otherwise now. Reload the page and move that comment: your draft is kept, or copy it first where this browser keeps none.',
        )
      return {
        isQuestion: isQuestion({ key }),
        ...{ key, text, on: clause ? clauseName(clause) : null, clause: clause?.text ?? null, passage: passage?.words ?? null },
        readBefore: clause ? otherThan(clause.text, earlier.get(clause.clauseId)) : null,
        wording: clause && proposedText !== null ? redline(clause.text, proposedText.trim()) : null,
      }
    }),
    uses: asked.map((use) => ({ use, says: permissionWord(use, notice.uses, given) })),
    isStudied: permits(allows).code,
    about: attributes.flatMap(({ key, question }) =>
      values[key] === undefined ? [] : [{ question, answer: String(values[key]) }],
    ),
    contact: [...keptContact(allows, contact), ...(comments.some(isQuestion) ? [content.answerTo.trim()].filter(Boolean) : [])],
    isNewer: before !== null,
    ...{ version: version.number, notice: notice.number, withdrawUntil: notice.withdrawUntil },
  }
}

function otherThan(text: string, before: string | undefined): string | null {
  return before === undefined || before === text ? null : before
}

function keptContact(allows: readonly Use[], { name, mail }: Content['contact']): string[] {
  const mayWrite = allows.includes('contact')
  return [mayWrite || allows.includes('thank') ? name : '', mayWrite ? mail : ''].map((line) => line.trim()).filter(Boolean)
}
