import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedPostgres } from '@/scripts/launcher/embedded-postgres'
import { applyMigrations } from '@/scripts/launcher/migrate'

/** A database of its own, as safe against a power cut as a real one, and the settings that point to it. Call before anything reads them. */
export async function freshDatabase(): Promise<{ drop(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'codicil-bench-'))
  await chmod(folder, 0o711)
  const server = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres') })
  await applyMigrations(server.url())
  process.env.DATABASE_URL = server.url()
  process.env.CODICIL_DATA = path.join(folder, 'data')
  process.env.CODICIL_KEY = randomBytes(32).toString('base64')
  return {
    async drop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
