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
  // The example has an installation of its own, so its journeys go on beside the others; each installation is used by one at a time.
  workers: 2,
  timeout: 120_000,
  globalSetup: './tests/e2e/support/server.ts',
  outputDir: '.tmp/browser',
  projects: [
    // Files in order of their names: the first journey meets an empty installation and makes its owner; the others sign in as her.
    { name: 'empty', workers: 1, testIgnore: '**/e2e/example/**' },
    // The example project, one journey per kind of person.
    { name: 'example', workers: 1, testMatch: '**/e2e/example/*.spec.ts', use: { baseURL: 'http://127.0.0.1:4411' } },
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
