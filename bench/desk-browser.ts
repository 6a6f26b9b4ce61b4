import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { db } from '@/lib/server/db'
import { exampleCall } from '@/prisma/example/call'
import { early } from '@/prisma/example/everybody'
import { exampleTeam } from '@/prisma/example/people'
import { inBrowser, middle, signIn } from './in-browser'
import type { against } from './measure'

/** What one text with many codings costs in a browser; milliseconds, medians of five. */
type DeskFigures = {
  readonly codings: number
  readonly ready: number
  readonly key: number
  /** From sending an act to its answer. */
  readonly act: number
  readonly fps: number
  readonly longestTask: number
  readonly bytes: number
  readonly answer: number
}

const room = '/p/learning-technologist'
const words = 20_000

type Bench = { readonly note: (...row: Parameters<typeof against>) => void }

const frame = 1000 / 60

/** Opens the coding desk in headless Chromium on a text of 20,000 words with more and more overlapping codings; needs the example. */
export async function deskBench({ note }: Bench, sizes: readonly number[] = [1_000, 5_000, 10_000]): Promise<void> {
  await inBrowser(async (page, address) => {
    await signIn(page, address, exampleTeam.anna.email)
    let least: DeskFigures | null = null
    for (const size of sizes) {
      const figures = await figuresOf(page, address, await longComment(size), size)
      least ??= figures
      const beside = [`the same with ${least.codings}`, least] as const
      note(`desk of 20,000 words, ${size} codings: from navigation to use`, figures.ready, beside[0], beside[1].ready)
      note(`desk of 20,000 words, ${size} codings: key press to coding on the page`, figures.key, 'a frame', frame)
      note(`desk of 20,000 words, ${size} codings: an act, answered`, figures.act, beside[0], beside[1].act)
      note(`desk of 20,000 words, ${size} codings: its codings as data, whole`, figures.answer, beside[0], beside[1].answer)
      console.log(
        `desk, ${size} codings: ${figures.fps.toFixed(0)} frames a second while scrolling, longest task ${figures.longestTask.toFixed(0)} ms, ${figures.bytes} bytes of codings`,
      )
    }
  })
}

/** A comment of 20,000 words in 200 paragraphs on Anna's list, with `size` codings of 15 to 215 characters by her; its handle and id. */
async function longComment(size: number): Promise<{ handle: string; id: string }> {
  const { dice } = exampleCall(`long comment ${size}`, new Date(0))
  const pick = <T>(list: readonly T[]) => list[Math.floor(dice.number() * list.length)] as T
  const sentences = early.flatMap(({ says }) => says.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/)))
  const paragraph = () => {
    let text = ''
    while (text.split(' ').length < words / 200) text += `${text ? ' ' : ''}${pick(sentences)}`
    return text
  }
  const text = Array.from({ length: 200 }, paragraph).join('\n')
  const round = await db().round.findFirstOrThrow({
    where: { number: 3 },
    select: { projectId: true, id: true, codebookId: true },
  })
  const { projectId } = round
  const coder = await db().member.findFirstOrThrow({
    where: { projectId, person: { email: exampleTeam.anna.email } },
    select: { id: true },
  })
  const like = await db().comment.findFirstOrThrow({
    where: { projectId, state: 'admitted', submission: { allows: { has: 'research' }, state: 'admitted' } },
  })
  const codes = await db().codebookEntry.findMany({
    where: { projectId, codebookId: round.codebookId },
    select: { codeId: true },
  })
  const number = 5_000 + size
  const id = randomUUID()
  const actId = randomUUID()
  await db().comment.create({
    data: { projectId, id, submissionId: like.submissionId, number, rank: number, textRev: 1, state: 'admitted' },
  })
  await db().commentText.create({ data: { projectId, commentId: id, rev: 1, text, length16: text.length, madeAt: new Date() } })
  await db().assignment.create({
    data: { projectId, roundId: round.id, coderId: coder.id, commentId: id, textRev: 1, place: number, state: 'todo' },
  })
  await db().act.create({
    data: { projectId, id: actId, memberId: coder.id, verb: 'bench', inputMac: Buffer.alloc(32), result: {}, at: new Date() },
  })
  const seen = new Set<string>()
  const codings = Array.from({ length: size }, () => {
    const start = Math.floor(dice.number() * (text.length - 220))
    const codeId = pick(codes).codeId
    return { codeId, start, end: start + 15 + Math.floor(dice.number() * 200) }
  }).filter(({ codeId, start, end }) => {
    const key = `${codeId} ${start} ${end}`
    return !seen.has(key) && seen.add(key)
  })
  await db().coding.createMany({
    data: codings.map((coding) => ({
      ...{ projectId, id: randomUUID(), roundId: round.id, coderId: coder.id, commentId: id, textRev: 1, bornActId: actId },
      ...{ ...coding, layer: 'independent' as const, stance: 'none' as const },
    })),
  })
  return { handle: `C-${number}`, id }
}

async function figuresOf(
  page: Page,
  address: string,
  { handle, id }: { handle: string; id: string },
  size: number,
): Promise<DeskFigures> {
  const desk = `${address}${room}/coding/3/desk`
  const ready: number[] = []
  for (let nth = 0; nth < 6; nth++) {
    await page.goto(`${desk}?c=${handle}`)
    await page.waitForFunction(() => performance.getEntriesByName('desk ready').length > 0)
    ready.push(await page.evaluate(() => performance.getEntriesByName('desk ready')[0]?.startTime ?? 0))
    // What a page still draws while nothing else is to do must not be counted with the next.
    await page.waitForTimeout(1500)
  }
  const key: number[] = []
  for (let nth = 0; key.length < 9 && nth < 20; nth++) {
    for (let step = 0; step <= nth % 3; step++) await page.keyboard.press('s')
    await page.evaluate(watchNextChange)
    await page.keyboard.press(String(1 + (nth % 3)))
    const took = await page.evaluate(() => (window as unknown as { seen: Promise<number> }).seen)
    if (took > 0) key.push(took)
  }
  // Acts are sent one after the other; the last may be on its way.
  await page.waitForTimeout(500)
  const acts = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith('/acts'))
      .map(({ requestStart, responseStart }) => responseStart - requestStart),
  )
  const { fps, longestTask } = await page.evaluate(scrollThrough)
  const answers = await page.evaluate(async (data) => {
    const taken: number[] = []
    let bytes = 0
    for (let nth = 0; nth < 6; nth++) {
      const began = performance.now()
      const response = await fetch(data, { cache: 'no-store' })
      taken.push(performance.now() - began)
      await response.text()
      bytes = (performance.getEntriesByName(response.url).at(-1) as PerformanceResourceTiming | undefined)?.encodedBodySize ?? 0
    }
    return { bytes, taken }
  }, `${desk}/list?size=1&ids=${id}`)
  return {
    ...{ codings: size, ready: middle(ready.slice(1)), key: middle(key.slice(2)), act: middle(acts.slice(2)), fps, longestTask },
    ...{ bytes: answers.bytes, answer: middle(answers.taken.slice(1)) },
  }
}

/** From the next key press to the frame after the one in which the text changed. */
function watchNextChange(): void {
  const root = document.querySelector('.comment.coded')
  const held = window as unknown as { seen: Promise<number> }
  held.seen = new Promise((resolve) => {
    let began = 0
    // A code that stands on these words already changes nothing.
    setTimeout(() => resolve(0), 3000)
    document.addEventListener('keydown', (event) => (began ||= event.timeStamp), { capture: true, once: true })
    const watcher = new MutationObserver(() => {
      watcher.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
    })
    if (root) watcher.observe(root, { subtree: true, childList: true, attributes: true })
  })
}

async function scrollThrough(): Promise<{ fps: number; longestTask: number }> {
  const reading = document.querySelector('.reading')
  if (!reading) return { fps: 0, longestTask: 0 }
  let longestTask = 0
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration)
  })
  tasks.observe({ entryTypes: ['longtask'] })
  const frames: number[] = []
  let last = performance.now()
  for (let nth = 1; nth <= 120; nth++) {
    reading.scrollTop = (reading.scrollHeight / 120) * nth
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    frames.push(now - last)
    last = now
  }
  tasks.disconnect()
  const usual = frames.toSorted((one, other) => one - other)[60] ?? 0
  return { fps: 1000 / usual, longestTask }
}
