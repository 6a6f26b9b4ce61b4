import type { Call } from './call'
import { db, type Tx } from './db'
import { sha256 } from './mac'

const batch = 5_000
const sealerLock = 7_103_001

/**
 * Chains the events that are certainly complete: those of transactions older than every one still running.
 * Takes no lock that a writer waits for; one sealer works at a time. Returns how many events were sealed.
 */
export async function sealPending(call: Call): Promise<number> {
  return db().$transaction(async (tx) => {
    const [free] = await tx.$queryRaw<{ got: boolean }[]>`SELECT pg_try_advisory_xact_lock(${sealerLock}) AS got`
    if (!free?.got) return 0

    const projects = await tx.$queryRaw<{ projectId: number }[]>`
      SELECT DISTINCT "projectId" FROM "Event"
      WHERE seq IS NULL AND xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`
    let sealed = 0
    for (const { projectId } of projects) sealed += await sealProject(tx, projectId, call)
    return sealed
  })
}

async function sealProject(tx: Tx, projectId: number, call: Call): Promise<number> {
  const last = await tx.seal.findFirst({
    where: { projectId },
    orderBy: { number: 'desc' },
    select: { number: true, toSeq: true, hash: true },
  })
  const pending = await tx.$queryRaw<{ id: string; commitment: Uint8Array; type: string; subject: string }[]>`
    SELECT id::text AS id, commitment, type, subject::text AS subject FROM "Event"
    WHERE "projectId" = ${projectId} AND seq IS NULL AND xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    ORDER BY xid, id LIMIT ${batch}`
  if (pending.length === 0) return 0

  const fromSeq = (last?.toSeq ?? 0n) + 1n
  const toSeq = fromSeq + BigInt(pending.length) - 1n
  const prevHash = new Uint8Array(last?.hash ?? Buffer.alloc(32))
  const number = (last?.number ?? 0) + 1
  const hash = sealHash({ number, fromSeq, toSeq, prevHash, commitments: pending.map((event) => event.commitment) })
  const id = call.ids.next()

  await tx.seal.create({ data: { projectId, id, number, fromSeq, toSeq, prevHash, hash, at: call.now } })
  const ids = pending.map((event) => event.id)
  await tx.$executeRaw`
    UPDATE "Event" e SET seq = ${fromSeq} + o.ordinality - 1, "sealId" = ${id}::uuid
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS o(id, ordinality)
    WHERE e."projectId" = ${projectId} AND e.id = o.id`
  return pending.length
}

/** H(number, range, previous hash, every commitment in order); the same recipe checks a chain. */
export function sealHash(seal: {
  number: number
  fromSeq: bigint
  toSeq: bigint
  prevHash: Uint8Array
  commitments: readonly Uint8Array[]
}): Uint8Array<ArrayBuffer> {
  return sha256('seal:1', String(seal.number), String(seal.fromSeq), String(seal.toSeq), seal.prevHash, ...seal.commitments)
}
