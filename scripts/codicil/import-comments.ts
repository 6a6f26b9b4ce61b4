import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { importStream, linesIn } from '@/lib/exchange/import-comments'
import { answersOf } from '@/lib/exchange/letter-answers-in'
import { readMappingFile } from '@/lib/exchange/mapping-doors'
import { accountLines } from '@/lib/queries/imports'
import { memberForCommand } from '@/lib/queries/program'
import { liveCall } from '@/lib/server/call'
import { admit } from '@/lib/server/member'
import { StartProblem } from '@/lib/server/start-problem'

/**
 * `import-comments FILE --project SLUG [--mapping FILE] [--as MAIL]`: a table, letters or a zip of them comes in, each text
 * accounted for. Of a table, `--skip 7,12` leaves rows out, `--take 9` takes one with too few or too many cells, and `--plain 5`
 * reads the quotation marks of one as ordinary characters. What the writers of letters answered: `--answers revise=yes,quote=no --answered form --answered-on 2026-03-01`.
 */
export async function importCommentsCommand(files: readonly string[], options: Readonly<Record<string, string>>): Promise<void> {
  const [file] = files
  const { project } = options
  if (!file || !project)
    throw new StartProblem(
      'Say it as: npm run codicil -- import-comments FILE --project SLUG [--mapping FILE] [--skip ROWS] [--take ROWS] [--plain ROWS] [--answers USE=yes,USE=no --answered HOW --answered-on DAY]',
    )
  const most = await lengthOf(file)
  const mapping = options.mapping === undefined ? null : await mappingIn(options.mapping)
  const custodian = await memberForCommand(project, 'custodian', options.as)
  const places = (rows: string | undefined) => linesIn(rows).map((row) => ({ file: 1, row }))
  const rowsByHand = { skip: places(options.skip), take: places(options.take), plain: linesIn(options.plain) }
  const choices = { mapping, ...rowsByHand, answers: answersOf(options) }
  const [call, name] = [liveCall(), path.basename(file)]
  const outcome = await importStream(custodian, createReadStream(file), choices, { call, name, most })
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

async function lengthOf(file: string): Promise<number> {
  const there = await stat(file).catch(() => null)
  if (!there?.isFile()) throw new StartProblem(`The file ${file} cannot be read: look at its name.`)
  return there.size
}

async function bytesOf(file: string): Promise<Buffer> {
  return readFile(file).catch(() => {
    throw new StartProblem(`The file ${file} cannot be read: look at its name.`)
  })
}
