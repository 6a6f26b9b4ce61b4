import { agreementTable } from '@/lib/domain/agreement/agreement-table'
import type { Presence } from '@/lib/domain/coding/units'
import { backUp } from '@/lib/exchange/back-up'
import { releaseFilesOf } from '@/lib/exchange/build-release'
import { importComments } from '@/lib/exchange/import-comments'
import { lookThroughAll } from '@/lib/exchange/look-through-comments'
import { codebookCodes } from '@/lib/queries/codebook'
import { findWords } from '@/lib/queries/find'
import { historyOf } from '@/lib/queries/history'
import { gammaView } from '@/lib/queries/round-gamma'
import { agreementOf } from '@/lib/queries/round-work'
import { roundByNumber } from '@/lib/queries/rounds'
import { liveCall } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import { admit, type Member } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { admit as admitComment } from '@/lib/services/comment/admit'
import { decideRedaction } from '@/lib/services/comment/decide-redaction'
import { decideUseSentence } from '@/lib/services/comment/decide-use-sentence'
import type { Scene } from '@/prisma/example/stages/scene'
import { type CodedRounds, codedRounds } from './coded-rounds'
import { longImport } from './long-import'
import { type against, median as medianOf } from './measure'
import { commentTable } from './thousand-comments'

type Bench = { readonly median: typeof medianOf; readonly note: (...row: Parameters<typeof against>) => void }

const count = 1000

/** The loaded example, a thousand comments more, a blind round over all of them, and what is read and taken out of it. */
export async function workload(scene: Scene, bench: Bench): Promise<void> {
  const empty = await emptyTransaction()
  const ids = await importing(scene, bench)
  const rounds = await codedRounds(scene, ids, bench, empty)
  await reading(scene, rounds, bench)
  await longImport(scene.team.tomas, bench)
}

/** Milliseconds of a transaction that does nothing. */
export function emptyTransaction(): Promise<number> {
  return medianOf(50, () => db().$transaction((tx) => tx.$queryRaw`SELECT 1`))
}

async function importing({ team, projectId }: Scene, { median, note }: Bench): Promise<string[]> {
  const file = commentTable(count)
  const before = new Set((await db().comment.findMany({ where: { projectId }, select: { id: true } })).map(({ id }) => id))
  const plain = await median(3, () =>
    db().$executeRaw`CREATE TEMP TABLE plain AS SELECT line FROM regexp_split_to_table(${file.toString()}, '\r\n') AS line`.then(
      () => db().$executeRaw`DROP TABLE IF EXISTS plain`,
    ),
  )
  const took = await median(1, () => importComments(team.tomas, file, null, liveCall()))
  note(`import ${count} comments of 120 words: read, sealed, landed`, took, 'putting its lines in a bare table', plain)
  note(`look ${count} comments through`, await median(1, lookThroughAll), 'their import', took)

  const all = await db().comment.findMany({ where: { projectId, state: 'waiting' }, select: { id: true } })
  const ids = all.map(({ id }) => id).filter((id) => !before.has(id))
  const proposed = await db().redaction.findMany({
    where: { projectId, state: 'proposed', commentId: { in: ids } },
    select: { id: true },
  })
  const spoken = await db().useSentence.findMany({
    where: { projectId, state: 'proposed', commentId: { in: ids } },
    select: { id: true },
  })
  const deciding = await median(1, async () => {
    for (const { id } of proposed) await perform(decideRedaction, team.tomas, { redactionId: id, decision: 'accept' }, liveCall())
    for (const { id: sentenceId } of spoken)
      await perform(decideUseSentence, team.tomas, { sentenceId, says: 'nothing' }, liveCall())
    for (const commentId of ids) await perform(admitComment, team.tomas, { commentId }, liveCall())
  })
  note(`hide and admit ${ids.length} comments, one by one`, deciding, 'their import', took)
  return ids
}

async function reading({ team, projectId }: Scene, { thousand, budget }: CodedRounds, { median, note }: Bench): Promise<void> {
  const { ruth } = team
  const facts = { roundState: 'locked' as const }
  const first = await median(1, () => agreementPage(admit(ruth, [...pageReads], facts), budget.number))
  const again = await median(5, () => agreementPage(admit(ruth, [...pageReads], facts), budget.number))
  note(
    'first view of the agreement page of 500 comments, near copies among all 1,000 found for it',
    first,
    'the same again',
    again,
  )
  for (const [name, round] of [
    ['agreement page, 3 coders x 500 comments x 50 codes, 1,000 resamples', budget],
    ['agreement page, 2 coders x 1,000 comments by 1,000 people, 1,000 resamples', thousand],
  ] as const) {
    const rows = await median(5, () => db().coding.findMany({ where: { projectId, roundId: round.id } }))
    const page = await median(5, () => agreementPage(admit(ruth, [...pageReads], facts), round.number))
    note(name, page, 'reading its codings', rows)
  }
  const counting = await median(5, () => bareAgreement(1))
  note(
    'agreement of 30 codes with 1,000 resamples, in memory',
    await median(3, () => bareAgreement(1000)),
    'the same without resampling',
    counting,
  )

  const counted = await median(9, () => db().comment.count({ where: { projectId } }))
  const finder = admit(ruth, ['project.read', 'comment.read', 'codebook.read', 'theme.read', 'proposal.read', 'round.read'])
  note('find a word', await median(9, () => findWords(finder, 'platform')), 'counting the comments', counted)
  note('a page of the history', await median(9, () => historyOf(admit(ruth, 'history.read'))), 'counting the comments', counted)
  const backup = await median(3, () => backUp(new Date()))
  note('backup', backup, 'counting the comments', counted)
  note('all files of a release', await median(3, () => releaseFilesOf(ruth)), 'a backup', backup)
}

const pageReads = ['agreement.read', 'round.read', 'codebook.read'] as const

/** All that the page of a round reads and works out. */
async function agreementPage(member: Member<(typeof pageReads)[number]>, number: number): Promise<unknown> {
  const round = await roundByNumber(member, number)
  if (!round) throw new Error('The round is not there.')
  return [await agreementOf(member, round.id, round.seed), await codebookCodes(member), await gammaView(member, round.id)]
}

/** 1,000 comments, 30 codes, 2 coders who share nine in ten of their answers. */
function bareAgreement(replicates: number) {
  const comments = Array.from({ length: 1000 }, (_, nth) => `c${nth}`)
  const flag = (nth: number, code: number, coder: number): Presence =>
    (nth * 31 + code * 17) % 10 < 3 !== (coder === 1 && (nth + code) % 10 === 0) ? 1 : 0
  const rowsOf = new Map(
    Array.from(
      { length: 30 },
      (_, code) => [`k${code}`, comments.map((_, nth) => [flag(nth, code, 0), flag(nth, code, 1)])] as const,
    ),
  )
  const commenterOf = new Map(comments.map((id, nth) => [id, `p${nth % 400}`]))
  return agreementTable({ coders: ['a', 'b'], comments, rows: rowsOf }, { commenterOf, seed: 'bench', replicates })
}
