import { readFile } from 'node:fs/promises'
import { verifyRelease } from '@/lib/exchange/verify-release'
import { StartProblem } from '@/lib/server/start-problem'

/** `verify FILE.zip`: whether a release is as it was built. Needs no project and no database. */
export async function verifyCommand(files: readonly string[]): Promise<void> {
  const [file] = files
  if (!file) throw new StartProblem('Say it as: npm run codicil -- verify FILE.zip')
  const bytes = await readFile(file).catch(() => {
    throw new StartProblem(`The file ${file} cannot be read: look at its name.`)
  })
  const verdict = verifyRelease(bytes)
  if (verdict.status === 'broken') throw new StartProblem(verdict.sentences.join('\n'))
  console.log(`${file} is as it was built: ${verdict.files} files, each with its checksum.`)
}
