import { readFile, writeFile } from 'node:fs/promises'
import { type Level, levels } from '@/lib/domain/agreement/metric'
import { type Answers, answerCase, answerUnits, type Chance, usualChance } from '@/lib/exchange/agreement-file'
import { agreementNumbers } from '@/lib/exchange/agreement-numbers'
import { memberForCommand } from '@/lib/queries/program'
import { StartProblem } from '@/lib/server/start-problem'

const usage = `Say it as one of:
  npm run codicil -- agreement --project SLUG [--round N] [--out FILE.csv|FILE.json] [--json]
  npm run codicil -- agreement FILE.json [--all] [--seed WORD] [--samples N]
  npm run codicil -- agreement FILE.csv --csv [--level nominal|ordinal|interval|ratio] [--missing NA] [--cluster COLUMN] [--seed WORD] [--replicates N]`

/** The numbers of closed rounds as CSV or JSON, or those of a file with data from elsewhere as JSON; a file needs no database. */
export async function agreementCommand(files: readonly string[], options: Readonly<Record<string, string>>): Promise<void> {
  const [file] = files
  if (file === undefined) return agreementOfProject(options)
  const bytes = await readFile(file).catch(() => {
    throw new StartProblem(`The file ${file} cannot be read: look at its name.`)
  })
  const answers =
    options.csv === undefined
      ? await answerCase(new TextDecoder().decode(bytes), options.all !== undefined, chanceIn(options))
      : ofTable(bytes, file, options)
  console.log(JSON.stringify(answers, null, 1))
}

/** Gamma is drawn by chance: which, and how often. */
function chanceIn({ seed = usualChance.seed, samples = String(usualChance.samples) }: Readonly<Record<string, string>>): Chance {
  if (!/^[1-9]\d{1,4}$/.test(samples)) throw new StartProblem(usage)
  return { seed, samples: Number(samples) }
}

function ofTable(bytes: Uint8Array, file: string, options: Readonly<Record<string, string>>): Answers {
  const { level = 'nominal', seed = 'codicil', replicates = '1000' } = options
  const known = levels.find((one): one is Level => one === level)
  if (!known || !/^[1-9]\d{0,5}$/.test(replicates)) throw new StartProblem(usage)
  const missing = options.missing ?? null
  const cluster = options.cluster ?? null
  return answerUnits(bytes, file, { level: known, missing, cluster, seed, replicates: Number(replicates) })
}

async function agreementOfProject(options: Readonly<Record<string, string>>): Promise<void> {
  const { project, round, out } = options
  if (!project || (round !== undefined && !/^\d{1,6}$/.test(round))) throw new StartProblem(usage)
  const isJson = options.json !== undefined || out?.endsWith('.json')
  const member = await memberForCommand(project, 'editor', options.as)
  const numbers = await agreementNumbers(member, round === undefined ? null : Number(round), isJson ? 'json' : 'csv')
  if (!out) {
    process.stdout.write(numbers)
    return
  }
  await writeFile(out, numbers).catch(() => {
    throw new StartProblem(`The file ${out} cannot be written: look at its folder.`)
  })
  console.log(`${out}: ${numbers.trimEnd().split('\n').length - (isJson ? 2 : 1)} numbers.`)
}
