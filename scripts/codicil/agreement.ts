import { writeFile } from 'node:fs/promises'
import { agreementCsv } from '@/lib/exchange/agreement-csv'
import { memberForCommand } from '@/lib/queries/program'
import { StartProblem } from '@/lib/server/start-problem'

/** `agreement --project SLUG [--round N] [--out FILE] [--as MAIL]`: the numbers of closed rounds as CSV. */
export async function agreementCommand(_: readonly string[], options: Readonly<Record<string, string>>): Promise<void> {
  const { project, round, out } = options
  if (!project || (round !== undefined && !/^\d{1,6}$/.test(round)))
    throw new StartProblem('Say it as: npm run codicil -- agreement --project SLUG [--round N] [--out FILE]')
  const table = await agreementCsv(
    await memberForCommand(project, 'editor', options.as),
    round === undefined ? null : Number(round),
  )
  if (!out) {
    process.stdout.write(table)
    return
  }
  await writeFile(out, table).catch(() => {
    throw new StartProblem(`The file ${out} cannot be written: look at its folder.`)
  })
  console.log(`${out}: ${table.split('\r\n').length - 2} rows.`)
}
