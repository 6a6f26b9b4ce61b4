import { expect } from '@playwright/test'
import { as, looksAt, room } from '../support/example'
import { test } from '../support/journey'

test('an editor walks every room', async ({ browser }) => {
  test.setTimeout(240_000)
  const ruth = await as(browser, 'ruth')
  await looksAt(
    ruth,
    [
      ...['', '/description', '/comments', '/codebook', '/coding/2', '/agreement'],
      ...['/agreement/2/reconcile', '/themes', '/themes/TH-1', '/themes/TH-2', '/revisions', '/revisions/PR-5', '/release'],
      ...['/members', '/history', '/settings', '/settings/notice', '/find', '/find/C-999'],
      ...[
        '/seeing',
        '/seeing/attributes',
        '/seeing/first',
        '/seeing/report',
        '/seeing/code/T-03',
        '/memos',
        '/memos/diary',
        '/coding/questions',
        '/quotes',
        '/codebook/missing',
      ],
    ].map((end) => room + end),
  )
})

test('an editor copies a quote, opens its id again, and finds a number, a code and a clause by theirs', async ({ browser }) => {
  const ruth = await as(browser, 'ruth')
  await ruth.goto(`${room}/themes/TH-1`)
  const id =
    (await ruth
      .getByText(/^C-\d+:\d+-\d+@r1$/)
      .first()
      .textContent()) ?? ''
  const find = ruth.getByRole('textbox', { name: 'Find a comment, code or clause' })
  await expect(async () => {
    await ruth.keyboard.press('/')
    await expect(find).toBeFocused({ timeout: 500 })
  }).toPass()
  await ruth.keyboard.type(id)
  await ruth.keyboard.press('Enter')
  await expect(ruth.locator('mark')).toBeVisible()
  await expect(ruth.getByText(id)).toBeVisible()

  for (const [typed, heading, part] of [
    ['K-04', 'Description', '#K-04'],
    ['th2', 'Standing between groups', '/themes/TH-2'],
    ['PR-5', 'In the room when it is decided', '/revisions/PR-5'],
  ] as const) {
    await find.fill(typed)
    await ruth.keyboard.press('Enter')
    await expect(ruth.getByRole('heading', { name: heading }).first()).toBeVisible()
    expect(ruth.url()).toContain(part)
  }
  await find.fill('"screen readers"')
  await ruth.keyboard.press('Enter')
  await expect(ruth.locator('mark').first()).toHaveText('screen readers')
})

test('an editor changes the settings, and is told beside the field what cannot be', async ({ browser }) => {
  const ruth = await as(browser, 'ruth')
  await ruth.goto(`${room}/settings`)
  await ruth.getByLabel('Funder').fill('Another fund (fictional)')
  await ruth.getByRole('button', { name: 'Add a question' }).click()
  await ruth.getByLabel('Question 4').fill('Do you teach?')
  await ruth.getByRole('button', { name: 'Save the settings' }).click()
  await expect(ruth.getByText('Saved.')).toBeVisible()
  await ruth.reload()
  await expect(ruth.getByLabel('Funder')).toHaveValue('Another fund (fictional)')
  await expect(ruth.getByLabel('Question 4')).toHaveValue('Do you teach?')
  await ruth.getByLabel('How the team reads').selectOption('reflexive')
  await ruth.getByRole('button', { name: 'Save the settings' }).click()
  await expect(ruth.getByText('Please give the reason.')).toBeVisible()

  const priya = await as(browser, 'priya')
  await priya.goto(`${room}/settings`)
  await expect(priya.getByText('Another fund (fictional)')).toBeVisible()
  await expect(priya.getByRole('button', { name: 'Save the settings' })).toHaveCount(0)
})

test('an editor asks for gamma of a round, sets two rounds side by side, and plans the next', async ({ browser }) => {
  test.setTimeout(180_000)
  const ruth = await as(browser, 'ruth')
  await ruth.goto(`${room}/agreement/2`)
  const code = await ruth
    .getByRole('link', { name: /./ })
    .and(ruth.locator('[title="All numbers of this code"]'))
    .first()
    .getAttribute('href')
  await ruth.getByRole('button', { name: 'Compute gamma' }).click()
  await expect(ruth.getByRole('table', { name: 'Gamma of this round' })).toBeVisible({ timeout: 60_000 })
  await expect(ruth.getByRole('button', { name: 'Compute gamma' })).toHaveCount(0)

  await ruth.goto(`${room}/agreement`)
  await ruth.getByRole('button', { name: 'Compare' }).click()
  await expect(ruth.getByText(/From round 1 to round 2|No code has an alpha in both/)).toBeVisible()
  await ruth.goto(`${room}/coding`)
  await ruth.getByLabel('Comments', { exact: true }).fill('20')
  await ruth.getByRole('button', { name: 'Work it out' }).click()
  await expect(ruth.getByText(/^With 20 comments that two coders finish/)).toBeVisible()
  await expect(ruth.getByLabel('How many comments')).toHaveValue('20')
  await looksAt(ruth, [`${room}/agreement/2`, code ?? '', `${room}/agreement?earlier=1&later=2`, `${room}/coding?size=20`])
})

test('an editor says in other words what may not be quoted, takes it away and brings it back', async ({ browser }) => {
  const ruth = await as(browser, 'ruth')
  await ruth.goto(`${room}/themes/TH-2`)
  await ruth
    .locator('summary')
    .filter({ hasText: /^Say C-.* in other words$/ })
    .first()
    .click()
  const form = ruth.getByRole('form', { name: /^Paraphrase of C-/ }).first()
  await form.getByLabel('In other words').fill('Somebody is content with how it is worded.')
  await form.getByRole('button', { name: 'Save the paraphrase' }).click()
  const words = ruth.locator('.retold .prose').filter({ hasText: 'content with how it is worded' })
  await expect(words).toBeVisible()
  await ruth.getByRole('button', { name: 'Take the paraphrase away' }).click()
  await expect(words).toHaveCount(0)
  await ruth.getByRole('button', { name: 'Bring it back' }).click()
  await expect(words).toBeVisible()
})

test('an editor saves the settled codings for other programs, by mouse and by keys; a coder is told who can', async ({
  browser,
}) => {
  const ruth = await as(browser, 'ruth')
  await ruth.goto(`${room}/seeing`)
  await ruth.getByRole('link', { name: 'Reports' }).click()
  const saved = async (act: () => Promise<void>) => {
    const waiting = ruth.waitForEvent('download')
    await act()
    return (await waiting).suggestedFilename()
  }
  expect(await saved(() => ruth.getByRole('link', { name: 'CSV 0/1 matrix' }).click())).toMatch(/-matrix\.csv$/)
  await ruth.getByRole('link', { name: 'Word Code report' }).focus()
  expect(await saved(() => ruth.keyboard.press('Enter'))).toMatch(/-codes\.docx$/)
  await ruth.keyboard.press('Tab')
  expect(await saved(() => ruth.keyboard.press('Enter'))).toMatch(/-margin\.docx$/)
  await ruth.goto(`${room}/seeing/code/T-03`)
  expect(await saved(() => ruth.getByRole('link', { name: 'Quotes as XLSX' }).click())).toMatch(/-quotes-T-03\.xlsx$/)

  const bao = await as(browser, 'bao')
  await bao.goto(`${room}/seeing/report`)
  await expect(bao.getByText('Editors and reviewers can save these files')).toBeVisible()
  await expect(bao.getByRole('link', { name: /CSV/ })).toHaveCount(0)
})
