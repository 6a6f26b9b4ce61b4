/** `npm test`: check, unit and service tests, then a browser journey per kind of person. Ends with one line that counts. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { chromium } from './test/chromium'

type Count = { passed: number; failed: number }

const slow = process.argv.includes('--slow')
const results = '.tmp'
rmSync(results, { recursive: true, force: true })

const counts: Count[] = []
if (slow) {
  counts.push(await vitest('slow'))
} else {
  const checked = (await run('npm', ['run', '--silent', 'check'])) === 0
  counts.push({ passed: checked ? 1 : 0, failed: checked ? 0 : 1 })
  counts.push(await vitest('unit'), await vitest('services'))
  if (existsSync('tests/e2e')) counts.push(await playwright())
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

async function vitest(project: string): Promise<Count> {
  const file = `${results}/vitest-${project}.json`
  const code = await run('npx', [
    'vitest',
    'run',
    '--project',
    project,
    // Each slow test starts a whole Codicil, and some count on being alone.
    ...(project === 'slow' ? ['--no-file-parallelism'] : []),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  if (!existsSync(file)) return { passed: 0, failed: 1 }

  const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number }
  // A file that cannot even be loaded counts no failed test, but the run says so.
  return { passed: report.numPassedTests, failed: report.numFailedTests || (code === 0 ? 0 : 1) }
}

async function playwright(): Promise<Count> {
  const file = `${results}/playwright.json`
  const browser = await chromium()
  const code = await run('npx', ['playwright', 'test', '--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    ...(browser ? { CODICIL_CHROMIUM: browser } : {}),
  })
  if (!existsSync(file)) return { passed: 0, failed: 1 }

  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number } }
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected || (code === 0 ? 0 : 1) }
}

function run(command: string, words: string[], environment: Record<string, string> = {}): Promise<number> {
  const child = spawn(command, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment, NEXT_TELEMETRY_DISABLED: '1' },
  })
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)))
}
