import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

type Environment = Readonly<Record<string, string>>

const ending = fileURLToPath(new URL('./end-with-launcher.mjs', import.meta.url))

// Prisma asks for related rows side by side in one transaction, which pg calls deprecated: nothing that a user could mend.
export const quiet = ['--disable-warning=DeprecationWarning']

/**
 * For whatever reads long files: V8 would first let some 250 MB of what is used up lie about, and then several times what is in use.
 * Neither is a limit, so nothing that needs more memory is refused it.
 */
export const sparing = ['--initial-old-space-size=64', '--heap-growing-percent=40']

/** Starts a Node program that ends when this process does. */
export function startChild(words: readonly string[], environment: Environment): ChildProcess {
  return spawn(process.execPath, [...quiet, '--import', ending, ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(impatience)
}
