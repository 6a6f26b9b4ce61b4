import { expect, test } from 'vitest'
import { readIncoming } from '@/lib/formats/read-incoming'
import { lettersOf } from './support/incoming'
import { commentsPart, docxOf } from './support/office'

const by = (id: number, author: string, date = '2026-03-02T09:00:00Z') => `w:id="${id}" w:author="${author}" w:date="${date}"`

/** As LibreOffice writes it: styles on every paragraph, properties on every run, formatting changes, no part that knows replies. */
const fromLibreOffice = docxOf(
  [
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:bidi w:val="0"/><w:rPr></w:rPr></w:pPr><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>What the job is</w:t></w:r></w:p>',
    `<w:p><w:pPr><w:pStyle w:val="TextBody"/><w:bidi w:val="0"/><w:rPr></w:rPr><w:pPrChange ${by(1, 'Ada')}><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">Advises </w:t></w:r><w:del ${by(2, 'Ada')}><w:r><w:rPr></w:rPr><w:delText>colleagues</w:delText></w:r></w:del><w:ins ${by(3, 'Ben')}><w:r><w:rPr></w:rPr><w:t>teachers</w:t></w:r></w:ins><w:r><w:rPr><w:b/><w:rPrChange ${by(4, 'Ben')}><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve"> who</w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:rPr></w:rPr><w:t xml:space="preserve"> teach</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:rPr></w:rPr><w:commentReference w:id="0"/></w:r><w:r><w:rPr></w:rPr><w:t>.</w:t></w:r></w:p>`,
  ].join(''),
  {
    'word/comments.xml': commentsPart(
      '<w:comment w:id="0" w:author="Ben" w:date="2026-03-04T10:00:00" w:initials="B"><w:p><w:pPr><w:overflowPunct w:val="false"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="Segoe UI" w:cs="Tahoma"/><w:sz w:val="20"/></w:rPr><w:t>Only those?</w:t></w:r></w:p></w:comment>',
    ),
  },
)

/** As Google Docs writes it: runs with `w:rtl`, suggestions by several people in one sentence, comments without initials and ids. */
const fromGoogleDocs = docxOf(
  [
    `<w:p w:rsidR="00000000"><w:pPr><w:pageBreakBefore w:val="0"/><w:rPr/></w:pPr><w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/><w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">Keeps up with what is new 🌱</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:ins ${by(0, 'Ada', '2026-03-05T09:00:00Z')}><w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve"> every week</w:t></w:r></w:ins><w:del ${by(1, 'Ben')}><w:r><w:delText xml:space="preserve"> in the field</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>`,
    '<w:sectPr><w:pgSz w:h="15840" w:w="12240"/></w:sectPr>',
  ].join(''),
  {
    'word/comments.xml': commentsPart(
      [
        '<w:comment w:author="Ada" w:id="0" w:date="2026-03-04T10:00:00Z"><w:p w:rsidR="00000000"><w:pPr><w:keepNext w:val="0"/></w:pPr><w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">How often?</w:t></w:r></w:p></w:comment>',
        '<w:comment w:author="Ben" w:id="1" w:date="2026-03-04T11:00:00Z"><w:p><w:r><w:t xml:space="preserve">Whenever there is time.</w:t></w:r></w:p></w:comment>',
      ].join(''),
    ),
  },
)

async function partsOf(file: Uint8Array) {
  const { letters } = await lettersOf(file, 'a.docx')
  return letters.flatMap(({ sender, parts }) =>
    parts
      .filter(({ setApart }) => !setApart)
      .map(({ kind, text, quote, proposedText }) => [sender?.name, kind, quote?.exact, proposedText ?? text]),
  )
}

test('a copy that LibreOffice saved gives each person their changes and comments, and no part for mere formatting', async () => {
  expect(await partsOf(fromLibreOffice)).toEqual([
    ['Ada', 'tracked-change', 'Advises colleagues who teach.', 'Advises  who teach.'],
    ['Ben', 'tracked-change', 'Advises colleagues who teach.', 'Advises colleaguesteachers who teach.'],
    ['Ben', 'margin-comment', 'teach', 'Only those?'],
  ])
})

test('a copy that Google Docs exported gives each person their suggestions, and both comments their passage', async () => {
  expect((await partsOf(fromGoogleDocs)).toSorted()).toEqual(
    [
      ['Ada', 'margin-comment', 'Keeps up with what is new 🌱', 'How often?'],
      [
        'Ada',
        'tracked-change',
        'Keeps up with what is new 🌱 in the field.',
        'Keeps up with what is new 🌱 every week in the field.',
      ],
      ['Ben', 'margin-comment', 'Keeps up with what is new 🌱', 'Whenever there is time.'],
      ['Ben', 'tracked-change', 'Keeps up with what is new 🌱 in the field.', 'Keeps up with what is new 🌱.'],
    ].toSorted(),
  )
})

test('a document beyond what people write ends in a sentence', async () => {
  const paragraphs = '<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(40_002)
  const people = Array.from(
    { length: 302 },
    (_, nth) => `<w:p><w:ins ${by(nth, `Writer ${nth}`)}><w:r><w:t>a</w:t></w:r></w:ins></w:p>`,
  )
  const open = Array.from({ length: 202 }, (_, nth) => `<w:commentRangeStart w:id="${nth}"/>`)
  for (const body of [paragraphs, people.join(''), `<w:p>${open.join('')}<w:r><w:t>a</w:t></w:r></w:p>`])
    expect(await readIncoming(docxOf(body), 'a.docx')).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('Bring it in parts.'),
    })
})
