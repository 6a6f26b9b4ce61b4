import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

export type ReleaseLine = {
  readonly number: number
  readonly at: Date
  readonly version: number
  readonly size: number
  readonly manifestHash: string
  readonly isStale: boolean
  readonly file: string
}

export async function releasesOf({ projectId }: Member<'release.read'>): Promise<ReleaseLine[]> {
  const rows = await db().release.findMany({
    where: { projectId },
    select: {
      number: true,
      at: true,
      size: true,
      manifestHash: true,
      stale: true,
      file: true,
      version: { select: { number: true } },
    },
    orderBy: { number: 'desc' },
  })
  return rows.map(({ version, stale, manifestHash, ...row }) => ({
    ...row,
    version: version.number,
    manifestHash: Buffer.from(manifestHash).toString('hex'),
    isStale: stale.length > 0,
  }))
}
