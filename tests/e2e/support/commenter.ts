import { type Browser, expect, type Page } from '@playwright/test'
import { aVisitor } from './people'

type Sends = {
  /** Place of the clause on the page, from 1, and what is said beside it. */
  readonly beside?: readonly (readonly [clause: number, text: string])[]
  readonly allows?: readonly string[]
  readonly objectsTo?: readonly string[]
}

/** Somebody reads the public page on a phone, writes beside clauses, and keeps the receipt code. */
export async function comments(browser: Browser, slug: string, sends: Sends): Promise<{ page: Page; code: string }> {
  const page = await aVisitor(browser, { width: 390, height: 800 })
  await page.goto(`/d/${slug}`)
  for (const [clause, text] of sends.beside ?? []) {
    await page
      .locator('summary')
      .filter({ hasText: `on clause ${clause}` })
      .click()
    await page.getByLabel(new RegExp(`Your comment on clause ${clause}`)).fill(text)
  }
  for (const label of sends.allows ?? []) await page.getByLabel(label).check()
  for (const label of sends.objectsTo ?? []) await page.getByLabel(label).uncheck()
  await page.getByRole('button', { name: /Review and send/ }).click()
  await page.getByRole('button', { name: 'Send my comments' }).click()
  await expect(page.getByRole('heading', { name: /receipt code/ })).toBeVisible()
  return { page, code: (await page.locator('.receipt-code').textContent()) ?? '' }
}
