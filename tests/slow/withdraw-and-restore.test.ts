import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readZip } from '@/lib/formats/zip'
import { planted } from '@/prisma/example/planted'
import { exampleSlug } from '@/prisma/example/stages/scene'
import { anInstallation } from './support/installation'
import { signedIn, takesBack } from './support/sign-in'

/** Words of one commenter, who takes everything back after the backup was made. */
const words = ['most of it happens in the corridor', 'and stays for forty', 'Mentor is the wrong word']

test('a withdrawal, then a backup from before it: no withdrawn word comes back', async () => {
  const home = await anInstallation()
  const running = await home.start('demo')
  const backup = path.join(home.folder, 'before.codicil')
  expect((await home.codicil('backup', '--out', backup)).code).toBe(0)
  const before = (await home.codicil('dump')).said
  expect(words.filter((one) => !before.includes(one))).toEqual([])

  await takesBack(running.address, /\/receipt with (\S+)/.exec(running.said())?.[1] ?? '')
  const cookie = await signedIn(running.address, 'ruth@example.org')
  expect((await running.stop('SIGTERM')).code).toBe(0)
  expect(found((await home.codicil('dump')).said)).toEqual([])

  const restored = await home.codicil('restore', backup, '--replace', 'yes')
  expect([restored.code, restored.complained]).toEqual([0, ''])
  expect(found((await home.codicil('dump')).said)).toEqual([])

  const again = await home.start('start')
  expect(found((await home.codicil('dump')).said)).toEqual([])
  const pages = await Promise.all(
    ['/comments', '/coding', '/agreement/2', '/agreement/2/reconcile', '/themes/TH-2', '/revisions', '/release'].map((page) =>
      fetch(`${again.address}/p/${exampleSlug}${page}`, { headers: { Cookie: cookie } }).then((response) => response.text()),
    ),
  )
  const open = await Promise.all(
    ['', '/changes'].map((page) => fetch(`${again.address}/d/${exampleSlug}${page}`).then((r) => r.text())),
  )
  expect(found([...pages, ...open].join('\n'))).toEqual([])
  expect((await again.stop('SIGINT')).code).toBe(0)
  await home.remove()
})

test('40 planted names, addresses and numbers: none in a dump without the vault, in logs, in what was printed, in exports', async () => {
  const home = await anInstallation()
  const running = await home.start('demo')
  const cookie = await signedIn(running.address, 'ruth@example.org')
  await signedIn(running.address, 'tomas@example.org')
  for (const page of ['', '/comments', '/coding', '/agreement/2', '/themes', '/revisions', '/release'])
    await fetch(`${running.address}/p/${exampleSlug}${page}`, { headers: { Cookie: cookie } })
  const texts = [(await home.codicil('dump', '--vault', 'no')).said]
  for (const format of ['csv', 'qdpx', 'release']) {
    const out = path.join(home.folder, `export-${format}`)
    expect((await home.codicil('export', '--project', exampleSlug, '--format', format, '--out', out)).code).toBe(0)
    texts.push(...(await unzipped(out)))
  }
  expect((await running.stop('SIGTERM')).code).toBe(0)
  texts.push(running.said(), ...logsIn(home.data))

  expect(planted.length).toBeGreaterThanOrEqual(40)
  expect(texts.join('').length).toBeGreaterThan(500_000)
  expect(planted.filter((one) => texts.some((text) => text.includes(one)))).toEqual([])
  await home.remove()
})

const found = (text: string) => words.filter((one) => text.includes(one))

async function unzipped(file: string): Promise<string[]> {
  const zip = readZip(new Uint8Array(readFileSync(file)))
  if (zip.status !== 'read') throw new Error(`${file} is no zip.`)
  return [...zip.files.values()].map((bytes) => Buffer.from(bytes).toString('utf8'))
}

/** Every file of the data folder but those of the database, whose words the dump shows. */
function logsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.includes(`${path.sep}cluster${path.sep}`) && !file.includes(`${path.sep}programs${path.sep}`))
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
}
