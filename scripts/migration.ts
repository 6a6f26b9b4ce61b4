/** `npm run migration -- NAME`: writes the migration that brings the migrations so far to prisma/schema.prisma. */
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { startEmbeddedPostgres } from './launcher/embedded-postgres'
import { withoutByHand } from './launcher/without-by-hand'

const run = promisify(execFile)
const migrations = 'prisma/migrations'
const name = process.argv[2]?.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')

if (name) await write(name)
else {
  console.error('Give the migration a name: npm run migration -- add-memos')
  process.exitCode = 1
}

async function write(name: string) {
  const byHand = (await readFile('prisma/by-hand.txt', 'utf8').catch(() => ''))
    .split('\n')
    .filter((line) => line.startsWith('sql_'))
  const { script, leftOut } = withoutByHand(await withDatabase(difference), byHand)
  for (const statement of leftOut) console.log(`Left out, because prisma/by-hand.txt keeps it:\n${statement}\n`)
  if (script === '') {
    console.log('The migrations already lead to the schema: nothing to write.')
    return
  }

  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const file = path.join(migrations, `${stamp}_${name}`, 'migration.sql')
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(path.join(migrations, 'migration_lock.toml'), 'provider = "postgresql"\n')
  await writeFile(file, script)
  console.log(`${script}\nWritten to ${file}`)
}

async function difference(url: string) {
  const earlier = (await readdir(migrations).catch(() => [])).some((entry) => /^\d/.test(entry))
  const from = earlier ? ['--from-migrations', migrations] : ['--from-empty']
  const words = ['scripts/prisma.mjs', 'migrate', 'diff', ...from, '--to-schema', 'prisma/schema.prisma', '--script']
  const { stdout } = await run(process.execPath, words, { env: { ...process.env, DATABASE_URL: url }, maxBuffer: 1 << 26 })
  return stdout
}

async function withDatabase(use: (url: string) => Promise<string>) {
  if (process.env.DATABASE_URL) return use(process.env.DATABASE_URL)

  const folder = await mkdtemp(path.join(tmpdir(), 'codicil-migration-'))
  await chmod(folder, 0o711)
  const server = await startEmbeddedPostgres({ folder, fsync: false })
  try {
    return await use(server.url())
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
