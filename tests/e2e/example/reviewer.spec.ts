import { expect } from '@playwright/test'
import { as, looksAt, room } from '../support/example'
import { test } from '../support/journey'

test('a reviewer is told what waits, reads what it rests on and gives a verdict; then nothing waits', async ({ browser }) => {
  const lucia = await as(browser, 'lucia')
  await looksAt(lucia, [`${room}/revisions/PR-5`, `${room}/themes/TH-2`])
  await lucia.goto(room)
  await expect(lucia.getByRole('heading', { name: '1 proposal waits for your verdict' })).toBeVisible()
  await lucia.getByRole('link', { name: 'Go to the revisions' }).click()
  await lucia.getByRole('link', { name: /PR-5/ }).click()
  await expect(lucia.getByText('TH-2')).toBeVisible()
  await lucia.getByLabel('Abstain').check()
  await lucia.getByRole('button', { name: 'Give the verdict' }).click()
  await expect(lucia.getByText(/Lucia Conti: abstain/)).toBeVisible()
  await lucia.goto(room)
  await expect(lucia.getByRole('heading', { name: 'Version 2 is published' })).toBeVisible()
})
