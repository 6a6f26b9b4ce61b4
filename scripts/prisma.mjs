/** Prisma's command line, with an engine that is already here: `node scripts/prisma.mjs generate`. */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const manifest = require.resolve('prisma/package.json')
const commandLine = path.join(path.dirname(manifest), require('prisma/package.json').bin.prisma)
const engine = fileURLToPath(new URL('./schema-engine.mjs', import.meta.url))

const { status } = spawnSync(process.execPath, [commandLine, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    PRISMA_SCHEMA_ENGINE_BINARY: engine,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
    ...process.env,
  },
})
process.exit(status ?? 1)
