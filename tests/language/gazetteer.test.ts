import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName } from '@/lib/language/gazetteer/fold-name'
import { gazetteer, isEnglishWord, isKnownName } from '@/lib/language/gazetteer/gazetteer'
import { packWords, unpackWords } from '@/lib/language/gazetteer/pack-words'

test('packed words come back as they were', () => {
  const words = fc.array(fc.stringMatching(/^[a-z][a-z' -]{0,50}[a-z]$/))
  fc.assert(
    fc.property(words, (list) => {
      expect(unpackWords(packWords(list))).toEqual(new Set(list))
    }),
  )
})

test('names are known without their marks, and words in their usual forms', () => {
  expect(foldName('Gonçalves')).toBe('goncalves')
  expect(foldName('O’Søren')).toBe("o'soren")
  expect(isKnownName(foldName('Wiśniewska-Jones'))).toBe(true)
  expect(isEnglishWord("don't")).toBe(true)
  expect(isEnglishWord('well-being')).toBe(true)
  expect(isEnglishWord('szymanski')).toBe(false)
  expect(gazetteer().cities.has('buenos aires')).toBe(true)
})
