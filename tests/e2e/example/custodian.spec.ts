import { expect, test } from '@playwright/test'
import { as, isNotThere, looksAt, room } from '../support/example'

test('a custodian is told what waits, opens an original, hides what points to somebody and lets the comment in', async ({
  browser,
}) => {
  const tomas = await as(browser, 'tomas')
  await looksAt(tomas, [`${room}/comments`, `${room}/comments/import`])
  await isNotThere(tomas, [`${room}/coding/3/desk`])
  await tomas.goto(room)
  await tomas.getByRole('link', { name: 'Go to the comments' }).click()
  await expect(tomas.getByText('Halina')).toHaveCount(0)

  const original = tomas.getByLabel('Original of the comment')
  for (let nth = 0; nth < 2; nth++) {
    await tomas.goto(`${room}/comments`)
    await tomas.locator('main').getByRole('link', { name: /^C-/ }).nth(nth).click()
    await tomas.getByRole('button', { name: 'Open the original' }).click()
    if ((await original.inputValue()).includes('Halina')) break
  }
  await tomas
    .getByRole('form', { name: /halina\.brook/ })
    .getByRole('button', { name: 'Hide' })
    .click()
  await expect(tomas.getByTestId('anonymised')).toContainText('[e-mail address')

  const words = await original.inputValue()
  await original.focus()
  await tomas.keyboard.press('Control+Home')
  for (const _ of words.slice(0, words.indexOf('Halina'))) await tomas.keyboard.press('ArrowRight')
  for (const _ of 'Halina Brook') await tomas.keyboard.press('Shift+ArrowRight')
  await expect(tomas.getByText('Selected: “Halina Brook”')).toBeVisible()
  await tomas.getByRole('button', { name: 'Hide the selection' }).click()
  await expect(tomas.getByTestId('anonymised')).not.toContainText('Halina')
  await tomas.getByRole('button', { name: 'Admit the comment' }).click()
  await expect(tomas.getByText('It is admitted', { exact: true })).toBeVisible()

  const bao = await as(browser, 'bao')
  await bao.goto(`${room}/find?q=Thinking+partner!`)
  await expect(bao.getByRole('heading', { name: 'Comments' })).toBeVisible()
  await bao.goto(`${room}/find?q=Halina`)
  await expect(bao.getByText('Nothing that you may read holds these words.')).toBeVisible()
})
