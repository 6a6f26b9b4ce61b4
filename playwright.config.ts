import { defineConfig, devices } from '@playwright/test'

const executablePath = process.env.CODICIL_CHROMIUM ?? '/usr/bin/chromium'
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** One browser, one production build, a data folder of its own; the server is started by the run and ended with it. */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  timeout: 120_000,
  globalSetup: './tests/e2e/support/server.ts',
  outputDir: '.tmp/browser',
  // The first journey meets an empty installation and makes its owner; the others sign in as her.
  projects: [
    { name: 'first', testMatch: 'from-text-to-receipt.spec.ts' },
    { name: 'then', testIgnore: ['from-text-to-receipt.spec.ts', '**/e2e/example/**'], dependencies: ['first'] },
    // The example project, one journey per kind of person.
    { name: 'example', testMatch: '**/e2e/example/*.spec.ts', use: { baseURL: 'http://127.0.0.1:4411' } },
  ],
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 10_000,
    viewport: { width: 1440, height: 900 },
    baseURL: 'http://127.0.0.1:4410',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: quiet },
  },
})
