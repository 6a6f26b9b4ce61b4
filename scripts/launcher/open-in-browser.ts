import { spawn } from 'node:child_process'

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
}

/** Opens an address where somebody sits before a desktop; elsewhere, and when there is no browser, the printed address has to do. */
export function openInBrowser(address: string): void {
  const hasDesktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  const opener = openers[process.platform]
  if (!opener || !hasDesktop || !process.stdout.isTTY || process.env.CI) return
  const [command, ...words] = opener
  const child = spawn(command, [...words, address], { stdio: 'ignore', detached: true })
  child.once('error', () => {})
  child.unref()
}
