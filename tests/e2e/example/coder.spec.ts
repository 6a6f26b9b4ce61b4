import { expect } from '@playwright/test'
import { expectClean } from '../support/clean-page'
import { as, isNotThere, looksAt, room } from '../support/example'
import { test } from '../support/journey'

test('a coder goes on where she stopped, finds words, and is told nothing of the other coder', async ({ browser }) => {
  const anna = await as(browser, 'anna', { colorScheme: 'dark' })
  await looksAt(anna, [
    room,
    `${room}/coding`,
    `${room}/coding/3`,
    `${room}/coding/3/desk`,
    `${room}/codebook`,
    `${room}/find?q=mentor`,
    `${room}/quotes`,
  ])
  await isNotThere(anna, [
    `${room}/agreement/3`,
    `${room}/agreement/3/reconcile`,
    `${room}/comments/C-001`,
    `${room}/codebook/missing`,
  ])

  await anna.goto(room)
  await expect(anna.getByRole('heading', { name: '15 comments to code in round 3' })).toBeVisible()
  await anna.getByRole('link', { name: 'Go to the desk' }).click()
  await anna.getByRole('button', { name: 'Done, no code applies' }).click()
  await expect(anna.getByText('14 of 24 left in this round')).toBeVisible()

  // What these words resemble: one key accepts the first, the mouse any, and a step back takes it off.
  const suggested = anna.getByRole('region', { name: 'Suggested codes' }).getByRole('listitem')
  const coded = anna.locator('.rows .code')
  await expect(suggested.first()).toContainText(/used (once|\d+ times), \d+\s%; like “\p{L}+/u)
  const before = await coded.count()
  const first = (await suggested.first().locator('.code').textContent()) ?? ''
  await anna.keyboard.press('y')
  await expect(coded.filter({ hasText: first })).toHaveCount(1)
  await expect(suggested.first()).not.toContainText(first)
  await suggested.first().getByRole('button').click()
  await expect(coded).toHaveCount(before + 2)
  await expect(anna.locator('.foot .saved')).toContainText('Saved')
  await anna.keyboard.press('Control+z')
  await anna.keyboard.press('Control+z')
  await expect(coded).toHaveCount(before)

  // Quotable, and not in the codebook: one key and one line each, taken off by the steps back.
  const marked = anna.getByRole('region', { name: /^Marked on / }).getByRole('listitem')
  for (const [key, line] of [
    ['i', 'Nobody puts it shorter.'],
    ['b', 'care work'],
  ] as const) {
    await anna.keyboard.press(key)
    await anna.keyboard.type(line)
    await anna.keyboard.press('Enter')
    await expect(marked.filter({ hasText: line })).toBeVisible()
  }
  await expect(anna.locator('.foot .saved')).toContainText('Saved')
  await anna.reload()
  await expect(marked).toHaveCount(2)
  await anna.keyboard.press('c')
  const context = anna.getByRole('complementary', { name: /^Context of / })
  await expect(context.getByRole('heading', { name: 'Clauses' })).toBeVisible()
  await expectClean(anna)
  await anna.keyboard.press('Escape')
  await expect(context).toHaveCount(0)
  await expect(anna.getByLabel('Text of the comment')).toBeFocused()
  await anna.keyboard.press('Control+z')
  await anna.keyboard.press('Control+z')
  await expect(marked).toHaveCount(0)

  // What was found is coded by keys alone, one of it left alone, and taken back by one step at the desk.
  const asksHowMuch = async () => {
    await anna.goto(`${room}/find?q=training`)
    await anna.getByText('Code what was found').press('Enter')
    await anna.getByRole('button', { name: 'See how much this is' }).press('Enter')
    await expect(anna.getByText('on 2 places in 2 comments of yours')).toBeVisible()
  }
  await asksHowMuch()
  await anna.getByRole('checkbox', { name: /^C-067/ }).focus()
  await anna.keyboard.press('ArrowDown')
  await anna.keyboard.press('Space')
  await expectClean(anna)
  await anna.getByRole('button', { name: 'Code 1 place', exact: true }).press('Enter')
  await expect(anna.getByText('was put on 1 comment')).toBeVisible()
  await anna.goto(`${room}/coding/3/desk`)
  await anna.keyboard.press('Control+z')
  await expect(anna.locator('.foot .saved')).toContainText('Saved')
  await asksHowMuch()

  await anna.goto(`${room}/history?room=coding`)
  await expect(anna.getByText('finished a comment').first()).toBeVisible()
  const bao = await as(browser, 'bao')
  await bao.goto(`${room}/history?room=coding`)
  await expect(bao.locator('.lines > li').first()).not.toContainText('Anna')
})

test('many comments are coded on one page by keys alone, undone over a reload, and shown one by one at the same place', async ({
  browser,
}) => {
  const bao = await as(browser, 'bao')
  await looksAt(bao, [`${room}/coding/3/desk?view=list`])
  const here = bao.locator('.many-list li[aria-current]')
  const codes = here.locator('.codes')
  const said = (text: string | RegExp) => expect(codes).toContainText(text)

  await bao.keyboard.press('j')
  await bao.keyboard.press('k')
  const before = await codes.textContent()
  await bao.keyboard.press('Enter')
  await bao.keyboard.type('K-15')
  await bao.keyboard.press('Tab')
  await bao.keyboard.press('Enter')
  await said('K-15')
  await said('supports')
  await bao.keyboard.press('~')
  await said('asks for a change')
  await expect(bao.locator('.foot .saved')).toContainText('Saved')

  await bao.reload()
  await said('asks for a change')
  await bao.keyboard.press('Control+z')
  await said('supports')
  await bao.keyboard.press('Control+z')
  await expect.poll(() => codes.textContent()).toBe(before)
  await bao.keyboard.press('Control+Shift+z')
  await said('supports')
  await bao.keyboard.press('Control+z')

  const handle = await here.getAttribute('aria-label')
  await bao.keyboard.press('l')
  await expect(bao.getByRole('region', { name: `Comment ${handle}` })).toBeVisible()
  await bao.keyboard.press('s')
  await bao.keyboard.press('1')
  await bao.keyboard.press('o')
  const list = bao.getByRole('list', { name: 'Codings here, smallest first' })
  await list.getByRole('button', { name: 'Move the end one word back' }).first().click()
  await list
    .getByRole('button', { name: /^Remove / })
    .first()
    .click()
  await expect(bao.locator('.foot .saved')).toContainText('Saved')
})
