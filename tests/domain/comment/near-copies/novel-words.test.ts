import { expect, test } from 'vitest'
import { novelWords } from '@/lib/domain/comment/near-copies/novel-words'

const template = 'Name the librarians in the first clause, please, and pay them for it.'
const newIn = (copy: string) => novelWords(template, copy).map(({ start, end }) => copy.slice(start, end))

test('what was added before, within and after is new, and nothing else', () => {
  expect(newIn('As a nurse: name the librarians in the first clause, please, and pay them for it. 👩‍🏫 Truly.')).toEqual([
    'As a nurse',
    '👩‍🏫 Truly',
  ])
  expect(newIn('Name the librarians in the second clause, please, and pay them for it.')).toEqual(['second'])
})

test('the same words in another typing are not new', () => {
  expect(newIn('NAME the librarians\r\nin the first clause — please — and pay them for it!')).toEqual([])
})

test('a short text of other words is new as a whole', () => {
  expect(newIn('Yes')).toEqual(['Yes'])
})
