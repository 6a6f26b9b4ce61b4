import { expect, type Page, type Route } from '@playwright/test'
import { comments } from '../support/commenter'
import { as, room } from '../support/example'
import { test } from '../support/journey'

const odd = [
  'we need 👩‍👩‍👧‍👦 families and 🏳️‍🌈 flags here. it was naïve e\u0301tude work.',
  'نحن نريد وقتا للتعليم كل يوم.',
  'וגם בעברית כתבנו כאן.',
  'non\u00a0breaking\u00a0words stay together.',
  `${'a long line of plain words goes on '.repeat(300)}until it ends.`,
  'last line after a break.',
].join('\r\n')
/** Whole words, by mouse. */
const wanted = [
  '👩‍👩‍👧‍👦 families',
  'naïve e\u0301tude',
  'نريد وقتا',
  'בעברית כתבנו',
  'non\u00a0breaking',
  'until it ends',
  'line after',
]

test('sixty comments are coded in the list by keys alone, and words of every script are the very words that were selected', async ({
  browser,
}) => {
  test.slow()
  await comments(browser, 'learning-technologist', { beside: [[18, odd]] })
  const tomas = await as(browser, 'tomas')
  const handle = await opensWhat(tomas, 'last line after')
  for (let nth = 0; nth < 20 && (await tomas.getByText('to decide', { exact: false }).count()) > 0; nth++) {
    await tomas.keyboard.press('f')
    await tomas.keyboard.press('x')
  }
  await tomas.keyboard.press('d')
  await expect(tomas).not.toHaveURL(new RegExp(handle))

  const ruth = await as(browser, 'ruth')
  await ruth.goto(`${room}/coding`)
  await ruth.getByText('Open a round', { exact: true }).click()
  await ruth.getByLabel('Name').fill('All of them')
  await ruth.getByLabel('exploratory').check()
  await ruth.getByRole('checkbox', { name: 'Anna' }).uncheck()
  await ruth.getByLabel('Seed of the sample').fill('all')
  await ruth.getByRole('button', { name: 'Open the round' }).click()
  const link = ruth.getByRole('link', { name: /All of them/ }).first()
  await expect(link).toBeVisible()
  const desk = `${await link.getAttribute('href')}/desk`

  const bao = await as(browser, 'bao')
  await selectsWords(bao, desk)
  await keysWaitForTheNext(bao, desk)
  await codesSixty(bao, desk)
})

/** Opens what waits until these words stand in it; answers its handle. */
async function opensWhat(tomas: Page, words: string): Promise<string> {
  await tomas.goto(`${room}/comments?show=waiting&of=all`)
  const handles = await tomas.locator('.queue-lines').getByRole('link', { name: /^C-/ }).allTextContents()
  for (const handle of handles) {
    await tomas.goto(`${room}/comments/${handle}?open=1`)
    const text = tomas.getByTestId('original-text')
    await expect(text).not.toBeEmpty()
    if ((await text.textContent())?.includes(words)) return handle
  }
  throw new Error(`“${words}” waits nowhere among ${handles.join(', ')}.`)
}

async function selectsWords(bao: Page, desk: string): Promise<void> {
  await bao.goto(`${desk}?q=${encodeURIComponent('"until it ends"')}`)
  const text = bao.getByRole('group', { name: 'Text of the comment' })
  await expect(text).toContainText('last line after')
  await isReady(bao)
  const quotes = bao.locator('.rows .q')
  for (const [nth, words] of wanted.entries()) {
    const [from, to] = await text.evaluate(placesOf, words)
    await bao.mouse.move(...from)
    await bao.mouse.down()
    await bao.mouse.move(...to, { steps: 3 })
    await bao.mouse.up()
    await expect(bao.getByRole('combobox', { name: 'Code', exact: true })).toBeFocused()
    await bao.keyboard.type(`K-0${1 + (nth % 9)}`)
    await bao.keyboard.press('Enter')
    await expect(quotes).toHaveCount(nth + 1)
  }
  // By keys: the first sentence, and its end moved back once, before the full stop.
  await bao.keyboard.press('s')
  await bao.keyboard.press('Shift+ArrowLeft')
  await bao.keyboard.press('q')
  await expect(quotes).toHaveCount(wanted.length + 1)
  await expect(bao.locator('.foot .saved')).toContainText('Saved')
  await bao.reload()
  await expect(quotes).toHaveCount(wanted.length + 1)
  const said = await quotes.allTextContents()
  expect(said.toSorted()).toEqual(
    [...wanted, 'we need 👩‍👩‍👧‍👦 families and 🏳️‍🌈 flags here. it was naïve e\u0301tude work'].toSorted(),
  )
}

/** Points on the page in the first and in the last letter of these words, scrolled to. */
function placesOf(root: Element, words: string): [[number, number], [number, number]] {
  const at = (root.textContent ?? '').indexOf(words)
  const pointAt = (offset: number, length: number): [number, number] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    let before = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const size = node.textContent?.length ?? 0
      if (offset < before + size) {
        const range = document.createRange()
        range.setStart(node, offset - before)
        range.setEnd(node, Math.min(size, offset - before + length))
        const box = range.getBoundingClientRect()
        return [box.left + box.width / 2, box.top + box.height / 2]
      }
      before += size
    }
    return [0, 0]
  }
  const reading = root.closest('.reading')
  if (reading) reading.scrollTop += pointAt(at, 1)[1] - reading.getBoundingClientRect().top - 100
  const first = [...new Intl.Segmenter().segment(words)][0]?.segment.length ?? 1
  return [pointAt(at, first), pointAt(at + words.length - 1, 1)]
}

/** The page hears keys from now on. */
async function isReady(bao: Page): Promise<void> {
  await bao.waitForFunction(() => performance.getEntriesByName('desk ready').length > 0)
}

/** Keys pressed while the next comment is still on its way are meant for that one, not for the one before. */
async function keysWaitForTheNext(bao: Page, desk: string): Promise<void> {
  await bao.goto(`${desk}?state=todo`)
  await isReady(bao)
  const count = bao.getByRole('heading', { name: /^Codings of this comment/ })
  const before = (await count.textContent()) ?? ''
  const slowly = async (route: Route) => {
    await new Promise((resolve) => setTimeout(resolve, 700))
    await route.continue()
  }
  await bao.route('**/desk/list?**', slowly)
  await bao.keyboard.press('j')
  await bao.keyboard.press('s')
  await bao.keyboard.press('Enter')
  await bao.keyboard.type('K-16')
  await bao.keyboard.press('Enter')
  await bao.keyboard.press('+')
  expect(await count.textContent()).toBe(before)
  await expect(bao.getByLabel('Stance on K-16')).toHaveValue('adds')
  await bao.unrouteAll({ behavior: 'wait' })
  await bao.keyboard.press('k')
  await expect(count).toHaveText(before)
  await expect(bao.getByLabel('Stance on K-16')).toHaveCount(0)
  await bao.getByRole('button', { name: 'Undo' }).click()
  await bao.getByRole('button', { name: 'Undo' }).click()
  await expect(bao.locator('.foot .saved')).toContainText('Saved')
}

async function codesSixty(bao: Page, desk: string): Promise<void> {
  await bao.goto(`${desk}?view=list&state=todo`)
  await isReady(bao)
  const left = bao.getByText(/left in this round/)
  const all = Number(/^(\d+) of/.exec((await left.textContent()) ?? '')?.[1])
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await bao.keyboard.press(key)
  }
  const codes = ['K-12', 'K-16', 'K-21', 'K-25']
  const recent: string[] = []
  for (let nth = 0; nth < 60; nth++) {
    const code = codes[(nth * 7) % 4] ?? ''
    const digit = recent.indexOf(code) + 1
    if (digit > 0) await press(String(digit))
    else {
      await press('Enter')
      for (const letter of code) await press(letter)
      await press('Enter')
    }
    recent.splice(0, recent.length, code, ...recent.filter((one) => one !== code))
    await press(['=', '-', '~', '+'][nth % 4] ?? '=')
    await press('d')
    await expect(left).toContainText(`${all - nth - 1} of`)
  }
  expect(keys / 60).toBeLessThanOrEqual(6)
  await expect(bao.locator('.foot .saved')).toContainText('Saved')
  await bao.goto(`${desk}?view=list&state=done`)
  await expect(bao.locator('.many-list li .codes .code').first()).toBeVisible()
  await expect(left).toContainText(`${all - 60} of`)
}
