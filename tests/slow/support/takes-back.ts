import { chromium } from '@playwright/test'
import { chromium as installedChromium } from '@/scripts/test/chromium'

/** A commenter takes all comments back with the receipt code, in a browser: the question before it needs one. */
export async function takesBack(address: string, code: string): Promise<void> {
  const executablePath = (await installedChromium()) ?? chromium.executablePath()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    await page.goto(`${address}/receipt`)
    await page.getByLabel('Receipt code').fill(code)
    await page.getByRole('button', { name: 'Open my receipt' }).click()
    await page.getByRole('button', { name: 'Take my comments back' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take my comments back' }).click()
    await page.waitForURL(/withdrawn/)
  } finally {
    await browser.close()
  }
}
