import { randomInt, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readSettings } from './env'
import { mac } from './mac'

/** Without letters and digits that look alike, as it is read from a terminal. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

const file = () => path.join(readSettings().dataFolder, 'owner-code')

/** The code by which the first person becomes owner: the one made earlier, until it is spent. */
export async function ownerCode(): Promise<string> {
  const kept = await keptCode()
  if (kept) return kept

  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  const code = [group(), group(), group(), group()].join('-')
  await mkdir(path.dirname(file()), { recursive: true, mode: 0o711 })
  await writeFile(file(), code, { mode: 0o600 })
  return code
}

export async function ownerCodeMatches(code: string): Promise<boolean> {
  const kept = await keptCode()
  const seal = (text: string) => mac('owner-code', text.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
  return kept !== null && timingSafeEqual(seal(kept), seal(code))
}

export async function spendOwnerCode(): Promise<void> {
  await rm(file(), { force: true })
}

async function keptCode() {
  const text = await readFile(file(), 'utf8').catch(() => '')
  return text.trim() || null
}
