import { expect } from '@playwright/test'
import { expectClean } from '../support/clean-page'
import { as, isNotThere, looksAt, room } from '../support/example'
import { test } from '../support/journey'

test('a custodian is told what waits, opens an original, hides what points to somebody and lets the comment in', async ({
  browser,
}) => {
  const tomas = await as(browser, 'tomas')
  await looksAt(tomas, [
    `${room}/comments`,
    `${room}/comments/import`,
    `${room}/comments/together`,
    `${room}/comments/second-look`,
  ])
  await isNotThere(tomas, [`${room}/coding/3/desk`])
  await tomas.goto(room)
  await tomas.getByRole('link', { name: 'Go to the comments' }).click()
  await expect(tomas.getByText('Halina')).toHaveCount(0)

  for (let nth = 0; nth < 2; nth++) {
    await tomas.goto(`${room}/comments`)
    await tomas.locator('.queue-lines').getByRole('link', { name: /^C-/ }).nth(nth).click()
    await tomas.getByRole('button', { name: 'Open the original' }).click()
    if ((await tomas.getByTestId('original-text').textContent())?.includes('Halina')) break
  }
  const result = tomas.getByTestId('result-text')
  // By keyboard alone: what was masked beforehand is shown, taken back, and shown again to be hidden by a person.
  await tomas.locator('h1').click()
  // Her name was only proposed: it is let stand for now, so that what was masked beforehand is next.
  await tomas.keyboard.press('f')
  await expect(tomas.getByRole('status').filter({ hasText: 'Halina Brook' })).toBeAttached()
  await tomas.keyboard.press('x')
  const onTheAddress = tomas.getByRole('status').filter({ hasText: 'halina.brook' })
  for (let nth = 0; nth < 5 && !(await onTheAddress.count()); nth++) await tomas.keyboard.press('f')
  await expect(onTheAddress).toBeAttached()
  await expect(result).toContainText('[e-mail address ')
  await tomas.keyboard.press('x')
  await expect(result).toContainText('halina.brook')
  await tomas.keyboard.press('Control+z')
  await expect(result).not.toContainText('halina.brook')

  // Her name is selected word by word, and hidden wherever it stands.
  await tomas.keyboard.press('s')
  const at = tomas.getByRole('region', { name: 'The words you are at' })
  for (let nth = 0; nth < 200 && !(await at.getByText('Halina', { exact: true }).count()); nth++)
    await tomas.keyboard.press(nth === 0 ? 'Escape' : nth === 1 ? 's' : 'ArrowRight')
  await tomas.keyboard.press('Shift+ArrowRight')
  await expect(at.getByText('Halina Brook', { exact: true })).toBeVisible()
  await tomas.keyboard.press('e')
  await tomas.getByRole('button', { name: 'Look for them' }).click()
  await tomas.getByRole('button', { name: /^Hide .* in / }).click()
  await expect(result).not.toContainText('Halina')
  await tomas.keyboard.press('?')
  await expect(tomas.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await tomas.keyboard.press('Escape')
  await expectClean(tomas)
  // She wrote under which condition she may be quoted: nothing is let in before somebody said what that means.
  const speaks = tomas.getByRole('heading', { name: 'The text speaks of its use' })
  await tomas.getByRole('button', { name: 'It says yes' }).click()
  await expect(speaks).toHaveCount(0)
  const title = (await tomas.locator('h1').textContent()) ?? ''
  // What she wrote is split at a word, the second piece aimed at a clause, and put together again as it was.
  const hidden = (await result.textContent()) ?? ''
  await tomas.getByRole('button', { name: 'Cut it in two' }).click()
  await tomas.getByRole('separator', { name: 'Cut 1' }).press('ArrowRight')
  await tomas.getByRole('combobox', { name: 'Piece 2 is on' }).fill('K-02')
  await tomas.keyboard.press('Enter')
  await expectClean(tomas)
  await tomas.getByRole('button', { name: 'Split it into 2 pieces' }).click()
  await tomas.getByRole('link', { name: title, exact: true }).click()
  await tomas.getByRole('button', { name: 'Put the pieces together again' }).click()
  await tomas.getByRole('alertdialog').getByRole('button', { name: 'Put the pieces together again' }).click()
  await tomas.getByRole('button', { name: 'Open the original' }).click()
  await expect(result).toHaveText(hidden)
  await tomas.locator('h1').click()
  await tomas.keyboard.press('d')
  await expect(
    tomas.getByText('It is admitted', { exact: true }).or(tomas.locator('h1').filter({ hasNotText: title })),
  ).toBeVisible()

  const bao = await as(browser, 'bao')
  await bao.goto(`${room}/find?q=Thinking+partner!`)
  await expect(bao.getByRole('heading', { name: 'Comments' })).toBeVisible()
  await bao.goto(`${room}/find?q=Halina`)
  await expect(bao.getByText('Nothing that you may read holds these words.')).toBeVisible()
})
