import { expect, test } from 'vitest'
import { load, precision, recall } from '@/bench/detection-scores'
import { harder } from '@/bench/harder-texts'
import { detect } from '@/lib/language/detect'

const { plain = [], ...classes } = harder(120)

test.each([
  ['lives', 0.98],
  ['news', 0.98],
  ['shouted', 0.94],
  ['chat', 0.94],
  ['words', 0.93],
  ['shapes', 0.98],
  ['letters', 0.98],
  ['scripts', 0.98],
  ['handles', 0.98],
  ['abroad', 0.96],
] as const)('people are found in harder texts: %s', (name, atLeast) => {
  const texts = classes[name] ?? []
  expect(texts.length).toBe(120)
  expect(recall(texts)).toBeGreaterThanOrEqual(atLeast)
  expect(precision(texts, (category) => category === 'person')).toBeGreaterThanOrEqual(0.85)
})

test('texts without people ask for few looks', () => {
  expect(load(plain)).toBeLessThanOrEqual(3)
})

test('small letters and capitals find nearly as many as the usual writing', () => {
  const small = (classes.news ?? []).map((one) => ({ ...one, text: one.text.toLowerCase() }))
  expect(small.every(({ text }, nth) => text.length === classes.news?.[nth]?.text.length)).toBe(true)
  expect(recall(small)).toBeGreaterThanOrEqual(0.85)
})

const hidden = (text: string) => detect(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Ask May in the office before Summer Price asks.', ['May', 'Summer Price']],
  ['the method Batman used was better, and I thank you for making Jinx she says', ['Batman', 'Jinx']],
  ['max is a good listener and everyone calls me grace', ['max', 'grace']],
  ['JIŘÍ DE LA VEGA DID ALL THE WORK AND NOBODY THANKED HIM', ['JIŘÍ DE LA VEGA']],
  ['Hats off to iDubbbz for his #NotOk video.', ['iDubbbz']],
])('%s', (text, expected) => {
  expect(hidden(text)).toEqual(expected)
})

test('figures of stories are proposed and never masked, and who is spoken to in small letters is', () => {
  const said = (text: string) => detect(text).map(({ start, end, tier }) => [text.slice(start, end), tier])
  expect(said('she talks like mickey mouse does')).toEqual([['mickey mouse', 'flag']])
  expect(said('It was the Joker again.')).toEqual([['Joker', 'flag']])
  expect(said('tanner why do you say that')).toEqual([['tanner', 'flag']])
  expect(said('we sat in the hulk of a ship')).toEqual([])
})
