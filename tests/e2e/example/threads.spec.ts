import { expect, type Page } from '@playwright/test'
import { expectClean } from '../support/clean-page'
import { as, looksAt, room } from '../support/example'
import { test } from '../support/journey'

test('members speak with each other on a code and on a coding, one by mouse, one by keys', async ({ browser }) => {
  test.setTimeout(120_000)
  const ruth = await as(browser, 'ruth')
  const bao = await as(browser, 'bao')
  // What was said, not the field that still holds it while it is sent.
  const said = (page: Page, words: string) => page.locator('.memo-words').filter({ hasText: words })
  const thread = (page: Page, name: string | RegExp) => page.locator('details.thread').filter({ hasText: name }).first()

  await test.step('on a code', async () => {
    await ruth.goto(`${room}/codebook`)
    await ruth.getByRole('row', { name: /^invisible work/ }).click()
    await expect(ruth.getByRole('heading', { name: /invisible work/, level: 2 })).toBeVisible()
    await thread(ruth, 'on invisible work').locator('summary').click()
    const form = ruth.getByRole('form', { name: 'Write a memo' })
    await form.getByLabel('Memo', { exact: true }).fill('Does help in a corridor count?')
    await form.getByLabel('Kind').selectOption({ index: 0 })
    await form.getByRole('button', { name: 'Write the memo' }).click()
    await expect(said(ruth, 'Does help in a corridor count?')).toBeVisible()
    await expect(thread(ruth, '1 memo')).toBeVisible()
    await expectClean(ruth)

    const lucia = await as(browser, 'lucia')
    for (const [page, words] of [
      [lucia, 'Yes, where somebody says that it took time.'],
      [bao, 'I coded it so.'],
    ] as const) {
      await page.goto(ruth.url())
      await thread(page, / memos? on invisible work/)
        .locator('summary')
        .press('Enter')
      await page.getByRole('button', { name: 'Answer', exact: true }).press('Enter')
      await page.getByLabel('Your answer').press('x')
      await page.getByLabel('Your answer').fill(words)
      await page.getByLabel('Your answer').press('Tab')
      await page.keyboard.press('Enter')
      await expect(said(page, words)).toBeVisible()
    }
    await expect(bao.getByText('Only you see it until the round is locked.')).toBeVisible()
    await expect(lucia.getByText('Only you see it')).toHaveCount(0)

    await ruth.reload()
    await thread(ruth, '2 memos').locator('summary').click()
    await expect(ruth.getByText('I coded it so.')).toHaveCount(0)
    await ruth.getByRole('button', { name: 'Settled' }).click()
    await expect(thread(ruth, '2 memos, settled')).toBeVisible()
    await ruth.getByRole('button', { name: 'Open again' }).click()
    await expect(thread(ruth, '2 memos, settled')).toHaveCount(0)
    await looksAt(ruth, [new URL(ruth.url()).pathname + new URL(ruth.url()).search])
  })

  await test.step('on a coding, where its quote is read', async () => {
    const quotes = `${room}/seeing/code/${new URL(ruth.url()).searchParams.get('code')}/quotes`
    await bao.goto(quotes)
    await thread(bao, 'Write a memo').locator('summary').press('Enter')
    const form = bao.getByRole('form', { name: 'Write a memo' })
    await form.getByLabel('Memo', { exact: true }).press('I')
    await bao.keyboard.type(' read this as thanks.')
    await form.getByRole('button', { name: 'Write the memo' }).press('Enter')
    await expect(said(bao, 'I read this as thanks.')).toBeVisible()
    await expectClean(bao)

    await ruth.goto(quotes)
    await thread(ruth, '1 memo').locator('summary').click()
    await expect(said(ruth, 'I read this as thanks.')).toBeVisible()
    await expect(ruth.getByRole('button', { name: 'Take off' })).toHaveCount(0)
    await bao.getByRole('button', { name: 'Take off' }).press('Enter')
    await expect(bao.getByText('was taken off')).toBeVisible()
    await bao.getByRole('button', { name: 'Put it back' }).press('Enter')
    await expect(bao.getByText('was taken off')).toHaveCount(0)
    await expect(said(bao, 'I read this as thanks.')).toBeVisible()
  })
})
