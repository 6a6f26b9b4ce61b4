import { hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { readSettings } from './env'
import { StartProblem } from './start-problem'

let read: ReturnType<typeof readSettings> | undefined
const settings = () => {
  read ??= readSettings()
  return read
}

const derived = new Map<string, Buffer>()

/** A 32-byte key for one purpose, derived from the installation's key (HKDF-SHA-256, RFC 5869); purposes never share one. */
export function subkey(purpose: string): Buffer {
  const kept = derived.get(purpose)
  if (kept) return kept

  const key = Buffer.from(hkdfSync('sha256', masterKey(), 'codicil', purpose, 32))
  derived.set(purpose, key)
  return key
}

/** Tells whether this is the installation's key without telling the key; stored at the first start. */
export const keyCheck = (): Buffer => subkey('key-check')

export function isRightKey(stored: Uint8Array): boolean {
  return stored.length === 32 && timingSafeEqual(stored, keyCheck())
}

/** Makes the key file unless a key is there already; answers whether it made one. */
export function makeKey(): boolean {
  const { key, keyFile } = settings()
  if (key) return false
  try {
    writeFileSync(keyFile, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw new StartProblem(`The key file ${keyFile} cannot be written: make its folder writable, or set CODICIL_KEY.`)
  }
}

/** Whether a key is given or kept, without making one. */
export function hasKey(): boolean {
  return settings().key !== null || readKeyFile() !== null
}

/** The installation's key: wraps the keys of submissions in the vault, and every other key is derived from it. */
export function masterKey(): Buffer {
  const key = settings().key ?? readKeyFile()
  if (!key) throw new StartProblem(`There is no key: put the installation's key into ${settings().keyFile} or CODICIL_KEY.`)
  if (key.length !== 32) throw new StartProblem(`The key in ${settings().keyFile} is damaged: put the installation's key back.`)
  return key
}

function readKeyFile() {
  try {
    return Buffer.from(readFileSync(settings().keyFile, 'utf8').trim(), 'base64')
  } catch {
    return null
  }
}
