import { purposeRules } from '@/lib/domain/coding/round'
import { suggestFor } from '@/lib/domain/coding/suggest/passage-memory'
import { passageTerms } from '@/lib/domain/coding/suggest/passage-terms'
import { speakingWords } from '@/lib/domain/coding/suggest/speaking-words'
import type { Span } from '@/lib/domain/span/span'
import { stemmedWords } from '@/lib/language/stems'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { countable } from './countable'
import { askLearned, type SuggestingRound } from './passage-learner'

export type DeskSuggestion = {
  readonly codeId: string
  /** Words of the comment that speak for it, as they are written there. */
  readonly words: readonly string[]
  /** How many coded passages carry it at all. */
  readonly used: number
  /** Its share of all codings learned from, 0 to 1. */
  readonly share: number
}
export type DeskSuggestions = {
  /** How many codings there are to learn from. */
  readonly learned: number
  readonly codes: readonly DeskSuggestion[]
}

const most = 3

/**
 * Up to three codes that words of the coder's own list resemble, without those that overlapping words carry already; the whole
 * comment where no span is given. Null where the round suggests nothing or the comment is not the coder's.
 */
export async function suggestedCodes(
  member: Member<'coding.read-own'>,
  round: SuggestingRound,
  commentId: string,
  span: Span | null,
): Promise<DeskSuggestions | null> {
  if (!round.suggests || !purposeRules[round.purpose].maySuggest || round.state !== 'open') return null
  const { projectId, memberId: coderId } = member
  const own = await ownText({ projectId, roundId: round.id, coderId, commentId })
  if (!own) return null

  const { start, end } = span ?? { start: 0, end: own.text.length }
  const standing = await db().coding.findMany({
    where: {
      ...{ projectId, roundId: round.id, coderId, commentId, layer: 'independent', diedActId: null },
      ...{ start: { lt: end }, end: { gt: start } },
    },
    select: { codeId: true },
    distinct: ['codeId'],
    orderBy: { codeId: 'asc' },
  })
  const has = new Set(standing.map(({ codeId }) => codeId))
  const words = stemmedWords(own.text.slice(start, end), own.language)
  const terms = passageTerms(words.map(({ stem }) => stem))
  return askLearned(member, round, own.language, (memory) => ({
    learned: memory.model.codings,
    codes: suggestFor(memory, commentId, terms, most + has.size)
      .filter(({ codeId }) => !has.has(codeId))
      .slice(0, most)
      .map(({ codeId, terms, used, share }) => ({ codeId, used, share, words: speakingWords(terms, words, most) })),
  }))
}

type Own = { readonly projectId: number; readonly roundId: string; readonly coderId: string; readonly commentId: string }

async function ownText(of: Own): Promise<{ readonly text: string; readonly language: string } | null> {
  const assignment = await db().assignment.findFirst({
    where: { ...of, comment: countable },
    select: {
      comment: {
        select: {
          textRev: true,
          texts: { select: { rev: true, text: true } },
          submission: { select: { project: { select: { language: true } } } },
        },
      },
    },
  })
  const text = assignment?.comment.texts.find(({ rev }) => rev === assignment.comment.textRev)?.text
  return assignment && text ? { text, language: assignment.comment.submission.project.language } : null
}
