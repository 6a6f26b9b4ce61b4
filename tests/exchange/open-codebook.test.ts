import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hexOf } from '@/lib/domain/codebook/code'
import { planImport } from '@/lib/domain/codebook/import-plan'
import { nameKey, readCodeName } from '@/lib/domain/codebook/name'
import type { PrintedCode } from '@/lib/domain/codebook/printed-code'
import { readCodebook } from '@/lib/exchange/open-codebook'
import { codebookColumns, codebookRows, codebookSheet } from '@/lib/formats/codebook-table'
import { writeCsv } from '@/lib/formats/csv-writer'
import { descriptionHeadings } from '@/lib/formats/qda-description'
import { codeGuid, namespaceOf } from '@/lib/formats/qda-guid'
import { writeQdc } from '@/lib/formats/qdc'
import { writeXlsx } from '@/lib/formats/xlsx-writer'

const slug = 'learning-technologist'
const guidOf = (id: string) => codeGuid(slug, id)
const bytes = (text: string) => new TextEncoder().encode(text)

const formats: Record<string, (codes: readonly PrintedCode[]) => Uint8Array> = {
  'codebook.csv': (codes) => bytes(writeCsv(codebookColumns, codebookRows(codes, guidOf), { forSpreadsheet: true })),
  'codebook.xlsx': (codes) => writeXlsx([codebookSheet(codes, guidOf)]),
  'codebook.qdc': (codes) => {
    const parts = ['shortDefinition', 'definition', 'useWhen', 'notWhen', 'example'] as const
    const tree = codes.map(({ id, parentId, handle, name, colour, ...code }) => ({
      ...{ id, parentId, handle, name, colour: hexOf(colour), isCodable: true },
      definition: parts.map((part) => [descriptionHeadings[part], code[part]] as const),
    }))
    const clause = {
      id: 'k',
      parentId: null,
      handle: 'K-01',
      name: 'A clause',
      colour: '#4477AA',
      isCodable: true,
      definition: [],
    }
    return bytes(writeQdc({ namespace: namespaceOf(slug), clauses: [clause], codes: tree })?.xml ?? '')
  },
}

const sign = fc.constantFrom(
  'a',
  'b',
  ' ',
  '\n',
  '"',
  ',',
  ';',
  "'",
  '=',
  '-',
  '<',
  '&',
  '😀',
  '👩‍🏫',
  'ש',
  'e\u0301',
  '\u00a0',
  'Use when: x',
  '\r\n',
  '_x0041_',
)
const words = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join('').trim())
const name = fc
  .array(sign, { minLength: 1, maxLength: 5 })
  .map((signs) => readCodeName(signs.join('')))
  .filter(({ status }) => status === 'ok')
const aCode = fc.record({
  ...{ name: name.map((one) => (one.status === 'ok' ? one.name : '')), shortDefinition: words, definition: words },
  ...{ useWhen: words, notWhen: words, example: words, colour: fc.integer({ min: 1, max: 15 }), under: fc.nat(9) },
})
const aCodebook = fc.uniqueArray(aCode, { minLength: 1, maxLength: 7, selector: (code) => nameKey(code.name) }).map((codes) =>
  codes.map(({ under, ...code }, nth) => ({
    ...{ ...code, id: `id ${nth}`, handle: `T-${10 + nth}`, position: nth },
    parentId: under < nth ? `id ${under}` : null,
  })),
)

test.each(Object.keys(formats))('what was saved as %s and is brought in again changes nothing', async (fileName) => {
  await fc.assert(
    fc.asyncProperty(aCodebook, async (codes) => {
      const file = await readCodebook(formats[fileName]?.(codes) ?? new Uint8Array(), fileName)
      if (file.kind === 'refused') throw new Error(file.faults.join('\n'))
      const plan = planImport(
        file.codes,
        codes.map((code) => ({ ...code, guid: guidOf(code.id), isInUse: true })),
      )
      if (plan.status === 'refused') throw new Error(plan.faults.join('\n'))
      expect(plan.codes.filter(({ before, changes }) => !before || changes.length > 0)).toEqual([])
      expect([plan.codes.length, plan.left.length, plan.places.size]).toEqual([codes.length, 0, 0])
    }),
    { numRuns: 100 },
  )
})

const sample: PrintedCode[] = ['money', 'trust', 'time'].map((said, nth) => ({
  ...{ id: `id ${nth}`, handle: `T-${10 + nth}`, name: said, colour: nth + 1, position: nth, parentId: nth > 1 ? 'id 0' : null },
  ...{ shortDefinition: 'in short', definition: 'Long,\nwith "marks"', useWhen: 'often', notWhen: '', example: '😀' },
}))

test.each(Object.keys(formats))('%s, cut anywhere or with bits turned, ends in codes or in sentences', async (fileName) => {
  const whole = formats[fileName]?.(sample) ?? new Uint8Array()
  const damage = fc.record({
    cut: fc.nat(whole.length),
    flips: fc.array(fc.nat(whole.length * 8 - 1), { maxLength: 6 }),
    isCut: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(damage, async ({ cut, flips, isCut }) => {
      const damaged = Uint8Array.from(isCut ? whole.subarray(0, cut) : whole)
      for (const bit of flips) if (bit >> 3 < damaged.length) damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const file = await readCodebook(damaged, fileName)
      const faults = file.kind === 'refused' ? file.faults : outcome(planImport(file.codes, []))
      for (const fault of faults) expect(fault).toMatch(/^\S.*[.!?)]$/su)
      if (file.kind === 'refused') expect(faults.length).toBeGreaterThan(0)
    }),
    { numRuns: 150 },
  )
})

function outcome(plan: ReturnType<typeof planImport>): readonly string[] {
  return plan.status === 'refused' ? plan.faults : []
}

test('entities that name each other, other XML, whole projects and prose end in a sentence', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE c [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><CodeBook><Codes><Code name="&b;"/></Codes></CodeBook>`
  const deep = `<CodeBook>${'<Code name="x">'.repeat(600)}${'</Code>'.repeat(600)}</CodeBook>`
  for (const [text, sentence] of [
    [bomb, 'damaged, or holds something'],
    [deep, 'damaged, or holds something'],
    ['<html><body>Hello</body></html>', 'no REFI-QDA codebook'],
    ['Dear all, here are our codes.', 'This is no codebook'],
    ['', 'empty'],
  ] as const) {
    const file = await readCodebook(bytes(text), 'codebook')
    expect(file.kind === 'refused' && file.faults.join(' '), text.slice(0, 40)).toContain(sentence)
  }
})

test('a table of another hand is read by what its columns are called, and what means nothing is told', async () => {
  const file = await readCodebook(bytes('Code;Definition;Inclusion criteria;Who\nmoney;Who pays;always;Ada\n'), 'codes.csv')
  expect(file).toEqual({
    kind: 'codebook',
    codes: [{ place: 'Row 2', guid: null, handle: null, name: 'money', words: { definition: 'Who pays', useWhen: 'always' } }],
    remarks: ['The column "Who" means nothing here and is passed over.'],
  })
  const nameless = await readCodebook(bytes('a,b\n1,2\n3,4\n'), 'codes.csv')
  expect(nameless.kind === 'refused' && nameless.faults[0]).toContain(
    'There is no column called "name". The columns here are: a, b.',
  )
})

test('a codebook of another program comes in as its tree', async () => {
  const xml = `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other"><Codes><Code guid="{4D2F1A0E-0000-4000-8000-000000000001}" name="Costs" isCodable="false"><Description>About money.</Description><Code guid="4d2f1a0e-0000-4000-8000-000000000002" name="T-12 licences" isCodable="true" color="#F00"/></Code></Codes><Sets><Set guid="4d2f1a0e-0000-4000-8000-000000000003" name="s"/></Sets></CodeBook>`
  const file = await readCodebook(bytes(xml), 'x.qdc')
  if (file.kind === 'refused') throw new Error(file.faults.join('\n'))
  expect(file.codes.map(({ name: said, parent, words: { definition } }) => [said, parent, definition])).toEqual([
    ['Costs', null, 'About money.'],
    ['T-12 licences', 0, ''],
  ])
  expect(file.codes[0]?.guid).toBe('4d2f1a0e-0000-4000-8000-000000000001')
  expect(file.remarks).toEqual(['One set of codes is passed over.'])
})
