import { bringUpToDate, emptyMemory, type PassageMemory, remember } from '@/lib/domain/coding/suggest/passage-memory'
import { passageTerms } from '@/lib/domain/coding/suggest/passage-terms'
import { stemmedWords } from '@/lib/language/stems'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { type CodedPassage, ownMark, ownPassages, settledMark, settledPassages } from './coded-passages'
import type { DeskRound } from './desk'

export type SuggestingRound = DeskRound & { readonly codebookId: string }
type Learner = {
  readonly memory: PassageMemory
  own: { readonly mark: string; readonly passages: readonly CodedPassage[] }
  settled: { readonly mark: string; readonly passages: readonly CodedPassage[] }
  /** One question after the other: a model that is half learned says nothing true. */
  turn: Promise<unknown>
  idle?: NodeJS.Timeout
}

/** What was learned for the desks used last: stems and sums, no texts; it counts only after it was brought up to date. */
const learners = new Map<string, Learner>()
const mostLearners = 8
const idleMilliseconds = 10 * 60_000
const readAtOnce = 200

/**
 * Asks what was learned for this coder's desk as everything stands now: own living codings of the round and the settled ones of
 * closed rounds, with codes that can be used in it. What was withdrawn or taken off is unlearned before anything is asked.
 */
export async function askLearned<Answer>(
  member: Member<'coding.read-own'>,
  round: SuggestingRound,
  language: string,
  ask: (memory: PassageMemory) => Answer,
): Promise<Answer> {
  const key = `${member.projectId} ${round.id} ${member.memberId} ${language}`
  const learner = learnerOf(key)
  const answer = learner.turn.then(async () => {
    await learn(member, learner, round, language)
    return ask(learner.memory)
  })
  learner.turn = answer.catch(() => learners.delete(key))
  return answer
}

function learnerOf(key: string): Learner {
  const learner = learners.get(key) ?? {
    ...{ memory: emptyMemory(), turn: Promise.resolve() },
    ...{ own: { mark: '', passages: [] }, settled: { mark: '', passages: [] } },
  }
  learners.delete(key)
  learners.set(key, learner)
  clearTimeout(learner.idle)
  learner.idle = setTimeout(() => learners.delete(key), idleMilliseconds)
  learner.idle.unref()
  for (const oldest of [...learners.keys()].slice(0, Math.max(0, learners.size - mostLearners))) learners.delete(oldest)
  return learner
}

async function learn(
  member: Member<'coding.read-own'>,
  learner: Learner,
  round: SuggestingRound,
  language: string,
): Promise<void> {
  const [of, mark] = await Promise.all([ownMark(member, round.id), settledMark(member)])
  if (of !== learner.own.mark) learner.own = { mark: of, passages: await ownPassages(member, round.id) }
  if (mark !== learner.settled.mark) learner.settled = { mark, passages: mark === '' ? [] : await settledPassages(member) }
  const own = learner.own.passages
  const usable = await usableCodes(member.projectId, round, own)
  const standing = [...own.map(keyed('own')), ...learner.settled.passages.map(keyed('settled'))].flatMap((passage) => {
    const codeIds = passage.codeIds.filter((codeId) => usable.has(codeId))
    return codeIds.length > 0 ? [{ ...passage, codeIds }] : []
  })

  const unread = bringUpToDate(learner.memory, standing)
  for (let at = 0; at < unread.length; at += readAtOnce) {
    const some = unread.slice(at, at + readAtOnce)
    const texts = await textsOf(member.projectId, some)
    for (const passage of some) {
      const words = texts.get(`${passage.commentId} ${passage.rev}`)?.slice(passage.start, passage.end)
      if (words === undefined) continue
      const stems = stemmedWords(words, language).map(({ stem }) => stem)
      remember(learner.memory, passage, passageTerms(stems))
    }
  }
}

function keyed(whose: 'own' | 'settled') {
  return (passage: CodedPassage) => ({
    ...passage,
    key: `${whose} ${passage.commentId} ${passage.rev} ${passage.start} ${passage.end}`,
  })
}

/** The frozen codebook, and what the coder used in it: codes of the coder's own stand in no codebook. */
async function usableCodes(projectId: number, { codebookId }: SuggestingRound, own: readonly CodedPassage[]) {
  const entries = await db().codebookEntry.findMany({
    where: { projectId, codebookId },
    select: { codeId: true },
    orderBy: { codeId: 'asc' },
  })
  return new Set([...entries.map(({ codeId }) => codeId), ...own.flatMap(({ codeIds }) => codeIds)])
}

async function textsOf(projectId: number, passages: readonly CodedPassage[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db().commentText.findMany({
    where: { projectId, commentId: { in: [...new Set(passages.map(({ commentId }) => commentId))] } },
    select: { commentId: true, rev: true, text: true },
    orderBy: [{ commentId: 'asc' }, { rev: 'asc' }],
  })
  return new Map(rows.flatMap(({ commentId, rev, text }) => (text === null ? [] : [[`${commentId} ${rev}`, text]])))
}
