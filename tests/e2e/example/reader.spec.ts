import { expect } from '@playwright/test'
import { as, isNotThere, looksAt, room } from '../support/example'
import { test } from '../support/journey'

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

test('comments whose answer was lost on the way are sent again and taken in once', async ({ page, browser }) => {
  const tomas = await as(browser, 'tomas')
  const received = async () => {
    await tomas.goto(room)
    return Number(await tomas.locator('svg text.b').first().textContent())
  }
  const before = await received()

  await page.goto('/d/learning-technologist')
  const box = page.getByLabel('On the whole text')
  await box.fill('Sent once, whatever the line does.')
  let lost = 0
  let isCut = false
  await page.route('**/d/learning-technologist', async (route) => {
    if (route.request().method() !== 'POST' || !isCut || lost > 0) return route.continue()
    lost++
    await route.fetch()
    return route.abort()
  })
  const send = async () => {
    await page.getByRole('button', { name: /Review and send/ }).click()
    const last = page.getByRole('button', { name: 'Send my comments' })
    await expect(last).toBeVisible()
    isCut = true
    await last.click()
  }
  await send()
  await expect.poll(() => lost).toBe(1)
  await page.goto('/d/learning-technologist')
  await expect(box).toHaveValue('Sent once, whatever the line does.')
  await send()
  await expect(page.getByRole('heading', { name: /receipt code/ })).toBeVisible()
  expect(await received()).toBe(before + 1)
})
