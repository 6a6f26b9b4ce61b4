import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { Prisma, PrismaClient } from './generated/client'

export type Tx = Prisma.TransactionClient
export type Sql = Prisma.Sql

/** A part of a statement, with its values bound and never written into it. */
export const { sql, join: joinSql, empty: noSql } = Prisma

const held = globalThis as unknown as { codicilDb?: PrismaClient }

/** The one client of this process; made at first use so that tests can name their database first. */
export function db(): PrismaClient {
  held.codicilDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().databaseUrl, max: 12 }),
    transactionOptions: { timeout: 60_000, maxWait: 15_000 },
  })
  return held.codicilDb
}

/** Whether this process has a client now: what runs late must not open another. */
export function hasDb(): boolean {
  return held.codicilDb !== undefined
}

export async function closeDb(): Promise<void> {
  await held.codicilDb?.$disconnect()
  delete held.codicilDb
}

/** PostgreSQL asks to try again: serialization failure or deadlock, in each of the forms Prisma gives them. */
export function wantsRetry(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, name, message } = error as { code?: unknown; name?: unknown; message?: unknown }
  if (code === 'P2034' || code === '40001' || code === '40P01') return true
  const text = `${String(name)} ${String(message)}`
  return /TransactionWriteConflict/.test(text) || (code === 'P2010' && /40001|40P01/.test(text))
}
