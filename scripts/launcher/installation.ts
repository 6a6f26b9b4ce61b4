import { Client } from 'pg'
import { readSettings } from '@/lib/server/env'
import { hasKey, isRightKey, keyCheck, makeKey } from '@/lib/server/keyring'
import { StartProblem } from '@/lib/server/start-problem'
import { applyMigrations } from './migrate'

export type Installation = { migrated: string[]; keyMade: boolean; hasPeople: boolean }

/** Brings the database up to date and makes sure that the key is the one this database was begun with. */
export async function prepareInstallation(url: string): Promise<Installation> {
  const migrated = await applyMigrations(url)
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const keyMade = await settleKey(client)
    const { rows } = await client.query<{ any: boolean }>('SELECT EXISTS (SELECT FROM "Person") AS any')
    return { migrated, keyMade, hasPeople: rows[0]?.any ?? false }
  } finally {
    await client.end()
  }
}

async function settleKey(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ keyCheck: Buffer }>('SELECT "keyCheck" FROM "Installation" WHERE id = 1')
  const stored = rows[0]?.keyCheck
  if (stored) {
    if (!hasKey())
      throw new StartProblem(
        `The key of this installation is missing: put it back into ${readSettings().keyFile} or CODICIL_KEY.`,
      )
    if (!isRightKey(stored)) throw new StartProblem(wrongKey())
    return false
  }
  const made = makeKey()
  await client.query('INSERT INTO "Installation" (id, "keyCheck", "createdAt") VALUES (1, $1, now()) ON CONFLICT DO NOTHING', [
    keyCheck(),
  ])
  return made
}

function wrongKey() {
  const { key, keyFile } = readSettings()
  return `The key in ${key ? 'CODICIL_KEY' : keyFile} is not the one this database was begun with: give the right key, or another CODICIL_DATA.`
}
