import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { examplePassword } from '@/prisma/example/people'
import { freePort } from '@/scripts/launcher/free-port'

/** Serves the built pages on this database and opens one page in headless Chromium; both are ended afterwards. */
export async function inBrowser(work: (page: Page, address: string) => Promise<void>): Promise<void> {
  const port = await freePort()
  const folder = await mkdtemp(path.join(tmpdir(), 'codicil-bench-desk-'))
  const pages = await startDemo(port, folder)
  const browser = await chromium.launch({
    executablePath: process.env.CODICIL_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  })
  try {
    await work(await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage(), `http://127.0.0.1:${port}`)
  } finally {
    await browser.close()
    await stop(pages)
    await rm(folder, { recursive: true, force: true })
  }
}

async function startDemo(port: number, folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/demo.ts'], {
    env: { ...process.env, CODICIL_DATA: path.join(folder, 'data'), PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('Stop with Ctrl+C')) resolve()
    })
    child.once('exit', () => reject(new Error(said)))
  })
  return child
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

export async function signIn(page: Page, address: string, email: string): Promise<void> {
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(examplePassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Your projects' }).waitFor()
}

export function middle(taken: readonly number[]): number {
  return taken.toSorted((one, other) => one - other)[Math.floor(taken.length / 2)] ?? 0
}
