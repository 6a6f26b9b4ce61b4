import type { Tx } from '@/lib/server/db'

type Of = { readonly submission: { readonly importId: string } } | { readonly id: { readonly in: readonly string[] } }

/** Whether anybody was given these comments to code, or coded, noted, distilled, decided or answered anything on them. */
export async function wasWorkedWith(tx: Tx, projectId: number, of: Of): Promise<boolean> {
  const comment = 'id' in of ? { id: { in: [...of.id.in] } } : of
  const where = { projectId, comment }
  const found = [
    await tx.assignment.findFirst({ where, select: { commentId: true } }),
    await tx.coding.findFirst({ where: { projectId, text: { comment } }, select: { id: true } }),
    await tx.memo.findFirst({ where, select: { id: true } }),
    await tx.point.findFirst({ where, select: { id: true } }),
    await tx.disposition.findFirst({ where, select: { id: true } }),
    await tx.evidence.findFirst({ where, select: { id: true } }),
  ]
  return found.some((one) => one !== null)
}
