import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { importComments } from '@/lib/exchange/import-comments'
import { answersOf } from '@/lib/exchange/letter-answers-in'
import { readMappingFile } from '@/lib/exchange/mapping-doors'
import { accountLines } from '@/lib/queries/imports'
import { memberForCommand } from '@/lib/queries/program'
import { liveCall } from '@/lib/server/call'
import { admit } from '@/lib/server/member'
import { StartProblem } from '@/lib/server/start-problem'

/**
 * `import-comments FILE --project SLUG [--mapping FILE] [--as MAIL]`: a table, letters or a zip of them comes in, each text
 * accounted for. What the writers of letters answered: `--answers revise=yes,quote=no --answered form --answered-on 2026-03-01`.
 */
export async function importCommentsCommand(files: readonly string[], options: Readonly<Record<string, string>>): Promise<void> {
  const [file] = files
  const { project } = options
  if (!file || !project)
    throw new StartProblem(
      'Say it as: npm run codicil -- import-comments FILE --project SLUG [--mapping FILE] [--answers USE=yes,USE=no --answered HOW --answered-on DAY]',
    )
  const bytes = await bytesOf(file)
  const mapping = options.mapping === undefined ? null : await mappingIn(options.mapping)
  const custodian = await memberForCommand(project, 'custodian', options.as)
  const outcome = await importComments(custodian, bytes, mapping, liveCall(), path.basename(file), answersOf(options))
  const { rows, read, comments, empty, duplicates, refused, skipped, apart } = outcome
  console.log(`${rows} rows were read, ${comments} comments wait for the custodian of ${project}.`)
  console.log(`  ${read} texts = ${comments} comments + ${empty} empty + ${duplicates} duplicates + ${refused} refused`)
  if (skipped + apart > 0) console.log(`  + ${skipped} left out by hand + ${apart} set apart`)
  const lines = await accountLines(admit(custodian, 'comment.import'), outcome.importId)
  for await (const { file: nth, row, why } of lines ?? []) console.log(`  ${nth > 1 ? `file ${nth}, ` : ''}row ${row}: ${why}`)
}

async function mappingIn(file: string) {
  const text = (await bytesOf(file)).toString('utf8')
  return readMappingFile(text)
}

async function bytesOf(file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new StartProblem(`The file ${file} cannot be read: look at its name.`)
  })
}
