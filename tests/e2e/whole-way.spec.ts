import { expect, type Page, test } from '@playwright/test'
import { expectClean, watchPolicy } from './support/clean-page'
import { comments } from './support/commenter'
import { asNoor, joins, opensProject, publishes } from './support/people'

const text = `Our work

An adviser:

· Helps colleagues who teach.

· Keeps up with the field. 👩‍🏫

In addition, advisers might:

· Carry out research.
`
const slug = 'whole-way'
const kimSays = '🙂 Yes, we help. Maya Rao taught me: it is mostly done by librarians.'
const loriSays = 'Nobody pays for the time that keeping up takes.'
const shot = (page: Page, name: string) => page.screenshot({ path: `.tmp/shots/${name}.png`, fullPage: true })

test('the whole way, walked by all who walk it', async ({ browser }) => {
  test.setTimeout(300_000)
  const noor = await asNoor(browser)
  const refused = watchPolicy(noor)
  await opensProject(noor, slug, 'What does an adviser really do?')
  await publishes(noor, slug, text)

  await test.step('two commenters write beside clauses', async () => {
    await comments(browser, slug, { beside: [[1, kimSays]], allows: ['My comment may be shown or retold on the public page'] })
    await comments(browser, slug, { beside: [[2, loriSays]] })
  })

  const cleo = await joins(browser, noor, slug, 'Cleo', ['Custodian'])
  await test.step('the custodian opens each original, hides a name, and lets both in', async () => {
    await cleo.goto(`/p/${slug}/comments`)
    await expectClean(cleo)
    await shot(cleo, 'comments-waiting')
    for (let nth = 0; nth < 2; nth++) {
      await cleo.goto(`/p/${slug}/comments`)
      await cleo.locator('main').getByRole('link', { name: /^C-/ }).first().click()
      await expect(cleo.getByText('Maya')).toHaveCount(0)
      await cleo.getByRole('button', { name: 'Open the original' }).click()
      const original = cleo.getByLabel('Original of the comment')
      const words = await original.inputValue()
      if (words.includes('Maya')) {
        await original.focus()
        await cleo.keyboard.press('Control+Home')
        for (const _ of [...words.slice(0, words.indexOf('Maya'))]) await cleo.keyboard.press('ArrowRight')
        for (const _ of 'Maya Rao') await cleo.keyboard.press('Shift+ArrowRight')
        await expect(cleo.getByText('Selected: “Maya Rao”')).toBeVisible()
        await cleo.getByRole('button', { name: 'Hide the selection' }).click()
        await expect(cleo.getByTestId('anonymised')).toContainText('[person 1] taught me')
        await expectClean(cleo)
        await shot(cleo, 'custodian-desk')
      }
      await cleo.getByRole('button', { name: 'Admit the comment' }).click()
      await expect(cleo.getByText('It is admitted', { exact: true })).toBeVisible()
    }
    await cleo.goto(`/p/${slug}/comments?show=data`)
    await expect(cleo.getByText('[person 1] taught me')).toBeVisible()
    await expectClean(cleo)
    await shot(cleo, 'comments')
  })

  expect(refused).toEqual([])
})
