import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { StartProblem } from '@/lib/server/start-problem'

const sources = [
  'app',
  'lib',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'tsconfig.json',
]
const generated = path.join('lib', 'server', 'generated')
const stamp = path.join('.next', 'codicil-build')

/** Builds the pages when there is no build of exactly these sources; answers whether it built. */
export async function buildIfNeeded(say: (line: string) => void): Promise<boolean> {
  const hash = await hashOfSources()
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return false

  say('Building the pages; only the first start and changed sources need this (a minute or two) ...')
  await generateClient()
  await run(['node_modules/next/dist/bin/next', 'build'], 'The pages could not be built')
  await writeFile(stamp, hash)
  return true
}

export async function generateClient(): Promise<void> {
  await run(['scripts/prisma.mjs', 'generate'], 'The database client could not be made')
}

async function hashOfSources() {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesBelow(source))
      hash
        .update(`${file}\0`)
        .update(await readFile(file))
        .update('\0')
  }
  return hash.digest('hex')
}

async function filesBelow(at: string): Promise<string[]> {
  if (at === generated) return []
  const entries = await readdir(at, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => error.code)
  if (entries === 'ENOTDIR') return [at]
  if (!Array.isArray(entries)) return []
  const below = await Promise.all(entries.map((entry) => filesBelow(path.join(at, entry.name))))
  return below.flat().sort()
}

async function run(words: string[], complaint: string) {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new StartProblem(`${output.trim()}\n\n${complaint}; what the builder said stands above.`)
}
