import { expect, test } from 'vitest'
import { speakingWords } from '@/lib/domain/coding/suggest/speaking-words'
import { stemmedWords } from '@/lib/language/stems'

const stems = (text: string, language = 'en') => stemmedWords(text, language).map(({ stem }) => stem)

test('endings are cut, in British and in American spelling alike', () => {
  expect(stems('Organisations organised organizing')).toEqual(['organ', 'organ', 'organ'])
  expect(stems('mentor mentoring mentors')).toEqual(['mentor', 'mentor', 'mentor'])
})

test('small words and what stands for a name are left out', () => {
  expect(stems('We met at [University A] and the desk of [colleague 12].')).toEqual(stems('met desk'))
  expect(stems('[see below] stays')).toEqual(stems('see stays'))
})

test('the language of the project decides; in one without a stemmer each ending is its own word', () => {
  expect(stems('Beratungen Beratung', 'de-AT')).toEqual(['berat', 'berat'])
  expect(stems('poradami porada', 'pl')).toEqual(['poradami', 'porada'])
  expect(stems('مشورة عملية', 'ar')).toEqual(['مشورة', 'عملية'])
})

test('a letter and its accent are one, however they are written', () => {
  expect(stems('cafe\u0301s')).toEqual(stems('cafés'))
})

test('what speaks for a code is shown as it is written, each word once, the strongest first', () => {
  const words = stemmedWords('Nobody plans these Minutes. The minute is not in the plan.', 'en')
  expect(speakingWords(['minut', 'plan minut', 'trust', 'plan'], words, 3)).toEqual(['minutes', 'plans'])
})
