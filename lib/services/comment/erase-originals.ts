import type { Tx } from '@/lib/server/db'

export type Gone = { readonly originals: number; readonly contacts: number; readonly names: number }

/** Counts what ties the texts of a project to people and deletes it, keys and all; what was admitted stays as it reads. */
export async function eraseOriginals(tx: Tx, projectId: number, at: Date): Promise<Gone> {
  const originals = await tx.original.count({ where: { projectId } })
  const contacts = await tx.contact.count({ where: { projectId } })
  const names = await tx.pseudonym.count({ where: { projectId } })
  await tx.subjectKey.deleteMany({ where: { projectId } })
  await tx.staged.deleteMany({ where: { projectId } })
  await tx.redaction.updateMany({ where: { projectId }, data: { pseudonymId: null } })
  await tx.pseudonym.deleteMany({ where: { projectId } })
  await tx.project.update({ where: { id: projectId }, data: { originalsGoneAt: at } })
  return { originals, contacts, names }
}
