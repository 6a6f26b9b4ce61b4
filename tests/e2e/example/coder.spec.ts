import { expect, test } from '@playwright/test'
import { as, isNotThere, looksAt, room } from '../support/example'

test('a coder goes on where she stopped, finds words, and is told nothing of the other coder', async ({ browser }) => {
  const anna = await as(browser, 'anna', { colorScheme: 'dark' })
  await looksAt(anna, [
    room,
    `${room}/coding`,
    `${room}/coding/3`,
    `${room}/coding/3/desk`,
    `${room}/codebook`,
    `${room}/find?q=mentor`,
  ])
  await isNotThere(anna, [`${room}/agreement/3`, `${room}/agreement/3/reconcile`, `${room}/comments/C-001`])

  await anna.goto(room)
  await expect(anna.getByRole('heading', { name: '15 comments to code in round 3' })).toBeVisible()
  await anna.getByRole('link', { name: 'Go to the desk' }).click()
  await anna.getByRole('button', { name: 'Done, no code applies' }).click()
  await expect(anna.getByText('14 of 24 left in this round')).toBeVisible()

  await anna.goto(`${room}/history?room=coding`)
  await expect(anna.getByText('finished a comment').first()).toBeVisible()
  const bao = await as(browser, 'bao')
  await bao.goto(`${room}/history?room=coding`)
  await expect(bao.locator('.lines > li').first()).not.toContainText('Anna')
})
