import { writeFile } from 'node:fs/promises'
import { backUp } from '@/lib/exchange/back-up'
import { StartProblem } from '@/lib/server/start-problem'

/** `backup --out FILE`: the whole database at one moment, also while Codicil runs. */
export async function backupCommand(_: readonly string[], { out }: Readonly<Record<string, string>>): Promise<void> {
  if (!out) throw new StartProblem('Say it as: npm run codicil -- backup --out FILE')
  const bytes = await backUp(new Date())
  await writeFile(out, bytes, { mode: 0o600 }).catch(() => {
    throw new StartProblem(`The file ${out} cannot be written: look at its folder.`)
  })
  console.log(`${out}: ${bytes.length} bytes. The key is not in it: keep a copy of the key apart.`)
}
