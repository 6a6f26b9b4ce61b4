import { canonical } from '@/lib/domain/project/canonical'
import type { ProjectEvent } from '@/lib/domain/project/events'
import type { Dice, Ids } from './call'
import type { Tx } from './db'
import { sha256 } from './mac'

type Frame = {
  readonly projectId: number
  readonly actId: string
  readonly xid: bigint
  readonly at: Date
  readonly dice: Dice
  readonly ids: Ids
}

/** Appends events with a salted commitment each; the detail stands in its own row, so that it can be erased without harm to the chain. */
export async function writeEvents(tx: Tx, frame: Frame, events: readonly ProjectEvent[]): Promise<void> {
  const rows = events.map((event) => {
    const salt = frame.dice.bytes(16)
    const detail = event.detail ?? {}
    return { id: frame.ids.next(), event, salt, detail, commitment: commitmentOf(salt, event, detail) }
  })
  const { projectId, actId, xid, at } = frame
  await tx.event.createMany({
    data: rows.map(({ id, event, commitment }) => ({
      projectId,
      id,
      actId,
      xid,
      at,
      type: event.type,
      subject: event.subject,
      commitment,
    })),
  })
  await tx.eventDetail.createMany({ data: rows.map(({ id, salt, detail }) => ({ projectId, eventId: id, salt, detail })) })
}

/** SHA-256 over salt, type, subject and canonical detail: says what happened to whoever is shown the detail, and nothing to others. */
export function commitmentOf(
  salt: Uint8Array,
  event: { type: string; subject: string },
  detail: unknown,
): Uint8Array<ArrayBuffer> {
  return sha256(salt, event.type, event.subject, canonical(detail))
}
