import { type Browser, devices, expect, type Page } from '@playwright/test'
import { expectClean } from './clean-page'

/**
 * What hands do at the desk besides coding by keys: carrying a code, moving the lines between the parts, giving keys, writing a
 * memo, coding with a finger. What is coded meanwhile is taken back.
 */
export async function triesTheHands(browser: Browser, coder: Page, desk: string): Promise<void> {
  await coder.goto(desk)
  const text = coder.getByLabel('Text of the comment')
  const count = coder.getByRole('heading', { name: /^Codings of this comment/ })
  await expect(text).toBeVisible()
  await coder.waitForFunction(() => performance.getEntriesByName('desk ready').length > 0)
  const before = (await count.textContent()) ?? ''
  // No comment bears it: which of the two stands first is drawn, and a code that the words bear already adds nothing.
  const aCode = coder.locator('.panel li[draggable=true]').filter({ hasText: 'Carry out research' })
  const name = (await aCode.locator('.name').textContent()) ?? ''

  await carries()
  await movesTheLines()
  await givesAKey()
  await writesAMemo()
  await seesInForcedColours()
  await codesWithAFinger()

  /** Onto words that the mouse selected, and onto the text where nothing is selected. */
  async function carries() {
    for (const selects of [true, false]) {
      if (selects) {
        const words = await text.locator('[data-s]').first().boundingBox()
        if (!words) throw new Error('There are no words to select.')
        await coder.mouse.move(words.x + 2, words.y + 12)
        await coder.mouse.down()
        await coder.mouse.move(words.x + 80, words.y + 12, { steps: 4 })
        await coder.mouse.up()
        await coder.keyboard.press('Escape')
      }
      await aCode.dragTo(text)
      await expect(count).not.toHaveText(before)
      await expect(coder.locator('.rows tr').filter({ hasText: name }).first()).toBeVisible()
      await coder.getByRole('button', { name: 'Undo' }).click()
      await expect(count).toHaveText(before)
    }
  }

  async function movesTheLines() {
    const line = coder.getByRole('separator', { name: 'Width of clauses and codes' })
    const width = async () => Number(await line.getAttribute('aria-valuenow'))
    const first = await width()
    await line.focus()
    await coder.keyboard.press('ArrowLeft')
    expect(await width()).toBe(first + 16)
    const box = await line.boundingBox()
    if (!box) throw new Error('There is no line between the parts.')
    await coder.mouse.move(box.x + 4, box.y + 200)
    await coder.mouse.down()
    await coder.mouse.move(box.x + 20, box.y + 200, { steps: 3 })
    await coder.mouse.up()
    expect(await width()).toBe(first)
    await line.press('Enter')
    await expect(line).toHaveCount(0)
    await coder.keyboard.press(')')
    await expect(line).toBeVisible()
  }

  async function givesAKey() {
    await coder.keyboard.press('?')
    const key = coder.getByRole('button', { name: 'Key for: what is coded here: change, stretch or remove it' })
    await key.click()
    await coder.keyboard.press('s')
    await expect(coder.getByRole('dialog').getByRole('status')).toContainText('select the next sentence')
    await coder.keyboard.press('z')
    await expect(key).toHaveText('z')
    await coder.getByRole('button', { name: 'The usual keys again' }).click()
    await expect(key).toHaveText('o')
    await coder.keyboard.press('Escape')
    await expect(key).toHaveCount(0)
  }

  async function writesAMemo() {
    await coder.keyboard.press('m')
    await coder.keyboard.type('Is this help, or work of its own?')
    await coder.keyboard.press('Control+Enter')
    await expect(coder.getByText('Is this help, or work of its own?').first()).toBeVisible()
  }

  async function seesInForcedColours() {
    await coder.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await coder.locator('.queue li.done .st').first().waitFor()
    const [dot, paper] = await coder.evaluate(() => {
      const done = document.querySelector('.queue li.done .st')
      return [done && getComputedStyle(done).backgroundColor, getComputedStyle(document.body).backgroundColor]
    })
    expect(dot).not.toBe(paper)
    expect(await coder.evaluate(() => document.getAnimations().length)).toBe(0)
    await expectClean(coder)
    await coder.screenshot({ path: '.tmp/shots/desk-forced-colours.png' })
    await coder.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' })
  }

  async function codesWithAFinger() {
    const phone = await browser.newContext({
      ...devices['Pixel 7'],
      baseURL: new URL(coder.url()).origin,
      storageState: await coder.context().storageState(),
    })
    const finger = await phone.newPage()
    await finger.goto(desk)
    await finger.waitForTimeout(500)
    const counted = finger.getByRole('heading', { name: /^Codings of this comment/ })
    const was = (await counted.textContent()) ?? ''
    await finger.getByRole('toolbar', { name: 'Code with a finger' }).getByRole('button', { name: 'Whole comment' }).tap()
    await finger.getByRole('combobox', { name: 'Code' }).fill(name)
    await finger.getByRole('listbox').getByRole('option', { name }).first().tap()
    await expect(counted).not.toHaveText(was)
    await finger.screenshot({ path: '.tmp/shots/desk-phone.png' })
    await finger.getByRole('button', { name: 'Undo' }).tap()
    await expect(counted).toHaveText(was)
    await expect(finger.locator('.saved')).toContainText('Saved')
    await phone.close()
  }
}
