import type { Category } from '@/lib/domain/privacy/categories'
import { foldSurface, placeholder } from '@/lib/domain/privacy/pseudonym'
import type { Ids } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import { Refusal } from '@/lib/server/refusal'
import { lockProject } from '../shared/lock-project'
import type { RedactionChange, Renamed } from './change-redactions'
import { redactionColumns } from './change-redactions'

type Scene = { readonly tx: Tx; readonly projectId: number; readonly ids: Ids }
export type Naming = { readonly id: string; readonly renamed: Renamed | null }

/**
 * The pseudonym for some words: the one that they have in this project already, or the next number of their category.
 * `wording` says them in vaguer words instead, from now on everywhere; null asks for the number again, undefined for whatever
 * they have.
 */
export async function nameHidden(
  { tx, projectId, ids }: Scene,
  category: Category,
  surface: string,
  wording?: string | null,
): Promise<Naming> {
  if (wording && foldSurface(wording).includes(foldSurface(surface)))
    throw new Refusal('input', 'The new words still say what is to be hidden. Say it more vaguely.', {
      wording: 'Say it more vaguely.',
    })
  await lockProject(tx, projectId)
  const surfaceMac = mac('surface', category, foldSurface(surface))
  const same = await findPseudonym(tx, projectId, surfaceMac, category)
  const isWanted = wording === undefined || (wording === null ? same?.nth !== null : same?.replacement === wording)
  if (same && isWanted) return { id: same.id, renamed: null }

  const id = ids.next()
  const nth = wording ? null : await nextOf(tx, projectId, category)
  if (same) await tx.pseudonym.update({ where: { projectId_id: { projectId, id: same.id } }, data: { surfaceMac: null } })
  await tx.pseudonym.create({
    data: { projectId, id, category, nth, replacement: wording || placeholder(category, nth ?? 1), surfaceMac },
  })
  return { id, renamed: same ? { from: same.id, to: id } : null }
}

/** Whether these words have a pseudonym already. */
export async function isHiddenAlready(
  { tx, projectId }: Omit<Scene, 'ids'>,
  category: Category,
  surface: string,
): Promise<boolean> {
  return (await findPseudonym(tx, projectId, mac('surface', category, foldSurface(surface)), category)) !== null
}

/** Every other place that has to follow when a surface form gets a new pseudonym. */
export async function followRenamed(
  { tx, projectId }: Omit<Scene, 'ids'>,
  renamed: Renamed | null,
  but: readonly string[],
): Promise<RedactionChange[]> {
  if (!renamed) return []
  const rows = await tx.redaction.findMany({
    where: { projectId, pseudonymId: renamed.from, id: { notIn: [...but] } },
    select: redactionColumns,
  })
  return rows.map((before) => ({ before, after: { ...before, pseudonymId: renamed.to } }))
}

async function findPseudonym(tx: Tx, projectId: number, surfaceMac: Uint8Array<ArrayBuffer>, category: Category) {
  return tx.pseudonym.findUnique({
    where: { projectId_category_surfaceMac: { projectId, category, surfaceMac } },
    select: { id: true, nth: true, replacement: true },
  })
}

async function nextOf(tx: Tx, projectId: number, category: Category): Promise<number> {
  const last = await tx.pseudonym.aggregate({ where: { projectId, category }, _max: { nth: true } })
  return (last._max.nth ?? 0) + 1
}
