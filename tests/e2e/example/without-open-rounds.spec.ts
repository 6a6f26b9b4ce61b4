import { expect, type Page } from '@playwright/test'
import { as, looksAt, room } from '../support/example'
import { test } from '../support/journey'

const codebook = `${room}/codebook`
const panel = (page: Page) => page.locator('.code-panel')
const settled = (page: Page) => panel(page).locator('.facts')

/** The last step, by its button; once the page knows that it was undone. */
async function undoes(page: Page, words: RegExp): Promise<void> {
  const button = page.getByRole('button', { name: /^Undo/ })
  await expect(button).toHaveAccessibleName(words)
  await button.click()
  await expect(page.getByRole('button', { name: /^Redo/ })).toHaveAccessibleName(words)
}

/** The same by its key; keys count once the page listens. */
async function undoesByKey(page: Page, words: RegExp): Promise<void> {
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveAccessibleName(words)
  await expect(async () => {
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: /^Redo/ })).toHaveAccessibleName(words, { timeout: 2000 })
  }).toPass()
}

test.describe.configure({ mode: 'serial' })

test('an editor drafts, retires, renames, splits and merges codes by mouse, and takes each back', async ({ browser }) => {
  test.setTimeout(180_000)
  const ruth = await as(browser, 'ruth')
  await ruth.goto(`${room}/coding/3`)
  await ruth.getByRole('button', { name: 'Lock the round' }).click()
  await ruth.getByRole('alertdialog').getByRole('button', { name: 'Lock the round' }).click()
  await expect(ruth.getByRole('button', { name: 'Lock the round' })).toHaveCount(0)

  await ruth.goto(codebook)
  await ruth.locator('summary', { hasText: 'Add a code' }).click()
  const adding = ruth.getByRole('form', { name: 'Add a code' })
  await adding.getByLabel('Name').fill('careful words')
  await adding.getByLabel('As a draft').check()
  await adding.getByRole('button', { name: 'Add the code' }).click()
  await ruth.getByRole('searchbox', { name: /^Find a code/ }).fill('careful')
  const row = ruth.locator('.tree-row', { hasText: 'careful words' })
  await expect(row).toContainText('draft')
  await row.click()
  await panel(ruth).getByRole('button', { name: 'Take into use' }).click()
  await expect(panel(ruth).getByRole('button', { name: 'Make it a draft' })).toBeVisible()
  await expect(panel(ruth).locator('.code-status')).toHaveCount(0)

  await panel(ruth).locator('summary', { hasText: 'Change careful words' }).click()
  await panel(ruth).getByLabel('Name').fill('words with care')
  await panel(ruth).getByRole('button', { name: 'Save the code' }).click()
  await expect(panel(ruth).getByRole('heading', { level: 2 })).toContainText('words with care')
  await panel(ruth).getByRole('button', { name: 'Retire words with care' }).click()
  await ruth.getByRole('alertdialog').getByRole('button', { name: 'Retire words with care' }).click()
  await panel(ruth).getByRole('button', { name: 'Take it into use again' }).click()
  await expect(panel(ruth).getByRole('button', { name: 'Retire words with care' })).toBeVisible()
  await undoes(ruth, /took into use again .*words with care/)

  await ruth.goto(`${codebook}?code=T-04`)
  const before = await settled(ruth).textContent()
  await panel(ruth).getByRole('link', { name: 'Merge' }).click()
  await ruth.getByLabel('Merge it into').selectOption('T-03')
  await ruth.getByRole('button', { name: 'See what it would touch' }).click()
  await expect(ruth.getByText('Together')).toBeVisible()
  await ruth.getByRole('button', { name: /^Merge invisible work into/ }).click()
  await expect(panel(ruth)).toContainText('Merged into it: invisible work')
  await undoes(ruth, /merged .*invisible work/)

  await ruth.goto(`${codebook}/T-04/codings?q=plan`)
  const boxes = ruth.locator('.chooser input[type=checkbox]')
  await boxes.first().check()
  await ruth.getByLabel('Name of the new code').fill('plans without it')
  await ruth.getByRole('button', { name: 'Move 1 coding' }).click()
  await ruth.goto(`${codebook}?code=T-04`)
  await expect(settled(ruth)).not.toHaveText(before ?? '')
  await undoes(ruth, /moved codings to .*plans without it/)
  await expect(settled(ruth)).toHaveText(before ?? '')
})

test('the same by keys alone, and codings are looked at again under a changed definition', async ({ browser }) => {
  test.setTimeout(180_000)
  const ruth = await as(browser, 'ruth')
  await ruth.goto(`${codebook}/T-04/merge`)
  await ruth.getByLabel('Merge it into').focus()
  await ruth.keyboard.type('a say in policy')
  await ruth.keyboard.press('Tab')
  await ruth.keyboard.press('Enter')
  await ruth.getByRole('button', { name: /^Merge invisible work into/ }).press('Enter')
  await expect(panel(ruth)).toContainText('Merged into it: invisible work')
  await undoesByKey(ruth, /merged .*invisible work/)

  await ruth.goto(`${codebook}/T-04/codings`)
  await ruth.locator('.chooser input[type=checkbox]').first().focus()
  await ruth.keyboard.press('Space')
  await ruth.keyboard.press('ArrowDown')
  await ruth.keyboard.press('Space')
  await ruth.getByLabel('Let them count as').focus()
  await ruth.keyboard.type('a say in policy')
  await ruth.keyboard.press('Tab')
  await expect(ruth.getByRole('button', { name: 'Move 2 codings' })).toBeFocused()
  await ruth.keyboard.press('Enter')
  await expect(ruth.getByRole('button', { name: 'Move codings' })).toBeVisible()
  await ruth.goto(`${codebook}?code=T-04`)
  await undoesByKey(ruth, /moved codings to .*a say in policy/)

  await panel(ruth).getByRole('button', { name: 'Retire invisible work' }).press('Enter')
  await ruth.getByRole('alertdialog').getByRole('button', { name: 'Retire invisible work' }).press('Enter')
  await expect(panel(ruth).getByRole('button', { name: 'Take it into use again' })).toBeVisible()
  await undoesByKey(ruth, /retired .*invisible work/)

  await panel(ruth).locator('summary', { hasText: 'Change invisible work' }).press('Enter')
  await panel(ruth).getByLabel('Use when', { exact: true }).focus()
  await ruth.keyboard.press('Control+a')
  await ruth.keyboard.type('Work goes unseen in a plan, a report or a job description.')
  await panel(ruth).getByRole('button', { name: 'Save the code' }).press('Enter')
  await expect(panel(ruth)).toContainText('Work goes unseen in a plan')
  await ruth.goto(`${codebook}/versions`)
  await expect(ruth.getByText(/codings were coded under another definition/).first()).toBeVisible()
  await expect(ruth.locator('ins').first()).toBeVisible()

  await ruth.goto(`${codebook}/T-04/recode`)
  const place = ruth.getByText(/^1 of \d+: C-\d+/)
  const waiting = async () => Number(/of (\d+)/.exec((await place.textContent()) ?? '')?.[1])
  const all = await waiting()
  await expect(ruth.getByRole('heading', { name: 'When it was coded' })).toBeVisible()
  await expect(async () => {
    await ruth.keyboard.press('k')
    await expect(place).toContainText(`of ${all - 1}:`, { timeout: 2000 })
  }).toPass()
  await ruth.keyboard.press('m')
  await expect(ruth.getByRole('combobox', { name: /^Move to/ })).toBeFocused()
  await ruth.keyboard.type('a say in policy')
  await ruth.keyboard.press('Tab')
  await ruth.keyboard.press('Enter')
  await expect(place).toContainText(`of ${all - 2}:`)
  await ruth.getByRole('heading', { level: 1 }).click()
  await ruth.keyboard.press('x')
  await expect(place).toContainText(`of ${all - 3}:`)
  await undoesByKey(ruth, /took away/)
  await expect(place).toContainText(`of ${all - 2}:`)
  await looksAt(ruth, [
    `${codebook}/T-04/recode`,
    `${codebook}/versions`,
    `${codebook}/T-04/merge?into=T-03`,
    `${codebook}/T-04/codings`,
  ])
})

test('a codebook is brought in with a preview and taken back as one step; a file that is none ends in a sentence', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const ruth = await as(browser, 'ruth')
  const brings = async (name: string, content: string) => {
    await ruth.goto(`${codebook}/import`)
    await ruth.getByLabel('File').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  }
  await brings('codes.qdc', '<?xml version="1.0"?><CodeBook><broken')
  await expect(ruth.getByText('Nothing of this file can be brought in yet.')).toBeVisible()
  await brings(
    'codes.csv',
    'name,parent,definition\r\nHours,,What is counted in hours.\r\nunpaid hours,Hours,"After work, ✨ at home."\r\n',
  )
  await expect(ruth.getByText('What would come of it')).toBeVisible()
  await expect(ruth.getByText(/^2 new, 0 changed/)).toBeVisible()
  await looksAt(ruth, [ruth.url()])
  await ruth.getByRole('button', { name: 'Bring it in' }).press('Enter')
  await expect(ruth.getByText('The codebook says all of this now.')).toBeVisible()
  await ruth.goto(codebook)
  await ruth.getByRole('searchbox', { name: /^Find a code/ }).fill('unpaid')
  await expect(ruth.locator('.tree-row', { hasText: 'unpaid hours' })).toBeVisible()
  await undoes(ruth, /brought in/)
  await expect(ruth.locator('.tree-row', { hasText: 'unpaid hours' })).toHaveCount(0)
  for (const as of ['csv', 'xlsx', 'qdc']) expect((await ruth.request.get(`${codebook}/save?as=${as}`)).status()).toBe(200)
  await looksAt(ruth, [`${codebook}/print`])
})
