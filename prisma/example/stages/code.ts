import { type Stance, stanceOfKey } from '@/lib/domain/coding/stance'
import { db } from '@/lib/server/db'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { addPrivateCode } from '@/lib/services/coding/add-private-code'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { dismissMissing } from '@/lib/services/coding/dismiss-missing'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { missCode } from '@/lib/services/coding/miss-code'
import { openRound } from '@/lib/services/coding/open-round'
import { quoteWords } from '@/lib/services/coding/quote-words'
import { writeMemo } from '@/lib/services/memo/write-memo'
import { exampleCall } from '../call'
import { exampleCodes } from '../codebook'
import { firstCodes } from '../first-codes'
import { exampleMissing, exampleQuotes } from '../quotable'
import type { Mark } from '../said'
import { known, on, type PlacedComment, type Scene } from './scene'

export const coders = ['a', 'b'] as const
export type Coder = (typeof coders)[number]
type Purpose = 'exploratory' | 'reliability' | 'production'
type Round = { readonly id: string; readonly comments: readonly PlacedComment[] }

export const coderOf = ({ team }: Scene, coder: Coder) => (coder === 'a' ? team.anna : team.bao)

/** First reading: both coders make codes of their own. */
export async function explore(scene: Scene): Promise<void> {
  const round = await open(scene, {
    title: 'First reading',
    purpose: 'exploratory',
    sampleSize: 20,
    seed: 'pebble',
    day: '05-05',
  })
  for (const coder of coders) {
    const codes = new Map(scene.codes)
    for (const [key, names] of Object.entries(firstCodes)) {
      const name = names[coder]
      const id = exampleCall(`id of ${coder} ${name}`, new Date(0)).ids.random()
      const input = { roundId: round.id, id, name }
      await perform(addPrivateCode, coderOf(scene, coder), input, on('05-06', `first code ${coder} ${key}`))
      codes.set(key, id)
    }
    await work(scene, round, coder, { codes, day: '05-07', name: 'first', finishes: round.comments.length })
  }
  await perform(lockRound, scene.team.ruth, { roundId: round.id }, on('05-15', 'lock first'))
}

/** The team agrees on one codebook. */
export async function agreeOnCodes(scene: Scene): Promise<void> {
  for (const [nth, { key, under, ...code }] of exampleCodes.entries()) {
    const parentId = under === null ? null : known(scene.codes, under)
    scene.codes.set(key, await perform(addCode, scene.team.ruth, { ...code, parentId }, on('05-19', `code ${key}`, nth)))
  }
  const words =
    'After the first reading Anna had eleven codes and Bao twelve. "Hidden labour" and "work nobody sees" were the same; "gatekeeping" fell apart into trust and a say in policy. Care was left out as a code of its own: both of us saw it only where we already saw trust.'
  await perform(writeMemo, scene.team.ruth, { kind: 'methodDecision', words }, on('05-20', 'memo on codes'))
}

/** Both code the same comments without seeing each other's work. */
export async function codeBlind(scene: Scene): Promise<Round> {
  const round = await open(scene, {
    ...{ title: 'Blind reading', purpose: 'reliability', sampleSize: 104, seed: 'willow', day: '05-26' },
  })
  for (const coder of coders)
    await work(scene, round, coder, { codes: scene.codes, day: '06-02', name: 'blind', finishes: round.comments.length })
  await markWords(scene, round)
  await perform(lockRound, scene.team.ruth, { roundId: round.id }, on('06-12', 'lock blind'))
  return round
}

/** What is worth quoting, and for what the codebook has no code; the editor answers one of these. */
async function markWords(scene: Scene, round: Round): Promise<void> {
  const idOf = (quote: string) => exampleCall(`id of what is marked on ${quote}`, new Date(0)).ids.random()
  for (const { coder, quote, why } of exampleQuotes) {
    const input = { ...placeOf(round, quote), id: idOf(quote), why }
    await perform(quoteWords, coderOf(scene, coder), input, on('06-10', `quotable ${quote}`))
  }
  for (const { coder, quote, name, answer } of exampleMissing) {
    const input = { ...placeOf(round, quote), id: idOf(quote), name }
    await perform(missCode, coderOf(scene, coder), input, on('06-10', `missing ${quote}`))
    const dismissed = { ids: [input.id], reason: answer ?? '' }
    if (answer !== null) await perform(dismissMissing, scene.team.ruth, dismissed, on('06-11', `answer ${quote}`))
  }
}

function placeOf({ id: roundId, comments }: Round, quote: string) {
  const comment = comments.find(({ text }) => text.includes(quote))
  if (!comment) throw new Error(`The example marks "${quote}", which no comment of the round says.`)
  const start = comment.text.indexOf(quote)
  return { roundId, commentId: comment.id, start, end: start + quote.length }
}

/** What was not read twice yet; this round stays open, so that a visitor has something to code. */
export async function codeOn(scene: Scene): Promise<void> {
  const round = await open(scene, {
    title: 'Second reading',
    purpose: 'production',
    sampleSize: 24,
    seed: 'harbour',
    day: '10-06',
  })
  await work(scene, round, 'a', { codes: scene.codes, day: '10-07', name: 'on', finishes: 9 })
  await work(scene, round, 'b', { codes: scene.codes, day: '10-08', name: 'on', finishes: 4 })
}

type Wanted = { title: string; purpose: Purpose; sampleSize: number; seed: string; day: string }

async function open(scene: Scene, { day, ...wanted }: Wanted): Promise<Round> {
  const { anna, bao, ruth } = scene.team
  const input = {
    ...wanted,
    coderIds: [anna.memberId, bao.memberId],
    seesTarget: true,
    seesAttributes: false,
    seesQuestion: true,
    suggests: wanted.purpose === 'production',
  }
  const { roundId } = await perform(openRound, ruth, input, on(day, `open ${wanted.title}`))
  const given = await db().assignment.findMany({
    where: { projectId: scene.projectId, roundId, coderId: anna.memberId },
    select: { commentId: true },
    orderBy: [{ comment: { rank: 'asc' } }, { commentId: 'asc' }],
  })
  const byId = new Map(scene.comments.map((comment) => [comment.id, comment]))
  return { id: roundId, comments: given.flatMap(({ commentId }) => byId.get(commentId) ?? []) }
}

type Work = { codes: ReadonlyMap<string, string>; day: string; name: string; finishes: number }

/** One coder goes through the first `finishes` comments of a round: marks what the example says, then says done. */
async function work(scene: Scene, round: Round, coder: Coder, { codes, day, name, finishes }: Work): Promise<void> {
  const member = coderOf(scene, coder)
  for (const [nth, comment] of round.comments.slice(0, finishes).entries()) {
    const own = comment.said.marks.filter((mark) => mark[2] === coder || (!mark[2] && !overlooks(coder, comment, mark)))
    const codings = own.flatMap((mark, at) => codingOf(comment, mark, codes, `${name} ${coder} ${comment.id} ${at}`))
    const call = on(day, `${name} codes ${coder} ${comment.id}`, nth * 7)
    if (codings.length > 0) await perform(applyCodings, member, { roundId: round.id, codings }, call)
    const done = on(day, `${name} done ${coder} ${comment.id}`, nth * 7 + 5)
    await perform(markAssignment, member, { roundId: round.id, commentId: comment.id, state: 'done' }, done)
  }
}

/** Nobody sees everything, and a second reader in June less than the first. */
function overlooks(coder: Coder, { id }: PlacedComment, [code]: Mark): boolean {
  const rate = coder === 'a' ? 0.05 : 0.13
  return exampleCall(`overlooks ${coder} ${id} ${code}`, new Date(0)).dice.number() < rate
}

function codingOf({ id, text }: PlacedComment, [code, quote]: Mark, codes: ReadonlyMap<string, string>, name: string) {
  const { key, stance } = readCode(code)
  const codeId = codes.get(key)
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`The example quotes "${quote}", which its comment does not say.`)
  if (!codeId) return []
  return [{ id: exampleCall(name, new Date(0)).ids.random(), commentId: id, codeId, start, end: start + quote.length, stance }]
}

/** `c3~` is clause c3 with the stance of that key; a bare word is a content code. */
export function readCode(code: string): { key: string; stance: Stance } {
  const stance = stanceOfKey(code.slice(-1))
  return stance === null ? { key: code, stance: 'none' } : { key: `clause:${code.slice(0, -1)}`, stance }
}
