import { expect, test } from 'vitest'
import { compareCodebooks, isSameCodebook } from '@/lib/domain/codebook/compare'
import { inPrintedOrder, type PrintedCode } from '@/lib/domain/codebook/printed-code'

function code(id: string, more: Partial<PrintedCode> = {}): PrintedCode {
  const words = { shortDefinition: '', definition: '', useWhen: '', notWhen: '', example: '' }
  return { id, handle: `T-${id}`, name: id, ...words, colour: 1, parentId: null, position: Number(id), ...more }
}

test('what came, went, was renamed, redefined or moved is told apart', () => {
  const before = [code('1'), code('2'), code('3', { definition: 'one\r\ntwo' }), code('4')]
  const after = [
    code('2', { name: 'second' }),
    code('3', { definition: 'one\ntwo ' }),
    code('4', { parentId: '3', useWhen: 'often' }),
    code('5'),
  ]
  const { added, gone, changed, same } = compareCodebooks(before, after)
  expect([added, gone].map((codes) => codes.map(({ id }) => id))).toEqual([['5'], ['1']])
  expect(changed.map(({ after: { id }, isRenamed, parts, isMoved }) => [id, isRenamed, parts, isMoved])).toEqual([
    ['2', true, [], false],
    ['4', false, ['useWhen'], true],
  ])
  expect(same).toBe(1)
})

test('a codebook prints like itself, and not like one in another order', () => {
  const codes = [code('1'), code('2'), code('3', { parentId: '1' })]
  expect(isSameCodebook(compareCodebooks(codes, codes))).toBe(true)
  const turned = codes.map((one) => ({ ...one, position: -one.position }))
  expect(isSameCodebook(compareCodebooks(codes, turned))).toBe(false)
  expect(inPrintedOrder(codes).map(({ code: { id }, depth }) => [id, depth])).toEqual([
    ['1', 0],
    ['3', 1],
    ['2', 0],
  ])
})
