import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readIncoming } from '@/lib/formats/read-incoming'
import { survivesDamage } from './support/broken'
import { docxOf } from './support/office'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a zip gives each of its files as what it is, and one that is refused takes no other with it', async () => {
  const zip = zipSync({
    'letters/kim.txt': bytes('Clause 3 is wrong.'),
    'letters/lou.docx': docxOf('<w:p><w:r><w:t>Clause 2 too.</w:t></w:r></w:p>'),
    'answers.csv': bytes('comment,years\nFine,3\n'),
    'old.doc': Buffer.from('\xd0\xcf\x11\xe0', 'latin1'),
    'inner.zip': zipSync({ 'a.txt': bytes('x') }),
    '__MACOSX/letters/._kim.txt': bytes('x'),
    '.DS_Store': bytes('x'),
  })
  const bundle = await readIncoming(zip, 'all.zip')
  if (bundle.kind !== 'bundle') throw new Error(bundle.kind)
  expect(bundle.files.map(({ path, incoming }) => [path, incoming.kind])).toEqual([
    ['answers.csv', 'table'],
    ['inner.zip', 'refused'],
    ['letters/kim.txt', 'letters'],
    ['letters/lou.docx', 'letters'],
    ['old.doc', 'refused'],
  ])
  expect(bundle.remarks).toEqual([expect.stringContaining('2 of the files')])
})

test.each([
  ['../out.txt', 'leads out'],
  ['/etc/passwd', 'leads out'],
  ['C:/x.txt', 'leads out'],
])('the name %s is refused', async (name, words) => {
  expect(await readIncoming(zipSync({ [name]: bytes('x') }), 'a.zip')).toMatchObject({
    kind: 'refused',
    why: expect.stringContaining(words),
  })
})

test('twins, bombs, and a member that declares 2 GB are refused', async () => {
  expect(await readIncoming(zipSync({ 'a.txt': bytes('1'), 'A.txt': bytes('2') }), 'a.zip')).toMatchObject({
    kind: 'refused',
    why: expect.stringContaining('two files'),
  })
  expect(await readIncoming(zipSync({ 'a.txt': new Uint8Array(5_000_000) }), 'a.zip')).toMatchObject({
    kind: 'refused',
    why: expect.stringContaining('grows'),
  })
  for (const name of ['a.txt', 'xl/workbook.xml', 'word/document.xml']) {
    const lying = Buffer.from(zipSync({ [name]: bytes('x'.repeat(500)) }))
    lying.writeUInt32LE(2_147_483_647, lying.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24)
    expect(await readIncoming(lying, 'a.zip')).toMatchObject({ kind: 'refused' })
  }
})

test('damage anywhere ends in files or a sentence', async () => {
  await survivesDamage(zipSync({ 'a.txt': bytes('Clause 3 is wrong.'), 'b.csv': bytes('a,b\n1,2\n') }), 'a.zip')
})
