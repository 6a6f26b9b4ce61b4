import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfNeeded } from '@/scripts/launcher/build'

/** Starts Codicil empty, as `npm start` does, and then the example, as `npm run demo` does, each on a folder that is gone afterwards. */
export default async function servers() {
  // Once, before both servers look whether there is a build.
  await buildIfNeeded((line) => void process.stdout.write(`${line}\n`))
  const [empty, example] = await Promise.all([start('start', 4410), start('demo', 4411)])
  process.env.CODICIL_OWNER_CODE = (await readFile(path.join(empty.data, 'owner-code'), 'utf8')).trim()
  process.env.CODICIL_RECEIPT = /\/receipt with (\S+)/.exec(example.said())?.[1] ?? ''
  return async () => {
    await Promise.all([empty.stop(), example.stop()])
  }
}

async function start(name: 'start' | 'demo', port: number) {
  const folder = await mkdtemp(path.join(tmpdir(), 'codicil-browser-'))
  await chmod(folder, 0o711)
  const data = path.join(folder, 'data')
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`], {
    env: { ...process.env, CODICIL_DATA: data, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('Stop with Ctrl+C')) resolve()
    })
    child.once('exit', () => reject(new Error(`Codicil did not start:\n${said}`)))
  })
  return {
    data,
    said: () => said,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
