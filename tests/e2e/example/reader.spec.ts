import { expect, test } from '@playwright/test'
import { isNotThere, looksAt, room } from '../support/example'

test('a reader sees both versions, what changed and why, and nothing of the project', async ({ page }) => {
  await looksAt(page, ['/d/learning-technologist', '/d/learning-technologist/changes', '/d/learning-technologist/v/1'])
  await page.goto('/d/learning-technologist/changes')
  await expect(page.getByRole('heading', { name: /Clause 4, reworded/ })).toBeVisible()
  await expect(page.getByText('“Mentor is the wrong word.”')).toBeVisible()
  await expect(page.getByText('“Mentor” does not fit')).toBeVisible()
  await isNotThere(
    page,
    ['', '/comments', '/coding', '/history', '/settings', '/find?q=mentor', '/find/C-001'].map((end) => room + end),
  )
})

test('a commenter reads with the receipt what became of a comment', async ({ page }) => {
  await page.goto('/receipt')
  await page.getByLabel('Receipt code').fill(process.env.CODICIL_RECEIPT ?? '')
  await page.getByRole('button', { name: 'Open my receipt' }).click()
  await expect(page.getByText('Nobody defended the word, and several who are meant by it would not be called so.')).toBeVisible()
})
