import type { Category } from '@/lib/domain/privacy/categories'
import { foldSurface, placeholder } from '@/lib/domain/privacy/pseudonym'
import type { Ids } from '@/lib/server/call'
import type { Tx } from '@/lib/server/db'
import { mac } from '@/lib/server/mac'
import { lockProject } from '../shared/lock-project'

/** The placeholder for some words: the one that they have in this project already, or the next of their category. */
export async function nameHidden(
  { tx, projectId, ids }: { readonly tx: Tx; readonly projectId: number; readonly ids: Ids },
  category: Category,
  surface: string,
): Promise<string> {
  await lockProject(tx, projectId)
  const surfaceMac = mac('surface', category, foldSurface(surface))
  const same = await tx.pseudonym.findUnique({
    where: { projectId_category_surfaceMac: { projectId, category, surfaceMac } },
    select: { id: true },
  })
  if (same) return same.id
  const last = await tx.pseudonym.aggregate({ where: { projectId, category }, _max: { nth: true } })
  const nth = (last._max.nth ?? 0) + 1
  const id = ids.next()
  await tx.pseudonym.create({ data: { projectId, id, category, nth, replacement: placeholder(category, nth), surfaceMac } })
  return id
}
