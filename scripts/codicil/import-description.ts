import { readFile } from 'node:fs/promises'
import { countRows } from '@/lib/domain/description/outline-counts'
import { importDescription } from '@/lib/exchange/import-description'
import { memberForCommand } from '@/lib/queries/program'
import { liveCall } from '@/lib/server/call'
import { StartProblem } from '@/lib/server/start-problem'

/** `import-description FILE --project SLUG [--as MAIL]`: a text becomes the draft of version 1. */
export async function importDescriptionCommand(
  files: readonly string[],
  options: Readonly<Record<string, string>>,
): Promise<void> {
  const [file] = files
  const { project } = options
  if (!file || !project) throw new StartProblem('Say it as: npm run codicil -- import-description FILE --project SLUG')
  const bytes = await readFile(file).catch(() => {
    throw new StartProblem(`The file ${file} cannot be read: look at its name.`)
  })
  const editor = await memberForCommand(project, 'editor', options.as)
  const { rows, leftOut } = await importDescription(editor, bytes, liveCall())

  const counts = countRows(rows)
  console.log(`${rows.length} clauses stand in the draft of ${project}:`)
  console.log(`  ${counts.sections} sections and ${counts.parts} parts of them`)
  console.log(`  ${counts.core} core and ${counts.optional} optional clauses, ${counts.named} named things`)
  console.log(`  ${counts.quotations} quotations, ${counts.notes} notes, ${counts.levels} levels`)
  for (const { text, why } of leftOut) console.log(`  left out: ${text.slice(0, 60)} (${why})`)
}
