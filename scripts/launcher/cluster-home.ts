import { randomBytes } from 'node:crypto'
import { chown, lstat, mkdir, readlink, realpath, stat, symlink } from 'node:fs/promises'
import path from 'node:path'
import type { Account } from './unprivileged-account'

/**
 * Where the cluster of `folder` lives: in `folder`, or, when the account that PostgreSQL runs as cannot walk there (a data folder
 * below /root), below /var/lib/codicil with a link in `folder`.
 */
export async function clusterHome(folder: string, account: Account | null): Promise<string> {
  const home = path.join(folder, 'home')
  const link = await lstat(home).catch(() => null)
  if (link?.isSymbolicLink()) {
    const elsewhere = await readlink(home)
    await own(elsewhere, account)
    return elsewhere
  }
  if (link || !account || (await canWalk(account, folder))) {
    await own(home, account)
    return path.join(await realpath(folder), 'home')
  }

  const elsewhere = path.join('/var/lib/codicil', randomBytes(8).toString('hex'))
  await own(elsewhere, account)
  await symlink(elsewhere, home)
  return elsewhere
}

async function own(folder: string, account: Account | null) {
  await mkdir(path.dirname(folder), { recursive: true, mode: 0o755 })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (account) await chown(folder, account.uid, account.gid)
}

async function canWalk({ uid, gid }: Account, folder: string) {
  let at = await realpath(folder)
  while (at !== path.dirname(at)) {
    const { mode, uid: owner, gid: group } = await stat(at)
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    at = path.dirname(at)
  }
  return true
}
