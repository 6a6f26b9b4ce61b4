import type { ExampleCommenter, Said } from '../said'

const demand = 'A learning technologist is a teacher.'

/** Nine letters that differ in a word or two, as they come when a list of people is asked to write. Invented. */
const letters: readonly (readonly [text: string, quote: string])[] = [
  ['A learning technologist is a teacher. Please say so in the first line, because our pay depends on it.', demand],
  ['A learning technologist is a teacher. Please say so in the first line, since our pay depends on it.', demand],
  ['A learning technologist is a teacher. Please say so in the first line because our pay depends on it!', demand],
  [
    'a learning technologist is a teacher, please say so in the first line, because our pay depends on it',
    'a learning technologist is a teacher',
  ],
  [
    'Dear authors, a learning technologist is a teacher. Please say so in the first line, because our pay depends on it.',
    'a learning technologist is a teacher',
  ],
  [
    'A learning technologist IS a teacher. Please say so in the very first line, because our pay depends on it.',
    'A learning technologist IS a teacher.',
  ],
  ['A learning technologist is a teacher. Please say so on the first line. Our pay depends on it. Solidarity!', demand],
  ['A learning technologist is a teacher. Please say that in the first line, because my pay depends on it.', demand],
  ['A learning technologist is a teacher. Say so in the first line, please: our pay depends on it. Kind regards', demand],
]

const marksOf = (text: string, quote: string): Said['marks'] => [
  ['definition~', quote],
  ['title', quote],
  ['career', /(?:our|my) pay depends on it/.exec(text)?.[0] ?? quote],
]

export const campaign: readonly ExampleCommenter[] = letters.map(([text, quote], nth) => ({
  job: 'learning technologist',
  sector: nth % 3 === 0 ? 'college' : 'university',
  years: nth % 2 === 0 ? '3-5' : '6-10',
  agrees: nth % 2 === 0 ? ['show', 'archive'] : ['archive'],
  says: [{ on: null, text, marks: marksOf(text, quote) }],
}))
