import { expect, test } from 'vitest'
import { plainCopy, type ReadingCopy } from '@/lib/domain/description/reading-copy'
import { descriptionDocx } from '@/lib/formats/description-docx'
import { readZip } from '@/lib/formats/zip'

const copy: ReadingCopy = {
  title: 'What does an adviser do?',
  lede: 'In short.',
  edition: 'Version 1, preliminary',
  howTo: ['Write to noor@example.org.'],
  clauses: [
    { kind: 'section', depth: 0, handle: 'K-01', number: null, text: 'An adviser', speaker: null, sources: [] },
    {
      ...{ kind: 'statement', depth: 1, handle: 'K-02', number: '1', speaker: null, sources: ['Writer, A. (2002)'] },
      text: 'Keeps up with what is new 👩‍🏫 <and> old & says so, over and over, until everybody in the field knows it by heart.',
    },
    {
      kind: 'quotation',
      depth: 0,
      handle: 'K-03',
      number: null,
      text: 'We are the bridge.',
      speaker: 'A colleague',
      sources: [],
    },
  ],
}
const published = new Date('2027-03-14T12:00:00Z')

test('the Word copy holds every clause with its handle, and the same copy gives the same bytes', async () => {
  const bytes = await descriptionDocx(copy, published)
  const reading = readZip(bytes)
  const files = reading.status === 'read' ? reading.files : new Map<string, Uint8Array>()
  const said = new TextDecoder().decode(files.get('word/document.xml')).replace(/<[^>]+>/g, '')
  for (const words of [
    '1  [K-02]  Keeps up',
    '👩‍🏫 &lt;and&gt; old &amp; says',
    '“We are the bridge.” (A colleague)',
    'Writer, A.',
  ])
    expect(said).toContain(words)
  expect(new TextDecoder().decode(files.get('docProps/core.xml'))).toContain('2027-03-14T12:00:00Z')

  await new Promise((wake) => setTimeout(wake, 1100))
  expect(Buffer.from(await descriptionDocx(copy, published)).equals(Buffer.from(bytes))).toBe(true)
})

test('the plain copy names each clause so that a letter can aim at it, and breaks no word', () => {
  const text = plainCopy(copy)
  expect(text).toContain('\n[K-02] 1.   Keeps up with what is new 👩‍🏫 <and> old & says so, over and\n            over, until')
  expect(text).toContain('\n            Source: Writer, A. (2002)\n')
  expect(text).toContain('\nAn adviser\n----------\n')
  expect(text.split('\n').every((line) => line.length <= 78)).toBe(true)
})
