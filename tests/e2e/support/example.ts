import { type Browser, expect, type Page } from '@playwright/test'
import { type ExampleMember, examplePassword, exampleTeam } from '@/prisma/example/people'
import { expectClean } from './clean-page'

export const room = '/p/learning-technologist'

/** Somebody of the example's team, signed in in a browser of their own. */
export async function as(browser: Browser, who: ExampleMember, look: { colorScheme?: 'dark' } = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, ...look })).newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(exampleTeam[who].email)
  await page.getByLabel('Password').fill(examplePassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Your projects' })).toBeVisible()
  return page
}

/** Each page answers, breaks no rule of accessibility, and scrolls sideways neither on a phone nor at 200 %. */
export async function looksAt(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    expect((await page.goto(address))?.status(), address).toBe(200)
    await expectClean(page)
    for (const width of [390, 720]) {
      await page.setViewportSize({ width, height: 844 })
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(beyond, `${address} at ${width} px scrolls sideways`).toBeLessThanOrEqual(1)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  }
}

export async function isNotThere(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) expect((await page.goto(address))?.status(), address).toBe(404)
}
