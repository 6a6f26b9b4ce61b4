import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { nameKey } from '@/lib/domain/codebook/name'
import { db } from '@/lib/server/db'
import { exampleTeam } from '@/prisma/example/people'
import type { Scene } from '@/prisma/example/stages/scene'
import { inBrowser, middle, signIn } from './in-browser'
import type { against } from './measure'

type Bench = { readonly note: (...row: Parameters<typeof against>) => void }

const count = 1_000
const room = '/p/learning-technologist/codebook'
const typed = 'code 77'

/** The codebook with a thousand codes more: from navigation to its first codes, and what one key in its filter takes. */
export async function codebookBench({ projectId }: Scene, { note }: Bench): Promise<void> {
  await inBrowser(async (page, address) => {
    await signIn(page, address, exampleTeam.ruth.email)
    const few = await openings(page, address)
    await thousandCodes(projectId)
    const many = await openings(page, address)
    const beside = 'the same with the codes of the example'
    note(`codebook of ${count} codes: from navigation until its codes can be read`, many.read, beside, few.read)
    note(`codebook of ${count} codes: from navigation until its tree hears keys`, many.heard, beside, few.heard)
    const keys = await filterKeys(page)
    note(`codebook of ${count} codes: a key in its filter, work`, keys.work, 'a frame', 1000 / 60)
    note(`codebook of ${count} codes: a key in its filter, until the codes found are drawn`, keys.drawn, 'a frame', 1000 / 60)
  })
}

/** In hundreds under ten headings, with definitions of some thirty words. */
async function thousandCodes(projectId: number): Promise<void> {
  const codes = Array.from({ length: count }, (_, nth) => ({ id: randomUUID(), nth, name: `code ${nth} of many` }))
  const parentOf = (nth: number) => (nth % 100 === 0 ? null : (codes[nth - (nth % 100)]?.id ?? null))
  const says = 'What is said of the time that such work takes and of who pays for it, whether or not it stands in any plan.'
  await db().code.createMany({
    data: codes.map(({ id, nth, name }) => ({
      ...{
        projectId,
        id,
        kind: 'content' as const,
        number: 10_000 + nth,
        parentId: parentOf(nth),
        position: 100 + nth,
        textRev: 1,
      },
      nameKey: nameKey(name),
    })),
  })
  await db().codeText.createMany({
    data: codes.map(({ id, nth, name }) => ({
      ...{ projectId, codeId: id, rev: 1, name, shortDefinition: says, definition: says, useWhen: says, notWhen: says },
      ...{ colour: 1 + (nth % 15), madeAt: new Date() },
    })),
  })
}

async function openings(page: Page, address: string): Promise<{ read: number; heard: number }> {
  const read: number[] = []
  const heard: number[] = []
  for (let nth = 0; nth < 6; nth++) {
    await page.goto(`${address}${room}`, { waitUntil: 'commit' })
    // The first rows come from the server and are painted with the page; those of the tree are drawn by the page's script.
    const drawn = await page.waitForFunction(() => document.querySelector('[role=treegrid] .tree-row') && performance.now())
    heard.push((await drawn.jsonValue()) ?? 0)
    read.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0))
    await page.waitForTimeout(1000)
  }
  return { read: middle(read.slice(1)), heard: middle(heard.slice(1)) }
}

async function filterKeys(page: Page): Promise<{ work: number; drawn: number }> {
  const field = page.getByRole('searchbox', { name: /^Find a code/ })
  await field.focus()
  const work: number[] = []
  const drawn: number[] = []
  for (let nth = 0; nth < 3; nth++)
    for (const letter of typed) {
      await page.evaluate(watchKey)
      await page.keyboard.press(letter)
      const took = await page.evaluate(() => (window as unknown as { took: Promise<{ work: number; drawn: number }> }).took)
      work.push(took.work)
      drawn.push(took.drawn)
      if (nth < 2 && letter === typed.at(-1)) await field.fill('')
    }
  return { work: middle(work), drawn: middle(drawn) }
}

/** What the event handlers of the next key take, and until the last change of the tree that follows within a fifth of a second. */
function watchKey(): void {
  const held = window as unknown as { took: Promise<{ work: number; drawn: number }> }
  const tree = document.querySelector('.codebook')
  held.took = new Promise((resolve) => {
    document.addEventListener(
      'keydown',
      () => {
        const began = performance.now()
        let worked = 0
        let last = began
        const watcher = new MutationObserver(() => {
          last = performance.now()
        })
        if (tree) watcher.observe(tree, { subtree: true, childList: true, attributes: true })
        document.addEventListener('input', () => setTimeout(() => (worked = performance.now())), { once: true })
        setTimeout(() => {
          watcher.disconnect()
          resolve({ work: worked - began, drawn: last - began })
        }, 200)
      },
      { capture: true, once: true },
    )
  })
}
