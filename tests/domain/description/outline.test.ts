import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outline } from '@/lib/domain/description/outline'
import { countRows } from '@/lib/domain/description/outline-counts'
import type { Row } from '@/lib/domain/description/row'
import { gardenerText } from './a-description'

const real = ['../shared/input', '../../shared/input'].map((folder) => `${folder}/learning-technologist.txt`).find(existsSync)

test.skipIf(real === undefined)(
  'the first real description needs no hand work (skipped where its file is not beside the project)',
  () => {
    const { rows, leftOut } = outline(readFileSync(real ?? '', 'utf8'))
    expect(leftOut).toEqual([])
    expect(countRows(rows)).toEqual({ sections: 3, parts: 3, quotations: 1, notes: 2, core: 9, optional: 9, named: 7, levels: 3 })
  },
)

test('a description is read with its sections, lists, quotation, notes and levels', () => {
  const { rows, leftOut } = outline(gardenerText)
  expect(rows.map(sketch).join('\n')).toMatchInlineSnapshot(`
    "statement context: The town garden circle has asked what its garden advisers do. This page gives a first answer. More can be read in:
    note context: Thorn, B. (1998) Who Waters the Town? Journal of Invented Gardens, 3 (1), 9-12.
    statement context: We are glad of every remark and will put together a better answer from them.
    section context: Before we start
      statement context: Others have thought about this. We begin with the definition that the circle of the next town uses:
      quotation context: A garden adviser is somebody who helps others to grow what they want to grow. The helping is the work, the growing belongs to those who asked.
      statement context: The words "garden adviser" are seldom a title. Most of us are "garden adviser and ...", where the rest might be:
        statement context: A teacher
        statement context: A carpenter
        statement context: An accountant
      note context: (There are certainly more of these.)
      statement context: Not everybody has the same amount of responsibility.
    section context: The description of the work
      statement context: A garden adviser:
        statement core: Visits gardens and says what could grow there. This takes time.
        statement core: Keeps up with new varieties 🌱.
        statement core: Brings people with tools and people with land together. (They seldom know each other.)
      statement context: As said above, most of us do several things. In addition to the core, garden advisers might:
        statement optional: Write about soil.
        statement optional: Manage a nursery.
      statement context: Most advisers live outside the gardens that they advise.
    section context: Levels of garden adviser
      section context: A Novice Garden Adviser
        statement novice: The work of a novice might be limited to balconies.
      section context: An Experienced Garden Adviser
        statement experienced: They would look after whole streets.
      section context: A Master Garden Adviser
        statement master: They would look after the town, and after the other advisers."
  `)
  expect(leftOut).toEqual([])
})

test('a text wrapped by a mail program reads like the unwrapped one', () => {
  const wrapped = gardenerText
    .split('\n')
    .map((line) => line.replace(/(.{40,60}) (?=\S)/gu, '$1\n'))
    .join('\n')
  expect(outline(wrapped).rows.map(sketch)).toEqual(outline(gardenerText).rows.map(sketch))
})

test('Windows line ends change no row', () => {
  expect(outline(gardenerText.replaceAll('\n', '\r\n')).rows.map(sketch)).toEqual(outline(gardenerText).rows.map(sketch))
})

test('one paragraph a line and no blank lines reads like the spaced text', () => {
  const dense = gardenerText.replaceAll(/\n\n+/gu, '\n')
  expect(outline(dense).rows.map(sketch)).toEqual(outline(gardenerText).rows.map(sketch))
})

test('markdown says its sections, quotations and nested lists by marks', () => {
  const { rows } = outline(
    '# Work\n\n> Words of\n> others\n\n## Duties\n\n1. Teach\n   well\n   - adults\n   - children\n2. Learn\n',
  )
  expect(rows.map(sketch)).toEqual([
    'section context: Work',
    '  quotation context: Words of others',
    '  section context: Duties',
    '    statement core: Teach well',
    '      statement core: adults',
    '      statement core: children',
    '    statement core: Learn',
  ])
})

test.each([
  ['·', '·'],
  ['•', '•'],
  ['-', '-'],
  ['*', '*'],
  ['–', '–'],
  ['1.', '2.'],
  ['1)', '2)'],
  ['(a)', '(b)'],
  ['a)', 'b)'],
  ['(i)', '(ii)'],
  ['o\t', 'o\t'],
])('%s begins an entry of a list', (first, second) => {
  const { rows } = outline(`She:\n\n${first} teaches adults.\n${second} advises\u00a0them.`)
  expect(rows.map(({ text, depth }) => [depth, text])).toEqual([
    [0, 'She:'],
    [1, 'teaches adults.'],
    [1, 'advises\u00a0them.'],
  ])
})

test('a dash inside wrapped prose is no list', () => {
  const prose = [
    'They advise all those people in the town who garden for the first time',
    '- as far as one can say - and those who have been here since the',
    '12. of May.',
  ]
  expect(outline(prose.join('\n')).rows.map(({ text }) => text)).toEqual([prose.join(' ')])
})

test('a number that counts something is not taken for a mark', () => {
  expect(outline('3.5 million people garden.').rows[0]?.text).toBe('3.5 million people garden.')
})

test('numbered headings are sections, numbered entries are not', () => {
  const { rows } = outline('1. Aims\n\nWe want to help.\n\n1.1 Means\n\nBy talking.\n\n2. Duties\n\n1. Teach.\n2. Learn.\n')
  expect(rows.map(sketch)).toEqual([
    'section context: Aims',
    '  statement context: We want to help.',
    '  section context: Means',
    '    statement context: By talking.',
    'section context: Duties',
    '  statement core: Teach.',
    '  statement core: Learn.',
  ])
})

test('a paragraph in quotation marks is a quotation', () => {
  expect(outline('“Grow what you can.”\n\n"So" he said, "it goes"').rows.map(({ kind }) => kind)).toEqual([
    'quotation',
    'statement',
  ])
})

test('a description without lists is made of its paragraphs', () => {
  const { rows } = outline('Duties\n\nAdvisers visit gardens.\n\nThey bring tools.')
  expect(rows.map(({ standing }) => standing)).toEqual(['context', 'core', 'core'])
})

test('a line of decoration is named as left out', () => {
  expect(outline('One.\n\n* * *\n\nTwo.').leftOut).toEqual([
    { start: 8, end: 11, text: '* *', why: 'A line of decoration: no words stand in it.' },
  ])
})

test('an empty text has no rows', () => {
  expect(outline(' \r\n\t\u00a0')).toEqual({ rows: [], leftOut: [] })
})

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\t',
    '\u00a0',
    '· ',
    '- ',
    '1. ',
    '(a) ',
    '# ',
    '> ',
    ':',
    '.',
    '* * *',
    '---',
    '“',
    '”',
    '()',
    'o\t',
  ),
  fc.constantFrom(
    'Levels',
    'might',
    'A Junior Gardener',
    'The description',
    'שלום',
    '👩🏽‍🌾',
    'Z\u0301a',
    'definition:',
    '(aside)',
    '\u200b',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.lorem({ maxCount: 30 }),
)

test('every character stands in one row, or is named, or is white space or a mark', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const input = pieces.join('')
      const { rows, leftOut } = outline(input)
      const places = [...rows.map(({ source }) => source), ...leftOut].sort((one, other) => one.start - other.start)

      let from = 0
      for (const { start, end } of [...places, { start: input.length, end: input.length }]) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(input.slice(from, start)).toMatch(
          /^(?:\s|[#>·•◦▪▫■□●○‣⁃∙\uf0b7\uf0a7*+–—-]|o(?=\t)|\(?[\da-zA-Z.]{1,9}[.)]|\d+(?:\.\d+)+)*$/u,
        )
        from = end
      }
      for (const { text, source } of rows) expect(bare(input.slice(source.start, source.end))).toBe(bare(text))
    }),
    { numRuns: 500 },
  )
})

test('a row never stands more than one step deeper than the row above', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const depths = outline(pieces.join('')).rows.map(({ depth }) => depth)
      depths.forEach((depth, at) => {
        expect(depth).toBeLessThanOrEqual((depths[at - 1] ?? -1) + 1)
      })
    }),
  )
})

/** Without white space and without the `>` that each quoted line repeats. */
function bare(text: string): string {
  return text.replace(/[\s>]+/gu, '')
}

function sketch({ kind, standing, level, depth, text }: Row): string {
  return `${'  '.repeat(depth)}${kind} ${level ?? standing}: ${text}`
}
