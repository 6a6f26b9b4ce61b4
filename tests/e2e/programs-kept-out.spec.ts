import { expect } from '@playwright/test'
import { test } from './support/journey'
import { asNoor, aVisitor, opensProject, publishes } from './support/people'

test('a browser works out the puzzle by itself; who has no script is told how to send, and loses nothing', async ({
  browser,
}) => {
  const noor = await asNoor(browser)
  await opensProject(noor, 'puzzle', 'What does a mender do?')
  await publishes(noor, 'puzzle', 'A mender:\n\n· Mends.\n')
  await noor.goto('/p/puzzle/settings')
  await noor.getByLabel('Against programs that send').selectOption('yes')
  await noor.getByRole('button', { name: 'Save the settings' }).click()
  await expect(noor.getByText('Saved.')).toBeVisible()

  const kim = await aVisitor(browser)
  await kim.goto('/d/puzzle')
  await kim.getByLabel('On the whole text').fill('Good.')
  await expect(kim.locator('input[name=count]')).not.toHaveValue('', { timeout: 10_000 })
  await kim.getByRole('button', { name: 'Review and send 1 comment' }).click()
  await kim.getByRole('button', { name: 'Send my comments' }).click()
  await expect(kim.getByRole('heading', { name: /receipt code/ })).toBeVisible()

  const max = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await max.goto('/d/puzzle')
  await expect(max.getByText('Yours runs no scripts')).toBeVisible()
  await max.getByLabel('On the whole text').fill('Good, by hand.')
  await max.getByRole('button', { name: 'Review and send' }).click()
  await max.getByRole('button', { name: 'Send my comments' }).click()
  await expect(max.getByRole('alert')).toContainText(/send it again in \d+ seconds/)
  await expect(max.getByLabel('On the whole text')).toHaveValue('Good, by hand.')
})
