import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colours, nextColour, readCode } from '@/lib/domain/codebook/code'
import { readCodeName } from '@/lib/domain/codebook/name'
import { type CodeNode, type PlacedCode, placeFor, toTree, withDescendants } from '@/lib/domain/codebook/tree'

const fields = {
  name: 'Workload',
  shortDefinition: ' Too much ',
  fullDefinition: '',
  useWhen: '',
  doNotUseWhen: '',
  example: '',
  colour: 3,
}

function code(id: string, parentId: string | null, position = 0): PlacedCode {
  return { id, parentId, name: `Code ${id}`, position }
}
const codes = [code('a', null, 1), code('b', 'a', 0), code('c', 'b', 0), code('d', null, 0)]

test('a name is kept composed, with one blank between words', () => {
  expect(readCodeName('  Cafe\u0301 \n work ')).toEqual({ status: 'ok', name: 'Café work', key: 'café work' })
})

test('names that turn, hide or are none are refused', () => {
  for (const name of ['a\u202eb', 'a\u200bb', 'a\ufeffb', '\ud83d', 'a\0b', ' ', 'x'.repeat(81)])
    expect(readCodeName(name).status).toBe('refused')
  expect(readCodeName('עומס 👩‍🏫').status).toBe('ok')
})

test('reading a name twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
      const once = readCodeName(raw)
      if (once.status === 'ok') expect(readCodeName(once.name)).toEqual(once)
    }),
  )
})

test('a code is kept trimmed, with its key', () => {
  expect(readCode(fields)).toMatchObject({ status: 'ok', code: { shortDefinition: 'Too much' }, nameKey: 'workload' })
  expect(readCode({ ...fields, colour: 16 })).toMatchObject({ why: 'Choose one of the 15 colours.' })
  expect(readCode({ ...fields, useWhen: 'x'.repeat(3001) })).toMatchObject({
    why: expect.stringContaining('"use when" of "Workload"'),
  })
})

test('the next colour is one that is used least', () => {
  expect(nextColour([])).toBe(1)
  expect(nextColour([1, 2, 2, 3])).toBe(4)
  expect(nextColour(colours.map((_, nth) => nth + 1))).toBe(1)
})

test('a new code stands last among its siblings', () => {
  expect(placeFor({ id: null, name: 'New', under: null }, codes)).toEqual({ status: 'placed', parentId: null, position: 2 })
  expect(placeFor({ id: null, name: 'New', under: 'c' }, codes)).toEqual({ status: 'placed', parentId: 'c', position: 0 })
})

test('a code cannot stand under itself, under its own child, or under one that is gone', () => {
  expect(placeFor({ id: 'a', name: 'Code a', under: 'a' }, codes).status).toBe('refused')
  expect(placeFor({ id: 'a', name: 'Code a', under: 'c' }, codes).status).toBe('refused')
  expect(placeFor({ id: 'a', name: 'Code a', under: 'z' }, codes).status).toBe('refused')
  expect(placeFor({ id: 'c', name: 'Code c', under: 'a' }, codes).status).toBe('placed')
})

test('twins by name are refused, case and width apart', () => {
  expect(placeFor({ id: null, name: 'CODE  Ｂ', under: null }, codes)).toMatchObject({ why: expect.stringContaining('"Code b"') })
})

test('the tree keeps order and depth', () => {
  expect(toTree(codes).map(shape)).toEqual(['d', 'a(b(c))'])
  expect(withDescendants('a', codes)).toEqual(new Set(['a', 'b', 'c']))
})

test('no code is lost from the tree, even when the rows form a circle or point nowhere', () => {
  const anyRows = fc.array(fc.option(fc.nat(9)), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(anyRows, (parents) => {
      const rows = parents.map((parent, nth) => code(String(nth), parent === null ? null : String(parent)))
      expect(toTree(rows).flatMap(everyId).sort()).toEqual(rows.map(({ id }) => id).sort())
    }),
  )
})

function shape({ code, children }: CodeNode<PlacedCode>): string {
  return children.length > 0 ? `${code.id}(${children.map(shape).join(' ')})` : code.id
}

function everyId({ code, children }: CodeNode<PlacedCode>): string[] {
  return [code.id, ...children.flatMap(everyId)]
}
