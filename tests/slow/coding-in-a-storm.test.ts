import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { exampleCall } from '@/prisma/example/call'
import { examplePassword } from '@/prisma/example/people'
import { exampleSlug } from '@/prisma/example/stages/scene'
import { rowsOf } from './support/dumped'
import { anInstallation } from './support/installation'

const acts = 200
const keys = [
  '1',
  '1',
  '2',
  '3',
  '4',
  'j',
  'j',
  'k',
  '=',
  '-',
  '~',
  'd',
  'x',
  'Control+z',
  'Control+z',
  'Control+Shift+z',
  's',
  'q',
  'quotable',
]

test(`${acts} random acts at the desk with the network cut, tabs killed, two tabs racing, the session gone: what was shown as saved is there, once`, async () => {
  const home = await anInstallation()
  const running = await home.start('demo')
  const browser = await chromium.launch({
    executablePath: process.env.CODICIL_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  })
  const { dice } = exampleCall('a storm', new Date(0))
  const key = () => keys[Math.floor(dice.number() * keys.length)] ?? 'j'
  const desk = `${running.address}/p/${exampleSlug}/coding/3/desk?view=list`
  const isTurn = (share: number) => dice.number() < share
  try {
    const cut = await signedIn(browser, running.address)
    const page = await opened(cut, desk)
    for (let nth = 0; nth < acts; nth++) {
      if (isTurn(0.1)) await cut.setOffline(isTurn(0.5))
      await pressed(page, key())
    }
    await cut.setOffline(false)
    await agrees('network cut', browser, running.address, desk, [page])

    let tab = page
    for (let nth = 0; nth < acts; nth++) {
      await pressed(tab, key())
      if (!isTurn(0.06)) continue
      await tab.close({ runBeforeUnload: false })
      tab = await opened(cut, desk)
    }
    await agrees('tabs killed', browser, running.address, desk, [tab])

    const other = await opened(cut, desk)
    for (let nth = 0; nth < acts; nth++) await pressed(isTurn(0.5) ? tab : other, key())
    await agrees('two tabs', browser, running.address, desk, [tab, other])
    await other.close()

    for (let nth = 0; nth < acts; nth++) {
      await pressed(tab, key())
      if (!isTurn(0.03)) continue
      await cut.clearCookies()
      await pressed(tab, key())
      await pressed(tab, key())
      await signIn(cut, running.address)
    }
    await agrees('session gone', browser, running.address, desk, [tab])

    const dump = (await home.codicil('dump')).said
    const living = rowsOf(dump, 'public.Coding').filter(({ diedActId, layer }) => diedActId === null && layer === 'independent')
    const places = living.map(({ roundId, coderId, commentId, codeId, start, end }) =>
      [roundId, coderId, commentId, codeId, start, end].join(),
    )
    expect(new Set(places).size).toBe(places.length)
    const lines = rowsOf(dump, 'public.Quoted').filter(({ removedAt }) => removedAt === null)
    const marked = lines.map(({ roundId, coderId, commentId, start, end }) => [roundId, coderId, commentId, start, end].join())
    expect(marked.length).toBeGreaterThan(4)
    expect(new Set(marked).size).toBe(marked.length)
    expect(await home.codicil('integrity')).toMatchObject({ code: 0, complained: '' })
  } finally {
    await browser.close()
    await running.stop('SIGTERM')
  }
})

/** One key, or the four that put a line at words; whichever of them is lost or comes late is a key like any other. */
async function pressed(page: Page, key: string): Promise<void> {
  for (const one of key === 'quotable' ? ['i', 's', 'Enter', 'Escape'] : [key]) await page.keyboard.press(one)
}

async function signedIn(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await signIn(context, address)
  return context
}

async function signIn(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('E-mail address').fill('anna@example.org')
  await page.getByLabel('Password').fill(examplePassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Your projects' }).waitFor()
  await page.close()
}

async function opened(context: BrowserContext, desk: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(desk)
  await page.locator('.many-list li').first().waitFor()
  return page
}

/** Once everything is saved, pages that went through it show what one shows that has just been opened elsewhere. */
async function agrees(when: string, browser: Browser, address: string, desk: string, pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.locator('.foot .saved[data-state=saved]').waitFor({ timeout: 40_000 })
  await sleep(1000)
  const fresh = await signedIn(browser, address)
  const wanted = await shown(await opened(fresh, desk))
  for (const page of pages) {
    // A list begins where its coder was: what both show is the same.
    const rows = [...(await shown(page))].filter(([handle]) => wanted.has(handle))
    expect(rows.length, when).toBeGreaterThan(4)
    expect(rows, when).toEqual(rows.map(([handle]) => [handle, wanted.get(handle)]))
  }
  await fresh.close()
}

async function shown(page: Page): Promise<ReadonlyMap<string, string>> {
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('.many-list li[aria-label]')].map((row): [string, string] => [
      row.getAttribute('aria-label') ?? '',
      (row.querySelector('.codes')?.textContent ?? '').replace(/\s+/g, ' '),
    ]),
  )
  return new Map(rows)
}
