import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Starts Codicil as `npm start` does, empty, on a folder that is gone afterwards. */
export default async function server() {
  const folder = await mkdtemp(path.join(tmpdir(), 'codicil-browser-'))
  await chmod(folder, 0o711)
  const data = path.join(folder, 'data')
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    env: { ...process.env, CODICIL_DATA: data, PORT: '4410', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ready = new Promise<void>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('Stop with Ctrl+C')) resolve()
    })
    child.once('exit', () => reject(new Error(`Codicil did not start:\n${said}`)))
  })
  await ready
  process.env.CODICIL_OWNER_CODE = (await readFile(path.join(data, 'owner-code'), 'utf8')).trim()
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}
