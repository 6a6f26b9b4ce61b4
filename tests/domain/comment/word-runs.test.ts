import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedRuns } from '@/lib/domain/comment/word-runs'

function runsIn(comment: string, memo: string): string[] {
  return sharedRuns(comment, memo).map(({ start, end }) => memo.slice(start, end))
}

const comment = 'They don’t only fix projectors, they teach the teachers every single day.'

test('five words in a row are found, whatever happened to case, accents and punctuation', () => {
  expect(runsIn(comment, 'P007: "DON\'T only FIX… projectors — they" and so on')).toEqual(["DON'T only FIX… projectors — they"])
  expect(runsIn('Le café est très loin ici', 'dit: cafe est tres loin ici!')).toEqual(['cafe est tres loin ici'])
})

test('four words in a row are nobody’s', () => {
  expect(runsIn(comment, 'They do not only fix projectors. He can teach the teachers every now and then.')).toEqual([])
})

test('a longer run is one span, two runs are two', () => {
  const memo = '😀 they teach the teachers every single day (so P007), yet they don’t only fix projectors'
  expect(runsIn(comment, memo)).toEqual(['they teach the teachers every single day', 'they don’t only fix projectors'])
})

test('runs are found in scripts that write no blanks', () => {
  expect(runsIn('学习技术专家支持教师', '备忘:技术专家支持。')).toEqual(['技术专家支持'])
  expect(runsIn('הם מלמדים את המורים כל יום מחדש', 'כתוב: מלמדים את המורים, כל יום')).toEqual(['מלמדים את המורים, כל יום'])
})

test('invisible characters do not hide a run', () => {
  expect(runsIn(comment, 'they te\u00adach the\u200b teachers every single')).toHaveLength(1)
})

test('a memo that holds the comment is one run from its first to its last word', () => {
  const words = fc.array(fc.stringMatching(/^[a-zé]{1,5}$/), { minLength: 5, maxLength: 30 })
  fc.assert(
    fc.property(words, (spoken) => {
      const text = spoken.join(' ')
      expect(sharedRuns(text, `«${text}»`)).toEqual([{ start: 1, end: text.length + 1 }])
    }),
  )
})
