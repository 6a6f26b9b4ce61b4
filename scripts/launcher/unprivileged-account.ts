import { readFileSync } from 'node:fs'
import { StartProblem } from '@/lib/server/start-problem'

export type Account = { uid: number; gid: number }

/** Who PostgreSQL runs as: `nobody` when we are root, which PostgreSQL refuses to be; null when we can be ourselves. */
export function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null

  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  if (uid === undefined || gid === undefined) {
    throw new StartProblem(
      'PostgreSQL refuses to run as root and this machine has no account "nobody": start Codicil as another account.',
    )
  }
  return { uid: Number(uid), gid: Number(gid) }
}
