import { expect, type Page, test } from '@playwright/test'
import { expectClean, watchPolicy } from './support/clean-page'

const text = `Our work

An adviser:

· Helps colleagues who teach.

· Keeps up with the field. 👩‍🏫

In addition, advisers might:

· Carry out research.
`
const password = 'long enough for a test'
const shot = (page: Page, name: string) => page.screenshot({ path: `.tmp/shots/${name}.png`, fullPage: true })

test('from an empty installation to a comment that its writer can follow', async ({ page, browser }) => {
  const refused = watchPolicy(page)

  await test.step('the first person becomes owner, with the code and not without it', async () => {
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'Become the owner' })).toBeVisible()
    await expectClean(page)
    const fill = async (code: string) => {
      await page.getByLabel('Code from the terminal').fill(code)
      await page.getByLabel('Your name').fill('Noor Aziz')
      await page.getByLabel('E-mail address').fill('noor@example.org')
      await page.getByLabel('Password').fill(password)
      await page.getByRole('button', { name: 'Become the owner' }).click()
    }
    await fill('AAAA-BBBB-CCCC-DDDD')
    await expect(page.getByRole('form').getByRole('alert')).toContainText('not the code')
    await fill(process.env.CODICIL_OWNER_CODE ?? '')
    await expect(page.getByRole('heading', { name: 'Your projects' })).toBeVisible()
  })

  await test.step('the owner opens a project', async () => {
    await page.getByRole('link', { name: 'Open a project' }).click()
    await page.getByLabel('Title').fill('What does an adviser do?')
    await page.getByLabel('Address').fill('adviser')
    await page.getByRole('button', { name: 'Open the project' }).click()
    await expect(page.getByRole('heading', { name: 'Bring in the description' })).toBeVisible()
    await expectClean(page)
    await shot(page, 'overview')
  })

  await test.step('the editor imports a text, mends it and publishes version 1', async () => {
    await page.getByRole('link', { name: 'Write the description' }).click()
    const file = (name: string, bytes: string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
    await page.getByLabel('Or a file').setInputFiles(file('job.docx', 'PK\u0003\u0004 not a document'))
    await expect(page.getByText('This is not a Word document')).toBeVisible()
    await page.getByLabel('Or a file').setInputFiles(file('job.txt', text))
    await expect(page.getByText('rows found')).toBeVisible()
    await page.getByRole('button', { name: 'Back to the text' }).click()
    await page.getByLabel('The text').fill(text)
    await page.getByRole('button', { name: 'Look at what it becomes' }).click()
    await expect(page.getByText('rows found')).toBeVisible()
    await expectClean(page)
    await shot(page, 'import-preview')
    await page.getByRole('button', { name: 'Keep as the draft' }).click()
    await expect(page.getByRole('heading', { name: 'Publish version 1' })).toBeVisible()
    await expectClean(page)
    await shot(page, 'draft')
    await page.getByText('Change', { exact: true }).nth(2).click()
    await page.getByRole('button', { name: 'Move down' }).click()
    await expect(page.locator('.clauses > li').nth(3)).toContainText('Helps colleagues')
    await page.getByRole('button', { name: 'Move up' }).first().click()
    await expect(page.locator('.clauses > li').nth(2)).toContainText('Helps colleagues')
    await page.getByText('Name a source').click()
    await page.getByLabel('Reference').fill('Writer, A. (2002) On the work.')
    await page.getByRole('button', { name: 'Add the source' }).click()
    await page.getByText('Say which clause rests on which source').click()
    await page.getByRole('combobox', { name: 'Clause' }).selectOption({ label: 'Helps colleagues who teach' })
    await page.getByRole('button', { name: 'Link them' }).click()
    await expect(page.getByRole('button', { name: /Unlink/ })).toBeVisible()
    await expectClean(page)
    await shot(page, 'draft-open')
    await page.getByRole('button', { name: 'Publish version 1' }).click()
    await expect(page.getByText('Version 1, preliminary')).toBeVisible()
    await expect(page.getByText('Nobody can comment yet')).toBeVisible()
  })

  await test.step('the editor publishes the notice', async () => {
    await page.getByRole('link', { name: 'Write the notice' }).click()
    await page.getByLabel('Lawful basis').fill('Public task (research)')
    await expectClean(page)
    await page.getByRole('button', { name: 'Publish notice 1' }).click()
    await expect(page.getByText('Notice 1 is in force')).toBeVisible()
  })

  await test.step('a commenter writes beside a clause, objects to research, and gets a receipt', async () => {
    const kim = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage()
    const refusedKim = watchPolicy(kim)
    await kim.goto('/d/adviser')
    await expect(kim.getByRole('heading', { name: 'What does an adviser do?' })).toBeVisible()
    await expectClean(kim)
    await shot(kim, 'public-390')
    await kim.locator('summary').filter({ hasText: 'on clause 1' }).click()
    await kim.getByLabel(/Your comment on clause 1/).fill('And they help us. Ask Maya Rao, m.rao@example.org 🙂')
    await kim.getByLabel('My comment may be coded and counted as research data').uncheck()
    await kim.reload()
    await expect(kim.getByText('1 comment in your draft')).toBeVisible()
    await kim.getByLabel('My comment may be coded and counted as research data').uncheck()
    await kim.getByRole('button', { name: 'Review and send 1 comment' }).click()
    await expectClean(kim)
    await shot(kim, 'review-390')
    await kim.getByRole('button', { name: 'Send my comments' }).click()
    await expect(kim.getByRole('heading', { name: /receipt code/ })).toBeVisible()
    const code = (await kim.locator('.receipt-code').textContent()) ?? ''
    await shot(kim, 'receipt-shown')

    await kim.goto('/receipt')
    await kim.getByLabel('Receipt code').fill(code.replace(/.$/, code.endsWith('A') ? 'B' : 'A'))
    await kim.getByRole('button', { name: 'Open my receipt' }).click()
    await expect(kim.getByRole('form').getByRole('alert')).toBeVisible()
    await kim.getByLabel('Receipt code').fill(code.toLowerCase())
    await kim.getByRole('button', { name: 'Open my receipt' }).click()
    await expect(kim.getByText('m.rao@example.org')).toBeVisible()
    await expect(kim.getByText('research data: objected')).toBeVisible()
    await expectClean(kim)
    await shot(kim, 'receipt')
    await kim.getByRole('listitem').filter({ hasText: 'research data' }).getByRole('button').click()
    await expect(kim.getByText('research data: covered by the notice')).toBeVisible()
    await kim.getByRole('button', { name: 'Take my comments back' }).click()
    await kim.getByRole('alertdialog').getByRole('button', { name: 'Take my comments back' }).click()
    await expect(kim.getByRole('heading', { name: 'Your comments were taken back' })).toBeVisible()
    await kim.goto('/receipt')
    await kim.getByLabel('Receipt code').fill(code)
    await kim.getByRole('button', { name: 'Open my receipt' }).click()
    await expect(kim.getByText('No comments belong to this code')).toBeVisible()
    expect(refusedKim).toEqual([])
  })

  await test.step('an invited coder joins; a stranger finds nothing', async () => {
    await page.goto('/p/adviser/members')
    await page.getByLabel('E-mail address').fill('ada@example.org')
    await page.getByRole('group', { name: 'Roles' }).getByLabel('Coder').check()
    await page.getByRole('button', { name: /Make a link/ }).click()
    const link = (await page.getByText('/invite/').textContent()) ?? ''
    await expectClean(page)
    await shot(page, 'members')

    const ada = await (await browser.newContext()).newPage()
    for (const path of ['', '/description', '/members', '/settings/notice'])
      expect((await ada.goto(`/p/adviser${path}`))?.status()).toBe(404)
    expect((await ada.goto('/p/no-such-project'))?.status()).toBe(404)
    await ada.goto(link)
    await ada.getByLabel('Your name').fill('Ada')
    await ada.getByLabel('Choose a password').fill(password)
    await ada.getByRole('button', { name: 'Join the project' }).click()
    await ada.getByRole('link', { name: 'What does an adviser do?' }).click()
    await expect(ada.getByRole('heading', { name: 'Version 1 is published' })).toBeVisible()
    expect((await ada.goto('/p/adviser/settings/notice'))?.status()).toBe(404)
    expect((await ada.goto(link))?.status()).toBe(200)
    await expect(ada.getByRole('heading', { name: 'This invitation is spent' })).toBeVisible()
  })

  await test.step('dark looks right too, and signing out ends it', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/d/adviser')
    await expectClean(page)
    await shot(page, 'public-dark')
    await page.goto('/p/adviser')
    await page.getByRole('button', { name: 'Signed in as Noor Aziz' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    expect((await page.goto('/p/adviser'))?.status()).toBe(404)
  })
  expect(refused).toEqual([])
})
