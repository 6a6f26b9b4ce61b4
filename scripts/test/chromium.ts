import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/** Where a Chromium stands, installed first if need be; null when Playwright's own one is to be used. */
export async function chromium(): Promise<string | null> {
  const found = [process.env.CODICIL_CHROMIUM, ...places].find((place) => place && existsSync(place))
  if (found) return found

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser tests ...')
    quietly('apt-get', ['update'])
    quietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  }
  quietly('npx', ['playwright', 'install', 'chromium'])
  return null
}

function quietly(command: string, words: string[]) {
  spawnSync(command, words, { stdio: 'ignore' })
}
