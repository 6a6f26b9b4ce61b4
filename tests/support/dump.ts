import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { readZip } from '@/lib/formats/zip'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { openBesidePart, openContact, openNotes, openOriginal, openReplies } from '@/lib/server/vault'

/**
 * Every row of every table of every schema as text, as a full dump would print it; bytes once more as the characters they
 * may stand for.
 */
export async function everyRow(): Promise<string> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`
  const dumps: string[] = []
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`)
    dumps.push(...rows.map(({ row }) => row))
  }
  const all = dumps.join('\n')
  // bytea prints as \\x6b696d: what is hidden in it shows once it is read.
  const hidden = [...all.matchAll(/\\\\?x([0-9a-f]{8,})/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('utf8'))
  return `${all}\n${hidden.join('\n')}`
}

/** All words of a project that its keys still open: originals, parts beside them, notes, addresses and answers. */
export async function everySealed(projectId: number): Promise<string> {
  const where = { projectId }
  const found: unknown[] = []
  for (const { commentId } of await db().original.findMany({ where })) found.push(await openOriginal(db(), projectId, commentId))
  for (const { id } of await db().besidePart.findMany({ where })) found.push(await openBesidePart(db(), projectId, id))
  for (const { commentId } of await db().custodyNote.findMany({ where })) found.push(await openNotes(db(), projectId, commentId))
  for (const { submissionId } of await db().contact.findMany({ where }))
    found.push(await openContact(db(), projectId, submissionId))
  for (const { submissionId } of await db().enquiryReply.findMany({ where }))
    found.push(await openReplies(db(), projectId, submissionId))
  return JSON.stringify(found)
}

/** Every file of the data folder, packages opened. */
export function everyFile(folder = env().dataFolder): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
  return files.map((file) => contentOf(file)).join('\n')
}

function contentOf(file: string): string {
  const bytes = readFileSync(file)
  const zip = file.endsWith('.zip') ? readZip(bytes) : null
  return zip?.status === 'read'
    ? [...zip.files.values()].map((content) => Buffer.from(content).toString('utf8')).join('\n')
    : bytes.toString('utf8')
}
