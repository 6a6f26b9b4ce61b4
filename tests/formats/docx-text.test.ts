import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { expect, test } from 'vitest'
import { readDocxText } from '@/lib/formats/docx-text'
import { readPlainText } from '@/lib/formats/plain-text'

test('a Word document keeps its headings and lists as marks', async () => {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: 'The job', heading: HeadingLevel.HEADING_1 }),
          new Paragraph('An adviser & friend <always>:'),
          new Paragraph({ text: 'Helps others 🙂', bullet: { level: 0 } }),
          new Paragraph({ text: 'Keeps up', bullet: { level: 0 } }),
        ],
      },
    ],
  })
  expect(await readDocxText(new Uint8Array(await Packer.toBuffer(document)))).toEqual({
    status: 'read',
    text: '# The job\n\nAn adviser & friend <always>:\n\n· Helps others 🙂\n\n· Keeps up\n',
  })
})

test('paragraphs that end in a space stay apart, and a line break keeps words apart', async () => {
  const broken = new Paragraph({ children: [new TextRun('aaa'), new TextRun({ text: 'bbb', break: 1 })] })
  const children = [new Paragraph('One ends here. '), new Paragraph('Two does too. '), broken]
  expect(await readDocxText(await bytesOf(children))).toEqual({
    status: 'read',
    text: 'One ends here.\n\nTwo does too.\n\naaa\nbbb\n',
  })
})

test('lists inside lists keep their depth, and a row of a table stays together', async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const children = [
    new Paragraph({ text: 'Teaches', bullet: { level: 0 } }),
    new Paragraph({ text: 'adults', bullet: { level: 1 } }),
    new Table({
      rows: [
        new TableRow({ children: [cell('Junior'), cell('helps')] }),
        new TableRow({ children: [cell('Senior'), cell('leads')] }),
      ],
    }),
  ]
  const reading = await readDocxText(await bytesOf(children))
  expect(reading.status === 'read' && reading.text.replace(/ +/g, ' ')).toBe(
    '· Teaches\n\n · adults\n\nJunior helps\n\nSenior leads\n',
  )
})

test('what is no Word document is refused in a sentence', async () => {
  expect(await readDocxText(Buffer.from('PK not one'))).toMatchObject({
    status: 'refused',
    why: expect.stringContaining('.docx'),
  })
})

test('a text is read in the encoding it was written in, with LF at line ends', () => {
  expect(readPlainText(Buffer.from('\ufeffZoë\r\nsays', 'utf8'))).toMatchObject({ status: 'read', text: 'Zoë\nsays' })
  expect(readPlainText(Buffer.from([0x5a, 0x6f, 0xeb, 0x20, 0x93, 0x68, 0x69, 0x94]))).toMatchObject({ text: 'Zoë “hi”' })
  expect(readPlainText(Buffer.from('one\ntwo\0'))).toMatchObject({ status: 'refused', why: expect.stringContaining('line 2') })
})

async function bytesOf(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}
