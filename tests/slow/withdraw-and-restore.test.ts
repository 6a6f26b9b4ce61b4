import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { planted } from '@/prisma/example/planted'
import { exampleSlug } from '@/prisma/example/stages/scene'
import { rowsOf } from './support/dumped'
import { everyPage, unzipped } from './support/every-page'
import { anInstallation } from './support/installation'
import { takesBack } from './support/takes-back'
import { aVisitor, signedIn, type Visitor } from './support/visitor'

/** Of Kim, whose comment comes in, is let in and goes into a release before the backup. */
const kims = 'the zebra lantern hums beside the quilted marmalade'
/** Of somebody in the example, whose comments are coded, settled, and gathered in themes and requests. */
const others = ['most of it happens in the corridor', 'and stays for forty', 'Mentor is the wrong word']
const words = [kims, ...others]
const found = (text: string) => words.filter((one) => text.includes(one))

const room = `/p/${exampleSlug}`
const publicPages = [`/d/${exampleSlug}`, '/receipt']

test('withdrawals, then a backup from before them: no withdrawn word comes back', async () => {
  const home = await anInstallation()
  const running = await home.start('demo')
  const { address } = running
  const code = await kimComments(address)
  const tomas = await signedIn(address, 'tomas@example.org')
  await expect.poll(async () => admits(tomas, newestComment((await home.codicil('dump')).said)), { timeout: 60_000 }).toBe('done')
  const ruth = await signedIn(address, 'ruth@example.org')
  await ruth.send(`${room}/release`, 'Build a release', {})

  const backup = path.join(home.folder, 'before.codicil')
  expect((await home.codicil('backup', '--out', backup)).code).toBe(0)
  expect(found((await home.codicil('dump')).said)).toEqual(words)
  // Who looks as we do finds them while they are there.
  expect(found(all(await everyPage(tomas, [room, ...publicPages])))).toEqual(words)
  expect(found(filesOutside(home.data).join('\n'))).toEqual(words)

  await takesBack(address, code)
  await takesBack(address, /\/receipt with (\S+)/.exec(running.said())?.[1] ?? '')
  expect(found(filesOutside(home.data).join('\n'))).toEqual([])
  expect(found(all(await everyPage(tomas, [room, ...publicPages])))).toEqual([])
  expect((await running.stop('SIGTERM')).code).toBe(0)
  expect(found((await home.codicil('dump')).said)).toEqual([])

  const restored = await home.codicil('restore', backup, '--replace', 'yes')
  expect([restored.code, restored.complained]).toEqual([0, ''])
  expect(restored.said).toContain('2 withdrawals since the backup were applied again')
  expect(found((await home.codicil('dump')).said)).toEqual([])

  expect(await home.codicil('integrity')).toMatchObject({ code: 0, complained: '' })

  const again = await home.start('start')
  expect(found((await home.codicil('dump')).said)).toEqual([])
  const seen: number[] = []
  for (const email of ['tomas@example.org', 'ruth@example.org']) {
    const pages = await everyPage(await signedIn(address, email), [room, ...publicPages])
    expect(found(all(pages))).toEqual([])
    seen.push(pages.size)
  }
  expect((await again.stop('SIGINT')).code).toBe(0)
  expect(found([running.said(), again.said(), ...filesOutside(home.data)].join('\n'))).toEqual([])
  process.stdout.write(`pages without a withdrawn word: the custodian ${seen[0]}, the editor ${seen[1]}\n`)
  expect(Math.min(...seen)).toBeGreaterThan(100)
})

test('40 planted names, addresses and numbers: none in a dump without the vault, in logs, in what was printed, in exports', async () => {
  const home = await anInstallation()
  const running = await home.start('demo')
  const ruth = await signedIn(running.address, 'ruth@example.org')
  await signedIn(running.address, 'tomas@example.org')
  for (const page of ['', '/comments', '/coding', '/agreement/2', '/themes', '/revisions', '/release'])
    expect((await ruth.ask(`${room}${page}`)).status).toBe(200)
  const texts = [(await home.codicil('dump', '--vault', 'no')).said]
  for (const format of ['csv', 'qdpx', 'release']) {
    const out = path.join(home.folder, `export-${format}`)
    expect((await home.codicil('export', '--project', exampleSlug, '--format', format, '--out', out)).code).toBe(0)
    texts.push(...unzipped(readFileSync(out)))
  }
  expect((await running.stop('SIGTERM')).code).toBe(0)
  texts.push(running.said(), ...filesOutside(home.data))

  expect(planted.length).toBeGreaterThanOrEqual(40)
  expect(texts.join('').length).toBeGreaterThan(500_000)
  expect(planted.filter((one) => texts.some((text) => text.includes(one)))).toEqual([])
})

/** Kim writes on the whole text, allows her words to be deposited, looks through it and sends it; answers the receipt code. */
async function kimComments(address: string): Promise<string> {
  const kim = aVisitor(address)
  const form = [`/d/${exampleSlug}`, 'Your comments'] as const
  const written = { 'text.whole': `I would say that ${kims}.`, 'use.archive': 'on' }
  const review = await (await kim.send(...form, { ...written, step: 'review' })).text()
  const shown = await kim.send(...form, { ...written, step: 'send' }, review)
  const code = /class="receipt-code">([^<]+)/.exec(await shown.text())?.[1]
  if (!code) throw new Error('Kim was shown no receipt code.')
  return code
}

/** As the custodian's desk does it; refused until the worker has looked it through. */
async function admits(tomas: Visitor, commentId: string): Promise<string> {
  const acts = [{ act: randomUUID(), verb: 'comment.admit', input: { commentId } }]
  const headers = { 'Content-Type': 'application/json' }
  const answer = await tomas.ask(`${room}/acts`, { method: 'POST', headers, body: JSON.stringify(acts) })
  const { answers } = (await answer.json()) as { answers: { status: string }[] }
  return answers[0]?.status ?? ''
}

/** The example's comments came in the year before, so Kim's is the last. */
function newestComment(dump: string): string {
  const last = rowsOf(dump, 'public.Submission').reduce((one, other) =>
    (one.receivedOn ?? '') > (other.receivedOn ?? '') ? one : other,
  )
  return rowsOf(dump, 'public.Comment').find(({ submissionId }) => submissionId === last.id)?.id ?? ''
}

const all = (pages: ReadonlyMap<string, string>) => [...pages.values()].join('\n')

/** Every file of the data folder but those of the database, whose words the dump shows; packages are opened. */
function filesOutside(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.includes(`${path.sep}cluster${path.sep}`) && !file.includes(`${path.sep}programs${path.sep}`))
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile())
    .flatMap((file) => (file.endsWith('.zip') ? unzipped(readFileSync(file)) : [readFileSync(file, 'latin1')]))
}
