import { expect } from '@playwright/test'
import { as, looksAt, room } from '../support/example'
import { test } from '../support/journey'

test('a cell of the framework is opened, read and summed up with links to its quotes; small ones stay shut', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const ruth = await as(browser, 'ruth')
  await ruth.goto(`${room}/seeing`)
  await ruth.getByRole('link', { name: 'Framework' }).click()
  const table = ruth.getByRole('table', { name: /^Codes among those who answered/ })
  await expect(table.getByText('< 5').first()).toBeVisible()
  const cell = table.getByRole('link', { name: /^\d+ commenters on / }).first()
  const address = (await cell.getAttribute('href')) ?? ''
  await cell.press('Enter')
  await expect(ruth.locator('.seen-quote mark').first()).toBeVisible()
  const id = (await ruth.locator('.seen-quote .mono.quiet').first().textContent()) ?? ''
  await ruth.getByLabel('What they say together').focus()
  await ruth.keyboard.type(`They ask to be counted, see ${id}.`)
  await ruth.getByRole('button', { name: 'Save the summary' }).press('Enter')
  await expect(ruth.getByText(/^Last written by /)).toBeVisible()
  await ruth.goto(`${room}/seeing/framework`)
  await expect(table.getByText('They ask to be counted')).toBeVisible()
  await table.getByRole('link', { name: id }).click()
  await expect(ruth.locator('mark').first()).toBeVisible()

  const bao = await as(browser, 'bao')
  const shut = new URL(address, 'http://localhost')
  shut.searchParams.set('value', 'nobody answered this')
  expect((await bao.goto(shut.pathname + shut.search))?.status()).toBe(404)
  await looksAt(ruth, [`${room}/seeing/framework`, address])
})
