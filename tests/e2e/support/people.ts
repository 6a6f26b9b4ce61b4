import { type Browser, expect, type Page } from '@playwright/test'

export const password = 'long enough for a test'
const noor = 'noor@example.org'

type Role = 'Editor' | 'Coder' | 'Custodian' | 'Reviewer' | 'Observer'

/** Somebody's own browser, nobody signed in. */
export async function aVisitor(browser: Browser, viewport = { width: 1280, height: 860 }): Promise<Page> {
  return (await browser.newContext({ viewport })).newPage()
}

/** The owner of the installation, whom the first journey made, signed in in a browser of her own. */
export async function asNoor(browser: Browser): Promise<Page> {
  const page = await aVisitor(browser)
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(noor)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Your projects' })).toBeVisible()
  return page
}

/** Noor invites somebody new, who joins in a browser of their own. */
export async function joins(browser: Browser, editor: Page, slug: string, name: string, roles: readonly Role[]): Promise<Page> {
  await editor.goto(`/p/${slug}/members`)
  await editor.getByLabel('E-mail address').fill(`${name.toLowerCase()}.${slug}@example.org`)
  for (const role of roles) await editor.getByRole('group', { name: 'Roles' }).getByLabel(role).check()
  await editor.getByRole('button', { name: /Make a link/ }).click()
  const link = (await editor.getByText('/invite/').textContent()) ?? ''
  const page = await aVisitor(browser)
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Choose a password').fill(password)
  await page.getByRole('button', { name: 'Join the project' }).click()
  await expect(page.getByRole('heading', { name: 'Your projects' })).toBeVisible()
  return page
}

/** A project of Noor's with nothing in it. */
export async function opensProject(editor: Page, slug: string, title: string): Promise<void> {
  await editor.goto('/projects/new')
  await editor.getByLabel('Title').fill(title)
  await editor.getByLabel('Address').fill(slug)
  await editor.getByRole('button', { name: 'Open the project' }).click()
  await expect(editor.getByRole('heading', { name: 'Bring in the description' })).toBeVisible()
}

/** The description is pasted, looked at and published as version 1, and the notice after it. */
export async function publishes(editor: Page, slug: string, text: string): Promise<void> {
  await editor.goto(`/p/${slug}/description`)
  await editor.getByLabel('The text').fill(text)
  await editor.getByRole('button', { name: 'Look at what it becomes' }).click()
  await editor.getByRole('button', { name: 'Keep as the draft' }).click()
  await editor.getByRole('button', { name: 'Publish version 1' }).click()
  await expect(editor.getByText('Version 1, preliminary')).toBeVisible()
  await editor.goto(`/p/${slug}/settings/notice`)
  await editor.getByLabel('Lawful basis').fill('Public task (research)')
  await editor.getByLabel('A comment may be shown or retold on the public page').selectOption('asked')
  await editor.getByRole('button', { name: 'Publish notice 1' }).click()
  await expect(editor.getByText('Notice 1 is in force')).toBeVisible()
}
