import { chromium, type Page } from '@playwright/test'
import { examplePassword } from '@/prisma/example/people'
import { chromium as installedChromium } from '@/scripts/test/chromium'

/** Signs somebody of the example in with a real browser; answers the cookies as a request sends them. */
export async function signedIn(address: string, email: string): Promise<string> {
  return inBrowser(async (page) => {
    await page.goto(`${address}/sign-in`)
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password').fill(examplePassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
    const cookies = await page.context().cookies()
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  })
}

/** A commenter takes all comments back with the receipt code. */
export async function takesBack(address: string, code: string): Promise<void> {
  await inBrowser(async (page) => {
    await page.goto(`${address}/receipt`)
    await page.getByLabel('Receipt code').fill(code)
    await page.getByRole('button', { name: 'Open my receipt' }).click()
    await page.getByRole('button', { name: 'Take my comments back' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take my comments back' }).click()
    await page.waitForURL(/withdrawn/)
  })
}

async function inBrowser<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const executablePath = (await installedChromium()) ?? chromium.executablePath()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    return await work(await browser.newPage())
  } finally {
    await browser.close()
  }
}
