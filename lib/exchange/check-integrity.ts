import { type Integrity, integrityOf } from '@/lib/queries/integrity'
import { db } from '@/lib/server/db'
import { openOriginal } from '@/lib/server/vault'

/** Everything that was written, and whether each original still opens with the key that is here: for nobody's eyes. */
export async function checkIntegrity(): Promise<Integrity[]> {
  const checked: Integrity[] = []
  for (const one of await integrityOf()) {
    const damage: string[] = []
    for (const commentId of one.originals) {
      const words = await openOriginal(db(), one.projectId, commentId).catch(() => null)
      if (!words) damage.push(`the original of the comment ${commentId} does not open`)
    }
    const originals = { name: 'originals', count: one.originals.length, damage }
    checked.push({ ...one, parts: one.parts.length === 0 ? [] : [...one.parts, originals] })
  }
  return checked
}
