import { expect, test } from 'vitest'
import { colourOf } from '@/lib/domain/codebook/colour-of'
import type { FileCode, HereCode } from '@/lib/domain/codebook/file-code'
import { planImport } from '@/lib/domain/codebook/import-plan'
import { markOfPlan } from '@/lib/domain/codebook/plan-mark'

function here(id: string, name: string, more: Partial<HereCode> = {}): HereCode {
  const words = { shortDefinition: '', definition: '', useWhen: '', notWhen: '', example: '' }
  const place = { parentId: null, position: Number(id), colour: 1 }
  return { id, guid: `g${id}`, handle: `T-0${id}`, name, ...words, ...place, isInUse: true, ...more }
}
function row(nth: number, name: string, more: Partial<FileCode> = {}): FileCode {
  return { place: `Row ${nth}`, guid: null, handle: null, name, words: {}, ...more }
}
function planned(rows: FileCode[], codes: HereCode[]) {
  const plan = planImport(rows, codes)
  if (plan.status === 'refused') throw new Error(plan.faults.join('\n'))
  return plan
}
const changesOf = (rows: FileCode[], codes: HereCode[]) => planned(rows, codes).codes.map(({ key, changes }) => [key, changes])

test('a row speaks of the code of its id, else of its name, else of its handle', () => {
  const codes = [here('1', 'money'), here('2', 'trust'), here('3', 'time')]
  const rows = [
    row(2, 'Money'),
    row(3, 'faith', { guid: 'g2' }),
    row(4, 'hours', { handle: 'T-03' }),
    row(5, 'new', { handle: 'T-01' }),
  ]
  expect(changesOf(rows, codes)).toEqual([
    ['1', ['name']],
    ['2', ['name']],
    ['3', ['name']],
    ['new 3', []],
  ])
  expect(changesOf([row(2, 'other', { guid: 'elsewhere', handle: 'T-01' })], codes)).toEqual([['new 0', []]])
})

test('what the file does not speak of stays, and what it leaves empty is emptied', () => {
  const codes = [here('1', 'money', { definition: 'Who pays', useWhen: 'always', colour: 4 }), here('2', 'trust')]
  const plan = planned([row(2, 'money', { words: { useWhen: '' } })], codes)
  expect(plan.codes[0]).toMatchObject({ changes: ['useWhen'], code: { fullDefinition: 'Who pays', useWhen: '', colour: 4 } })
  expect(plan.left.map(({ id }) => id)).toEqual(['2'])
})

test('new codes come to stand behind the one before them in the file, and where nothing arrives nothing is touched', () => {
  const codes = [here('1', 'a'), here('2', 'b'), here('3', 'under b', { parentId: '2' })]
  const rows = [
    row(2, 'a'),
    row(3, 'between'),
    row(4, 'b'),
    row(5, 'first under b', { parent: 'B' }),
    row(6, 'under b', { parent: 2 }),
  ]
  expect([...planned(rows, codes).places].map(([key, { parentKey, position }]) => [key, parentKey, position])).toEqual([
    ['1', null, 0],
    ['new 1', null, 1],
    ['2', null, 2],
    ['new 3', '2', 0],
    ['3', '2', 1],
  ])
  expect(planned([row(2, 'b'), row(3, 'a')], codes).places.size).toBe(0)
})

test('a code out of use comes back by its id, and stands at the top when its place is gone', () => {
  const codes = [here('1', 'gone', { isInUse: false }), here('2', 'child', { isInUse: false, parentId: '1' })]
  expect(planned([row(2, 'child', { guid: 'g2' })], codes).codes[0]).toMatchObject({
    parentKey: null,
    changes: ['parent', 'use'],
  })
  expect(changesOf([row(2, 'gone')], codes)).toEqual([['new 0', []]])
})

test.each([
  [
    'two rows of one code',
    [row(2, 'money'), row(3, 'x', { guid: 'g1' }), row(4, 'y', { guid: 'g1' })],
    'Row 4 and row 3 both speak of "money"',
  ],
  ['a name that another bears', [row(2, 'Trust', { guid: 'g1' })], 'Row 2 is called "Trust", and so is T-02 in the codebook'],
  ['a name given twice', [row(2, 'new'), row(3, 'NEW')], 'Row 3 is called "NEW", and so is row 2'],
  ['no name', [row(2, ' ')], 'Row 2: Give it a name.'],
  ['an unknown category', [row(2, 'money', { parent: 'nowhere' })], 'Row 2 stands under "nowhere"'],
  ['a circle', [row(2, 'money', { parent: 'trust' }), row(3, 'trust', { parent: 'money' })], 'would stand under itself'],
  ['nothing', [], 'There is no code in this file.'],
])('%s is refused whole, in a sentence that says where', (_, rows, sentence) => {
  const plan = planImport(rows, [here('1', 'money'), here('2', 'trust')])
  expect(plan.status === 'refused' && plan.faults.join('\n')).toContain(sentence)
})

test('the mark of a plan changes with what it would do and with what it would do it to', () => {
  const mark = (rows: FileCode[], codes: HereCode[]) => markOfPlan(planned(rows, codes))
  const one = mark([row(2, 'a')], [here('1', 'money')])
  expect(mark([row(2, 'a')], [here('1', 'money')])).toBe(one)
  expect(mark([row(2, 'b')], [here('1', 'money')])).not.toBe(one)
  expect(mark([row(2, 'a')], [here('1', 'money'), here('2', 'trust')])).not.toBe(one)
})

test('colours are read as numbers or as the nearest of the set', () => {
  expect(['3', '#4477AA', '4477aa', '#47b', '16', 'blue'].map(colourOf)).toEqual([3, 1, 1, 1, null, null])
})
