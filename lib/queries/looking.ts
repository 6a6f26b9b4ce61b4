import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'

/** How many of the waiting comments the detectors looked through, of how many; null when they looked at all of them. */
export async function lookingProgress({
  projectId,
}: Member<'comment.admit'>): Promise<{ readonly looked: number; readonly of: number } | null> {
  const where = { projectId, state: 'waiting' as const }
  const left = await db().comment.count({ where: { ...where, lookedBy: null } })
  if (left === 0) return null
  const of = await db().comment.count({ where })
  return { looked: of - left, of }
}
