import { readFile } from 'node:fs/promises'
import { appliedSentences } from '@/lib/exchange/apply-ledger'
import { restore } from '@/lib/exchange/restore'
import { StartProblem } from '@/lib/server/start-problem'

/** `restore FILE [--replace yes]`: while Codicil is stopped. What was taken back, refused or destroyed since is applied before anything else. */
export async function restoreCommand(files: readonly string[], options: Readonly<Record<string, string>>): Promise<void> {
  const [file] = files
  if (!file) throw new StartProblem('Say it as: npm run codicil -- restore FILE [--replace yes]')
  const bytes = await readFile(file).catch(() => {
    throw new StartProblem(`The file ${file} cannot be read: look at its name.`)
  })
  const { tables, ...applied } = await restore(bytes, { replace: 'replace' in options })
  console.log([`${tables} tables were put back.`, ...appliedSentences(applied)].join('\n'))
}
