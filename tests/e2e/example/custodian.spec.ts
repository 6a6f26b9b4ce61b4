import { expect, test } from '@playwright/test'
import { as, isNotThere, looksAt, room } from '../support/example'

test('a custodian is told what waits, opens an original, hides a name and lets the comment in', async ({ browser }) => {
  const tomas = await as(browser, 'tomas')
  await looksAt(tomas, [room, `${room}/comments`, `${room}/comments/import`, `${room}/history`])
  await tomas.goto(room)
  await tomas.getByRole('link', { name: 'Go to the comments' }).click()
  await expect(tomas.getByText(/Halina/)).toHaveCount(0)
  await isNotThere(tomas, [`${room}/coding/3/desk`])
})
