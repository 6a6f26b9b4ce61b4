import { db } from './db'
import { commitmentOf } from './event-rows'
import { sealHash } from './sealer'

export type ChainReport = {
  readonly events: number
  readonly sealed: number
  readonly erased: number
  readonly damage: readonly string[]
}

/** Walks a project's chain from its first seal; names every gap, change, swap or loss. Erased detail is counted, not damage. */
export async function checkChain(projectId: number): Promise<ChainReport> {
  const seals = await db().seal.findMany({ where: { projectId }, orderBy: { number: 'asc' } })
  const events = await db().event.findMany({ where: { projectId }, orderBy: { seq: 'asc' }, include: { detail: true } })
  const damage: string[] = []
  let before: Uint8Array = Buffer.alloc(32)
  let nextSeq = 1n
  let erased = 0

  for (const event of events) {
    if (!event.detail) erased++
    else if (!same(commitmentOf(event.detail.salt, event, event.detail.detail), event.commitment))
      damage.push(`event ${event.seq ?? 'not yet sealed'} (${event.type}) does not match what was committed`)
  }
  for (const [index, seal] of seals.entries()) {
    const inside = events.filter((event) => event.sealId === seal.id)
    if (seal.number !== index + 1) damage.push(`seal ${index + 1} is missing`)
    if (seal.fromSeq !== nextSeq) damage.push(`seal ${seal.number} does not begin at event ${nextSeq}`)
    if (!same(seal.prevHash, before)) damage.push(`seal ${seal.number} does not follow the one before it`)
    inside.forEach((event, place) => {
      if (event.seq !== seal.fromSeq + BigInt(place))
        damage.push(`event ${seal.fromSeq + BigInt(place)} is missing or out of order`)
    })
    const commitments = inside.map((event) => event.commitment)
    if (
      !same(
        sealHash({ number: seal.number, fromSeq: seal.fromSeq, toSeq: seal.toSeq, prevHash: seal.prevHash, commitments }),
        seal.hash,
      )
    )
      damage.push(`seal ${seal.number} does not fit its events`)
    before = seal.hash
    nextSeq = seal.toSeq + 1n
  }
  return { events: events.length, sealed: events.filter((event) => event.seq !== null).length, erased, damage }
}

const same = (first: Uint8Array, second: Uint8Array) => Buffer.compare(first, second) === 0
