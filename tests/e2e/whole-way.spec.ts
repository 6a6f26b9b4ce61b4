import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { verifyRelease } from '@/lib/exchange/verify-release'
import { readZip, writeZip } from '@/lib/formats/zip'
import { expectClean, watchPolicy } from './support/clean-page'
import { comments } from './support/commenter'
import { triesTheHands } from './support/desk-hands'
import { test } from './support/journey'
import { asNoor, aVisitor, joins, opensProject, publishes } from './support/people'

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

  let kim = { page: noor, code: '' }
  await test.step('two commenters write beside clauses', async () => {
    kim = await comments(browser, slug, {
      beside: [[1, kimSays]],
      allows: ['My comment may be shown or retold on the public page'],
    })
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
      const words = await cleo.getByTestId('original-text').textContent()
      if (words?.includes('Maya')) {
        const at = cleo.getByRole('region', { name: 'The words you are at' })
        await cleo.locator('h1').click()
        for (let nth = 0; nth < 100 && !(await at.getByText('Maya', { exact: true }).count()); nth++)
          await cleo.keyboard.press(nth === 0 ? 's' : 'ArrowRight')
        await cleo.keyboard.press('Shift+ArrowRight')
        await expect(at.getByText('Maya Rao', { exact: true })).toBeVisible()
        await cleo.keyboard.press('a')
        await expect(cleo.getByTestId('result-text')).toContainText('[person 1] taught me')
        await expectClean(cleo)
        await shot(cleo, 'custodian-desk')
      }
      const first = cleo.url()
      await cleo.getByRole('button', { name: /^Admit/ }).click()
      if (nth === 0) await expect(cleo).not.toHaveURL(first)
      await expect(cleo.getByText(nth === 0 ? 'It waits' : 'It is admitted', { exact: true })).toBeVisible()
    }
    await cleo.goto(`/p/${slug}/comments?show=data`)
    await expect(cleo.getByText('[person 1] taught me')).toBeVisible()
    await expectClean(cleo)
    await shot(cleo, 'comments')
  })

  const ada = await joins(browser, noor, slug, 'Ada', ['Coder'])
  const ben = await joins(browser, noor, slug, 'Ben', ['Coder'])
  await test.step('the editor writes two codes and opens a blind round', async () => {
    await noor.goto(`/p/${slug}/codebook`)
    for (const name of ['invisible work', 'money']) {
      const form = noor.getByRole('form', { name: 'Add a code' })
      if (!(await form.isVisible())) await noor.getByText('Add a code', { exact: true }).first().click()
      await form.getByLabel('Name').fill(name)
      await form.getByLabel('In one sentence').fill(`What is said of ${name}.`)
      await form.getByRole('button', { name: 'Add the code' }).click()
      await noor.locator('.codebook').scrollIntoViewIfNeeded()
      await expect(noor.locator('.codebook .code .name').getByText(name, { exact: true })).toBeVisible()
    }
    await expectClean(noor)
    await shot(noor, 'codebook')
    const row = (name: string) => noor.getByRole('row', { name, exact: true })
    await row('money').focus()
    await noor.keyboard.press('Alt+ArrowRight')
    await expect(row('money')).toHaveAttribute('aria-level', '2')
    await expect(noor.getByRole('button', { name: 'Undo moved money' })).toBeVisible()
    await noor.reload()
    await expect(row('money')).toHaveAttribute('aria-level', '2')
    await noor.keyboard.press('Control+z')
    await expect(row('money')).toHaveAttribute('aria-level', '1')
    await noor.keyboard.press('Control+Shift+z')
    await expect(row('money')).toHaveAttribute('aria-level', '2')
    await noor.getByRole('button', { name: 'Undo moved money' }).click()
    await expect(row('money')).toHaveAttribute('aria-level', '1')
    await row('money').dragTo(row('invisible work'))
    await expect(row('money')).toHaveAttribute('aria-level', '2')
    await noor.keyboard.press('Control+z')
    await expect(row('money')).toHaveAttribute('aria-level', '1')
    await noor.getByRole('searchbox', { name: /^Find a code/ }).fill('mon')
    await expect(row('invisible work')).toHaveCount(0)
    await expect(row('money')).toBeVisible()
    await noor.goto(`/p/${slug}/coding`)
    await noor.getByLabel('reliability', { exact: true }).check()
    await expectClean(noor)
    await shot(noor, 'open-round')
    await noor.getByRole('button', { name: 'Open the round' }).click()
    await expect(noor.getByRole('link', { name: '1. Round 1' })).toBeVisible()
  })

  const code = async (page: Page, name: string) => {
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: 'Code' }).fill(name)
    await page.keyboard.press('Enter')
  }
  const saved = (page: Page) => expect(page.locator('.saved')).toHaveText('Saved')
  await test.step('two coders code by keyboard, each alone', async () => {
    for (const [page, isAda] of [
      [ada, true],
      [ben, false],
    ] as const) {
      await page.goto(`/p/${slug}/coding`)
      await page.getByRole('link', { name: /Code, 2 of 2 left/ }).click()
      for (let nth = 0; nth < 2; nth++) {
        await expect(page.getByText(`${2 - nth} of 2 left in this round`)).toBeVisible()
        // Keys count from the moment on in which the desk listens to them, a moment after its words are there.
        await page.waitForTimeout(500)
        const isKims = (await page.getByLabel('Text of the comment').textContent())?.includes('🙂')
        await page.keyboard.press('s')
        if (isKims) {
          await page.keyboard.press('Shift+S')
          await code(page, 'K-02')
          await page.keyboard.press('=')
          await expect(page.getByLabel('Stance on K-02')).toHaveValue('supports')
          if (isAda) {
            await page.keyboard.press('a')
            await code(page, 'invis')
            await page.keyboard.press('Control+z')
            await expect(page.getByText('Codings of this comment, 1')).toBeVisible()
            await page.keyboard.press('Control+Shift+Z')
            await expect(page.getByText('Codings of this comment, 2')).toBeVisible()
            await expectClean(page)
            await page.keyboard.press('Enter')
            await shot(page, 'desk')
            await page.emulateMedia({ colorScheme: 'dark' })
            await shot(page, 'desk-dark')
            await page.emulateMedia({ colorScheme: 'light' })
            await page.keyboard.press('Escape')
          }
        } else await code(page, 'money')
        await saved(page)
        await page.keyboard.press('d')
        await saved(page)
      }
      await expect(page.getByText('0 of 2 left in this round')).toBeVisible()
      if (!isAda) await expect(page.getByText('Done, no code applies')).toHaveCount(0)
    }
    await ada.goto(`/p/${slug}/coding/1/desk`)
    await expect(ada.locator('.queue li.done')).toHaveCount(2)
    await triesTheHands(browser, ada, `/p/${slug}/coding/1/desk`)
    for (const path of ['agreement/1', 'agreement/1/reconcile'])
      for (const page of [ben, noor]) expect((await page.goto(`/p/${slug}/${path}`))?.status(), path).toBe(404)
  })

  await test.step('the editor locks the round', async () => {
    await noor.goto(`/p/${slug}/coding/1`)
    await expectClean(noor)
    await shot(noor, 'round')
    await noor.getByRole('button', { name: 'Lock the round' }).click()
    await noor.getByRole('alertdialog').getByRole('button', { name: 'Lock the round' }).click()
    await expect(noor.getByText('It is locked')).toBeVisible()
  })

  await test.step('agreement is read, and the coders settle where they differ', async () => {
    await noor.goto(`/p/${slug}/agreement/1`)
    await expect(noor.getByRole('heading', { name: 'Agreement in Round 1' })).toBeVisible()
    await expectClean(noor)
    await shot(noor, 'agreement')
    await ben.goto(`/p/${slug}/agreement/1/reconcile`)
    await expect(ben.getByText('0 of 1')).toBeVisible()
    await expectClean(ben)
    await shot(ben, 'reconcile')
    await ben.getByRole('button', { name: 'It applies', exact: true }).click()
    await expect(ben.getByText('settled: it applies')).toBeVisible()
    await ben.getByRole('button', { name: 'Finish the round' }).click()
    await ben.getByRole('alertdialog').getByRole('button', { name: 'Finish the round' }).click()
    await expect(ben.getByText('Its consensus stands')).toBeVisible()
  })

  const rui = await joins(browser, noor, slug, 'Rui', ['Reviewer'])
  await test.step('the editor makes a claim, and the co-author agrees with it', async () => {
    await noor.goto(`/p/${slug}/themes`)
    await noor.getByLabel('Claim, in one sentence').fill('Most of the help is given by people whom no plan names.')
    await noor.getByRole('button', { name: 'Add the theme' }).click()
    await noor.getByRole('link', { name: /Most of the help/ }).click()
    const gather = noor.getByRole('form', { name: 'Gather a code' })
    await gather
      .getByLabel('Code')
      .selectOption({ label: (await gather.locator('option', { hasText: 'invisible work' }).textContent()) ?? '' })
    await noor.getByRole('button', { name: 'Gather it' }).click()
    await noor.getByRole('button', { name: 'For', exact: true }).first().click()
    await expect(noor.getByRole('heading', { name: 'For, 1' })).toBeVisible()
    await expectClean(noor)
    await shot(noor, 'theme')
    await noor.getByRole('button', { name: 'Send to review' }).click()
    await noor.getByRole('alertdialog').getByRole('button', { name: 'Send to review' }).click()
    await expect(noor.getByText('revision 1, in review')).toBeVisible()
    await rui.goto(`/p/${slug}/themes/TH-1`)
    await rui.getByLabel('Agree', { exact: true }).check()
    await rui.getByRole('button', { name: 'Give the verdict' }).click()
    await expect(rui.getByText('revision 1, agreed')).toBeVisible()
  })
  await test.step('the editor distils points, answers the request, and proposes', async () => {
    await noor.goto(`/p/${slug}/revisions`)
    await noor.getByText('Distil a point from a comment').click()
    for (const words of ['[person 1] taught me', 'Nobody pays']) {
      const one = noor
        .locator('.comment-list > li')
        .filter({ hasText: words })
        .filter({ has: noor.getByRole('button', { name: 'Distil the point' }) })
      await one.getByLabel('What it asks for').fill('Name the people who do it.')
      await one.getByRole('button', { name: 'Distil the point' }).click()
      await expect(noor.getByRole('form', { name: 'Gather points' }).getByText(words)).toBeVisible()
    }
    const gather = noor.getByRole('form', { name: 'Gather points' })
    for (const box of await gather.getByRole('checkbox').all()) await box.check()
    await gather.getByLabel('What they ask for').fill('Name who does the work')
    await expectClean(noor)
    await gather.getByRole('button', { name: 'Gather them' }).click()
    await noor.getByText('Answer RQ-1').click()
    await noor.getByRole('form', { name: 'Answer RQ-1' }).getByLabel('Reason').fill('It is what people do.')
    await noor.getByRole('button', { name: 'Save the answer' }).click()
    await expect(noor.locator('#RQ-1').getByText('accepted', { exact: true }).first()).toBeVisible()

    await noor.getByText('Write a proposal').click()
    const form = noor.getByRole('form', { name: 'Write a proposal' })
    await form.getByLabel('Clause to change').selectOption({ label: 'K-02 Helps colleagues who teach' })
    await form.getByLabel('In a few words').fill('Name the helpers')
    await form.getByLabel('New wording').fill('Helps colleagues who teach, together with librarians.')
    await form.getByLabel('Why').fill('Librarians do most of it.')
    await form.getByRole('button', { name: 'Save the proposal' }).click()
    await noor.getByRole('link', { name: /PR-1/ }).click()
    await noor.getByRole('button', { name: 'Link the evidence' }).click()
    await expect(noor.getByText('motivates: RQ-1')).toBeVisible()
    await expectClean(noor)
    await shot(noor, 'proposal')
    await noor.getByRole('button', { name: 'Send to review' }).click()
    await noor.getByRole('alertdialog').getByRole('button', { name: 'Send to review' }).click()
    await expect(noor.getByText('revision 1, in review')).toBeVisible()
  })

  await test.step('the reviewer approves, and the editor publishes version 2', async () => {
    await rui.goto(`/p/${slug}/revisions/PR-1`)
    await rui.getByLabel('Approve').check()
    await rui.getByRole('button', { name: 'Give the verdict' }).click()
    await expect(rui.getByText('revision 1, approved')).toBeVisible()
    await noor.goto(`/p/${slug}/revisions`)
    await shot(noor, 'revisions')
    await noor.getByLabel('What is new').fill('It names the helpers.')
    await noor.getByRole('button', { name: 'Publish the next version' }).click()
    await expect(noor.getByRole('row', { name: /PR-1/ })).toContainText('applied')
  })

  await test.step('a reader sees what changed and why, and a commenter what became of the words', async () => {
    const reader = await aVisitor(browser)
    await reader.goto(`/d/${slug}`)
    await expect(reader.locator('p.prose', { hasText: 'together with librarians' })).toBeVisible()
    const pages = reader.getByRole('navigation', { name: 'This description' })
    await pages.getByRole('link', { name: 'What changed and why' }).click()
    await expect(reader.getByText('[person 1] taught me')).toBeVisible()
    await expect(reader.getByText('Nobody pays')).toHaveCount(0)
    await expect(reader.locator('ins')).toContainText('together with librarians')
    await expectClean(reader)
    await shot(reader, 'changes')
    await kim.page.goto('/receipt')
    await kim.page.getByLabel('Receipt code').fill(kim.code)
    await kim.page.getByRole('button', { name: 'Open my receipt' }).click()
    await expect(kim.page.getByText('It was accepted: It is what people do.')).toBeVisible()
    await expectClean(kim.page)
  })

  await test.step('the editor builds a release that verifies, and one byte of any file changed is named', async () => {
    await noor.goto(`/p/${slug}/release`)
    await expectClean(noor)
    await noor.getByRole('button', { name: 'Build a release' }).click()
    await expect(noor.getByRole('rowheader', { name: 'Release 1' })).toBeVisible()
    await shot(noor, 'release')
    const saving = noor.waitForEvent('download')
    await noor.getByRole('link', { name: 'Save release 1' }).click()
    const bytes = await readFile(await (await saving).path())
    expect(verifyRelease(bytes)).toMatchObject({ status: 'intact' })
    const zip = readZip(bytes)
    if (zip.status !== 'read') throw new Error(zip.why)
    expect([...zip.files.values()].map((one) => Buffer.from(one).toString('utf8')).join()).not.toContain('Maya')
    for (const path of zip.files.keys()) {
      const files = [...zip.files].map(([of, content]) => ({ path: of, bytes: of === path ? turned(content) : content }))
      const verdict = verifyRelease(writeZip(files))
      expect(verdict.status === 'broken' && verdict.sentences.join(), path).toContain(path)
    }
  })

  await test.step('a stranger finds nothing at any address of the project', async () => {
    const stranger = await aVisitor(browser)
    const rooms = [
      '',
      'description',
      'comments',
      'comments/import',
      'codebook',
      'coding',
      'coding/1',
      'coding/1/desk',
      'agreement',
    ]
    const more = [
      'agreement/1',
      'agreement/1/reconcile',
      'themes',
      'themes/TH-1',
      'revisions',
      'revisions/PR-1',
      'release',
      'release/download/1',
    ]
    for (const room of [...rooms, ...more, 'release/download/csv', 'members', 'settings/notice'])
      expect((await stranger.goto(`/p/${slug}/${room}`))?.status(), room).toBe(404)
    const sent = await stranger.request.post(`/p/${slug}/acts`, { data: [] })
    expect(sent.status()).toBe(404)
  })

  expect(refused).toEqual([])
})

/** The same bytes with one bit turned. */
function turned(bytes: Uint8Array): Uint8Array {
  const other = Uint8Array.from(bytes)
  other[other.length >> 1] = (other[other.length >> 1] ?? 0) ^ 1
  return other
}
