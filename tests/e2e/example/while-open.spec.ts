import { expect, type Page } from '@playwright/test'
import { as, room } from '../support/example'
import { test } from '../support/journey'

const pages = [
  ...['', '/description', '/comments', '/codebook', '/coding', '/agreement', '/agreement/1', '/agreement/2'],
  ...['/agreement/2/reconcile', '/themes', '/themes/TH-1', '/themes/TH-2', '/revisions', '/revisions/PR-5', '/release'],
  ...['/members', '/history', '/history?room=coding', '/history?room=codebook', '/settings', '/find?q=zanzibar'],
  ...['/seeing', '/seeing/together', '/seeing/report'],
]

/** What a browser is given, page and data alike. */
async function given(page: Page, address: string): Promise<string> {
  const response = await page.request.get(`${room}${address}`)
  expect(response.status(), address).toBe(200)
  return (await response.body()).toString('latin1')
}

test('while a round is open nobody is given anything of what one coder does in it, on any page or in any export', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const ruth = await as(browser, 'ruth')
  await ruth.goto(`${room}/coding`)
  await ruth.locator('summary', { hasText: 'Open a round' }).click()
  await ruth.getByLabel('exploratory', { exact: true }).check()
  await ruth.getByLabel('Name', { exact: true }).fill('A look with open eyes')
  await ruth.getByRole('button', { name: 'Open the round' }).click()
  await expect(ruth.getByText('A look with open eyes')).toBeVisible()

  const anna = await as(browser, 'anna')
  await anna.goto(`${room}/coding/4/desk`)
  const picker = anna.getByRole('combobox', { name: 'Code' })
  // Keys count from the moment on in which the desk listens to them.
  await expect(async () => {
    await anna.getByLabel('Text of the comment').focus()
    await anna.keyboard.press('s')
    await anna.keyboard.press('Enter')
    await expect(picker).toBeVisible({ timeout: 1000 })
  }).toPass()
  await picker.fill('zanzibar')
  await anna.keyboard.press('Enter')
  await expect(anna.locator('.saved')).toHaveText('Saved')
  await expect(anna.locator('.rows')).toContainText('zanzibar')
  expect(await given(anna, '/coding/4/desk')).toContain('zanzibar')

  for (const who of ['bao', 'ruth', 'tomas', 'marek', 'priya'] as const) {
    const other = who === 'ruth' ? ruth : await as(browser, who)
    for (const address of pages) {
      const text = await given(other, address)
      // Who looks for the word is told that it was looked for, and that nothing holds it.
      if (address.startsWith('/find')) expect(text).toContain('Nothing that you may read holds these words.')
      else expect(text.includes('zanzibar') ? `${who} at ${address}` : '').toBe('')
    }
    for (const address of ['/agreement/4', '/agreement/4/reconcile'])
      expect((await other.request.get(`${room}${address}`)).status(), `${who} at ${address}`).toBe(404)
  }
  expect(await given(await as(browser, 'bao'), '/coding/4/desk')).not.toContain('zanzibar')
  for (const format of ['csv', 'release']) expect(await given(ruth, `/release/download/${format}`)).not.toContain('zanzibar')
  for (const report of ['matrix', 'quotes'])
    expect(await given(ruth, `/seeing/report/save/${report}?as=csv`)).not.toContain('zanzibar')

  await ruth.goto(`${room}/history?room=coding`)
  await expect(ruth.locator('.lines > li').first()).toContainText('opened round 4')
})
