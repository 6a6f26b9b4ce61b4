import { randomUUID } from 'node:crypto'
import { liveCall } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import type { AnyMember } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { openRound } from '@/lib/services/coding/open-round'
import type { Scene } from '@/prisma/example/stages/scene'
import type { against, median as medianOf } from './measure'

type Bench = { readonly median: typeof medianOf; readonly note: (...row: Parameters<typeof against>) => void }
type CodedRound = { readonly id: string; readonly number: number }
export type CodedRounds = { readonly thousand: CodedRound; readonly budget: CodedRound }

/** Two locked rounds over the comments `ids`: all of them by two coders, and 500 drawn by three; and how long it takes to put a code. */
export async function codedRounds(
  scene: Scene,
  ids: readonly string[],
  { median, note }: Bench,
  empty: number,
): Promise<CodedRounds> {
  const { anna, bao, ruth } = scene.team
  const { id } = await open(scene, [anna, bao], null)
  const codeIds = await codesOf(scene, id)
  let nth = 0
  const single = await median(40, () => {
    const own = { id: randomUUID(), commentId: ids[nth++] ?? '', codeId: codeIds[29] ?? '', start: 0, end: 5 }
    return perform(applyCodings, anna, { roundId: id, codings: [own] }, liveCall())
  })
  note('put one code on words, saved and sealed', single, 'an empty transaction', empty)
  const thousand = await code(scene, id, [anna, bao], ids)

  await db().member.update({
    where: { projectId_id: { projectId: scene.projectId, id: ruth.memberId } },
    data: { roles: [...ruth.roles, 'coder'] },
  })
  const third = { ...ruth, roles: [...ruth.roles, 'coder' as const], may: () => true }
  const coders = [anna, bao, third]
  return { thousand, budget: await code(scene, (await open(scene, coders, 500)).id, coders, ids) }
}

/** The example leaves a round open, in which the codebook stands still; these are beside it. */
async function open({ team }: Scene, coders: readonly AnyMember[], sampleSize: number | null): Promise<{ id: string }> {
  const coderIds = coders.map(({ memberId }) => memberId)
  const input = { title: 'Bench', purpose: 'reliability' as const, coderIds, sampleSize, seed: 'bench' }
  const { roundId } = await perform(
    openRound,
    team.ruth,
    { ...input, seesTarget: true, seesAttributes: false, seesQuestion: true },
    liveCall(),
  )
  return { id: roundId }
}

async function codesOf({ projectId }: Scene, roundId: string): Promise<string[]> {
  const where = { projectId, codebook: { rounds: { some: { id: roundId } } } }
  return (await db().codebookEntry.findMany({ where, select: { codeId: true }, take: 50 })).map(({ codeId }) => codeId)
}

async function code(scene: Scene, roundId: string, coders: readonly AnyMember[], ids: readonly string[]): Promise<CodedRound> {
  const { projectId, team } = scene
  const codeIds = await codesOf(scene, roundId)
  const fresh = new Set(ids)
  for (const [place, coder] of coders.entries()) {
    const given = await db().assignment.findMany({
      where: { projectId, roundId, coderId: coder.memberId },
      select: { commentId: true },
      orderBy: { commentId: 'asc' },
    })
    const codings = given.flatMap(({ commentId }, nth) =>
      fresh.has(commentId)
        ? [0, 1, 2].flatMap((of) => ((nth * 7 + of * 11 + place) % 9 === 0 ? [] : [put(commentId, nth, of)]))
        : [],
    )
    for (let from = 0; from < codings.length; from += 500)
      await perform(applyCodings, coder, { roundId, codings: codings.slice(from, from + 500) }, liveCall())
    for (const { commentId } of given) await perform(markAssignment, coder, { roundId, commentId, state: 'done' }, liveCall())
  }
  await perform(lockRound, team.ruth, { roundId }, liveCall())
  return db().round.findUniqueOrThrow({ where: { projectId_id: { projectId, id: roundId } }, select: { id: true, number: true } })

  function put(commentId: string, nth: number, of: number) {
    return { id: randomUUID(), commentId, codeId: codeIds[(nth + of * 5) % codeIds.length] ?? '', start: of * 8, end: of * 8 + 6 }
  }
}
