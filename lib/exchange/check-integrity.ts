import { type Integrity, integrityOf } from '@/lib/queries/integrity'
import { db } from '@/lib/server/db'
import { openBesidePart, openOriginal } from '@/lib/server/vault'

/** Everything that was written, and whether each original, and what was set apart from it, still opens with the key that is here: for nobody's eyes. */
export async function checkIntegrity(): Promise<Integrity[]> {
  const checked: Integrity[] = []
  for (const one of await integrityOf()) {
    const damage: string[] = []
    const apart: string[] = []
    for (const commentId of one.originals) {
      const words = await openOriginal(db(), one.projectId, commentId).catch(() => null)
      if (!words) damage.push(`the original of the comment ${commentId} does not open`)
    }
    for (const id of one.beside)
      if (!(await openBesidePart(db(), one.projectId, id).catch(() => null)))
        apart.push(`the part ${id} that was set apart from a comment does not open`)
    const originals = { name: 'originals', count: one.originals.length, damage }
    const beside = { name: 'parts set apart', count: one.beside.length, damage: apart }
    checked.push({ ...one, parts: one.parts.length === 0 ? [] : [...one.parts, originals, beside] })
  }
  return checked
}
