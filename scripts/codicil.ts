/** `npm run codicil -- COMMAND ...`: one file per command in scripts/codicil. */
import { parseArgs } from 'node:util'
import { StartProblem } from '@/lib/server/start-problem'
import { asProgram } from './launcher/as-program'
import { joinDatabase } from './launcher/open-database'

type Command = (files: readonly string[], options: Readonly<Record<string, string>>) => Promise<void>

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  'import-description': async () => (await import('./codicil/import-description')).importDescriptionCommand,
  'import-comments': async () => (await import('./codicil/import-comments')).importCommentsCommand,
  agreement: async () => (await import('./codicil/agreement')).agreementCommand,
  detect: async () => (await import('./codicil/detect')).detectCommand,
  'near-copies': async () => (await import('./codicil/near-copies')).nearCopiesCommand,
  integrity: async () => (await import('./codicil/integrity')).integrityCommand,
  export: async () => (await import('./codicil/export')).exportCommand,
  verify: async () => (await import('./codicil/verify')).verifyCommand,
  backup: async () => (await import('./codicil/backup')).backupCommand,
  restore: async () => (await import('./codicil/restore')).restoreCommand,
  dump: async () => (await import('./codicil/dump')).dumpCommand,
  'owner-link': async () => (await import('./codicil/owner-link')).ownerLinkCommand,
}

/** Words that stand alone, with no value after them. */
const flags = new Set(['all', 'csv', 'json'])

/** What reads files only starts no database. */
const withoutDatabase = (name: string, files: readonly string[]) =>
  name === 'verify' || name === 'detect' || name === 'near-copies' || (name === 'agreement' && files.length > 0)

await asProgram(async () => {
  const [name = '', ...rest] = process.argv.slice(2)
  const load = commands[name]
  if (!load) throw new StartProblem(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`)
  const { files, options } = read(rest)

  if (withoutDatabase(name, files)) {
    await (await load())(files, options)
    return
  }
  const database = await joinDatabase()
  process.env.DATABASE_URL = database.url
  try {
    await (await load())(files, options)
  } finally {
    const { closeDb } = await import('@/lib/server/db')
    await closeDb()
    await database.stop()
  }
})

/** `--name value` are options, all else are files. */
function read(words: readonly string[]) {
  const { positionals, tokens } = parseArgs({ args: [...words], strict: false, allowPositionals: true, tokens: true })
  const options: Record<string, string> = {}
  const taken = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (flags.has(token.name)) {
      options[token.name] = ''
      continue
    }
    const value = token.value ?? words[token.index + 1] ?? ''
    if (token.value === undefined) taken.add(value)
    options[token.name] = value
  }
  return { files: positionals.filter((word) => !taken.has(word)), options }
}
