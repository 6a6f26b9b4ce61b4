import { expect, test } from 'vitest'
import { readPdf } from '@/lib/formats/incoming-pdf'
import { readIncoming } from '@/lib/formats/read-incoming'
import { survivesDamage } from './support/broken'
import { lettersOf } from './support/incoming'
import { pdfOf } from './support/pdf'

type Line = readonly [number, number, number, string]

const page = (nth: number, ...lines: Line[]) => [
  [60, 800, 9, 'Consultation on the job - answers'] as const,
  ...lines,
  [290, 30, 9, `Page ${nth} of 3`] as const,
]
const wide = 'A long line that goes from one side of the page to the other side of it, as prose'

const letter = pdfOf([
  page(
    1,
    [60, 760, 16, 'On clause 3'],
    [60, 720, 11, `${wide} does when it is un-`],
    [60, 706, 11, `accounted for. ${wide} and`],
    [60, 692, 11, 'ends here.'],
    [60, 660, 11, 'A second paragraph: caf\xe9 \x93quoted\x94.'],
  ),
  page(
    2,
    [60, 760, 11, `1. ${wide}, then more,`],
    [60, 746, 11, 'and the end.'],
    [60, 732, 11, '2. Second point.'],
    [60, 718, 11, 'It does not end on this'],
  ),
  page(3, [60, 760, 11, 'page but on that one.']),
])

test('paragraphs are whole again, and running heads and page numbers are set apart', async () => {
  const { letters, format, remarks } = await lettersOf(letter, 'kim.pdf')
  expect(format).toBe('pdf')
  expect(letters[0]?.parts[0]?.text).toBe(
    `On clause 3\n\n${wide} does when it is unaccounted for. ${wide} and ends here.\n\nA second paragraph: café “quoted”.\n1. ${wide}, then more, and the end.\n2. Second point.\nIt does not end on this page but on that one.`.replace(
      '.\n1.',
      '.\n\n1.',
    ),
  )
  expect(letters[0]?.parts[1]).toMatchObject({
    setApart: true,
    place: 'edges of pages',
    text: expect.stringContaining('Consultation on the job'),
  })
  expect(remarks).toEqual([expect.stringContaining('One word cut by a hyphen')])
})

test('pages without text are told, and a PDF of pictures is refused with the way out', async () => {
  const { remarks } = await lettersOf(pdfOf([[[60, 700, 11, 'Words.']], []]), 'a.pdf')
  expect(remarks).toEqual([expect.stringContaining('page 2')])
  expect(await readIncoming(pdfOf([[], []]), 'a.pdf')).toMatchObject({ kind: 'refused', why: expect.stringContaining('OCR') })
})

test('damage anywhere ends in a letter or a sentence', async () => {
  await survivesDamage(letter, 'a.pdf', 25)
}, 30_000)

test('a file whose entries name each other wrongly ends in a sentence, and the next one is read', async () => {
  const wrong = Buffer.from(letter)
  for (const [at, words] of [
    ['4 0 R', '4 - R'],
    ['6 0 R', '6 8 R'],
    ['0 R]', '0RR]'],
  ] as const)
    wrong.write(words, wrong.indexOf(at))
  for (let nth = 0; nth < 5; nth += 1) await survivesDamage(wrong, 'a.pdf', 5)
  expect((await lettersOf(letter, 'kim.pdf')).letters).toHaveLength(1)
}, 30_000)

test('reading that takes too long is given up, and the next file is read', async () => {
  expect(await readPdf(letter, 'kim.pdf', 0)).toMatchObject({ kind: 'refused', why: expect.stringContaining('in parts') })
  expect(await readPdf(letter, 'kim.pdf')).toMatchObject({ kind: 'letters' })
})
