#!/usr/bin/env node
/**
 * Prisma's schema engine for machines that cannot download the native one: the WebAssembly build of the same engine, spoken to
 * over the same line-delimited JSON-RPC, working on PostgreSQL through the driver adapter. Prisma's command line starts it when
 * PRISMA_SCHEMA_ENGINE_BINARY points here. The protocol is private to Prisma, so the versions in package.json are pinned together.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import { fileURLToPath } from 'node:url'

const argv = process.argv.slice(2)
const valuesOf = (name) => argv.flatMap((word, index) => (word === name ? [argv[index + 1]] : []))

if (argv.includes('--version') || argv.includes('-V')) {
  console.log('schema-engine-wasm')
  process.exit(0)
}

const datasource = JSON.parse(valuesOf('--datasource')[0] ?? 'null')
const url = datasource?.url

/** Catalogue types that the adapter does not know, shown to it as a relative that it does ("char" and names as text, ...). */
const known = { 18: 25, 22: 1005, 24: 25, 30: 1028, 194: 25, 1002: 1009, 1003: 1009, 2205: 25, 2206: 25, 3614: 25, 3615: 25 }
const charOid = 18

async function connector(address) {
  const { default: pg } = await import('pg')
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const { ColumnTypeEnum } = await import('@prisma/driver-adapter-utils')

  const pool = new pg.Pool({ connectionString: address, max: 1 })
  pool.on('error', () => {})
  const ask = pool.query.bind(pool)
  let oids = []
  pool.query = async (...query) => {
    const answer = await ask(...query)
    for (const result of Array.isArray(answer) ? answer : [answer]) {
      oids = (result.fields ?? []).map((field) => field.dataTypeID)
      for (const field of result.fields ?? []) field.dataTypeID = known[field.dataTypeID] ?? field.dataTypeID
    }
    return answer
  }

  const factory = new PrismaPg(pool, { disposeExternalPool: true })
  async function connect() {
    const connection = await factory.connect()
    const queryRaw = connection.queryRaw.bind(connection)
    connection.queryRaw = async (query) => {
      const answer = await queryRaw(query)
      answer.columnTypes = answer.columnTypes.map((type, at) => (oids[at] === charOid ? ColumnTypeEnum.Character : type))
      return answer
    }
    // The adapter would cut the script at each semicolon, also inside function bodies.
    connection.executeScript = async (script) => {
      await pool.query(script).catch((error) => connection.onError(error))
    }
    return connection
  }
  return { connect, pool, adapterName: factory.adapterName }
}

async function adapterFactory() {
  const main = await connector(url)

  async function connectToShadowDb() {
    if (datasource.shadowDatabaseUrl) return (await connector(datasource.shadowDatabaseUrl)).connect()

    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    await main.pool.query(`CREATE DATABASE "${name}" TEMPLATE template0`)
    const address = new URL(url)
    address.pathname = `/${name}`
    const shadow = await connector(address.href)
    const connection = await shadow.connect()
    connection.dispose = async () => {
      await shadow.pool.end()
      await main.pool.query(`DROP DATABASE IF EXISTS "${name}"`)
    }
    return connection
  }
  return { provider: 'postgres', adapterName: main.adapterName, connect: main.connect, connectToShadowDb }
}

async function startEngine() {
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils')
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const folder = path.dirname(fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')))
  const bytes = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))

  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => process.stderr.write(`${message}\n`) }
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()

  const schemas = valuesOf('--datamodels').map((file) => [file, readFileSync(file, 'utf8')])
  const log = (line) => process.env.DEBUG && process.stderr.write(`${line}\n`)
  return glue.SchemaEngine.new(
    { datamodels: schemas.length > 0 ? schemas : undefined },
    log,
    bindMigrationAwareSqlAdapterFactory(await adapterFactory()),
  )
}

let started
function engine() {
  started ??= startEngine()
  return started
}

const tell = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

/** One request of Prisma's command line; every one is answered, a failed one with Prisma's own error code. */
async function answer({ id, method, params }) {
  try {
    const input = params && 0 in params ? params[0] : params
    const running = await engine()
    const result = await running[method === 'getDatabaseVersion' ? 'version' : method](input)
    if (method === 'diff' && result?.stdout) tell({ id: 100_000 + id, method: 'print', params: { content: result.stdout } })
    tell({ id, result: result ?? {} })
  } catch (error) {
    if (process.env.DEBUG) process.stderr.write(`${error?.stack}\n`)
    const data = { is_panic: false, message: String(error?.message ?? error), meta: null, error_code: error?.code ?? null }
    tell({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
  }
}

async function runCommand(name) {
  try {
    const running = await engine()
    if (name === 'can-connect-to-database') {
      await running.ensureConnectionValidity({ datasource: { tag: 'ConnectionString', url } })
    }
    process.exit(0)
  } catch (error) {
    const fields = { message: String(error?.message ?? error), error_code: error?.code ?? 'P1001' }
    const line = { timestamp: new Date().toISOString(), level: 'ERROR', fields, target: 'schema_engine::logger' }
    process.stderr.write(`${JSON.stringify(line)}\n`)
    process.exit(1)
  }
}

const command = argv.indexOf('cli')
if (command >= 0) {
  await runCommand(argv[command + 1])
} else {
  let last = Promise.resolve()
  const lines = readline.createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    const message = JSON.parse(line)
    if (message.method) last = last.then(() => answer(message))
  })
  lines.on('close', () => last.finally(() => process.exit(0)))
}
