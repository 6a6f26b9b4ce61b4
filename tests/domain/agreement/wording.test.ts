import { expect, test } from 'vitest'
import { countUnits } from '@/lib/domain/agreement/counts'
import { krippendorffAlpha } from '@/lib/domain/agreement/krippendorff-alpha'
import { percent } from '@/lib/domain/agreement/percent'
import type { Result } from '@/lib/domain/agreement/result'
import { decimals, flagSentences, methodsSentence, notEstimable, plainSentence } from '@/lib/domain/agreement/wording'
import { table } from './rows'

const subject = 'the code “workload”'
const good = countUnits(table(20, 5, 4, 31), [1, 0])
const never = countUnits(table(0, 0, 0, 12), [1, 0])

test('the methods section says statistic, basis, agreement and how the interval was made', () => {
  const interval = {
    low: 0.5,
    high: 0.86,
    level: 0.95,
    method: 'percentile' as const,
    resampled: 'commenter' as const,
    commenters: 41,
    replicates: 1000,
    undefinedReplicates: 2,
  }
  const result: Result = { ...krippendorffAlpha(good), interval: { status: 'value', ...interval } } as Result
  expect(methodsSentence(result, subject)).toBe(
    'Krippendorff’s alpha (nominal) for the code “workload” was 0.69 (2 coders, 60 units with two or more values; observed agreement 85 %, expected by chance 51 %; 95 % interval 0.50 to 0.86, percentile bootstrap over 41 commenters, 1000 replicates, 2 of them without a value).',
  )
})

test('what cannot be estimated says why, and how often coders agreed', () => {
  expect(methodsSentence(krippendorffAlpha(never), subject)).toBe(
    'Krippendorff’s alpha (nominal) for the code “workload” was not estimable: all coders gave the same value to every unit, so there is nothing that chance could have got wrong (2 coders, 12 units with two or more values; observed agreement 100 %).',
  )
  expect(notEstimable('no-pairable-units')).toBe('not estimable: no unit was finished by two coders')
})

test('a person who never met a kappa can read it', () => {
  expect(plainSentence(krippendorffAlpha(good), subject)).toBe(
    'For the code “workload” two coders gave the same answer 85 times in 100; of the agreement that chance does not explain they reached 69 times in 100.',
  )
  expect(plainSentence(percent(good), subject)).toContain('how much of that is chance, this number does not say')
  expect(plainSentence(krippendorffAlpha(never), subject)).toContain('there is no number to give')
  expect(plainSentence(krippendorffAlpha(countUnits(table(0, 4, 4, 0), [1, 0])), subject)).toContain('no more than')
})

test('no sentence hands out a verdict', () => {
  const sentences = [
    methodsSentence(krippendorffAlpha(good), subject),
    plainSentence(krippendorffAlpha(good), subject),
    ...Object.values(flagSentences),
  ]
  expect(sentences.join(' ')).not.toMatch(/substantial|moderate|almost perfect|excellent|fair|poor/i)
})

test('numbers have two decimals, a true minus and no negative zero', () => {
  expect([0.742, -0.125, -0.001, 1].map(decimals)).toEqual(['0.74', '−0.13', '0.00', '1.00'])
})
