import { expect, test } from 'vitest'
import { gammaOf } from '@/lib/domain/agreement/gamma/gamma'
import type { Interval } from '@/lib/domain/agreement/result'
import {
  gammaMethods,
  gammaPlain,
  roundGammaMethods,
  roundGammaPlain,
  uAlphaMethods,
} from '@/lib/domain/agreement/wording-of-spans'

const none = () => ({ chosen: [], bound: 0, proven: true })
const span = (coder: number, start: number, end: number, category = 0) => ({ coder, start, end, category })
const text = { start: 0, end: 60, coders: 2, categories: 2 }
const subject = 'the spans of round 2'

test('gamma is told with what it rests on, and in plain words', () => {
  const spans = [span(0, 2, 10), span(0, 20, 30, 1), span(1, 3, 11), span(1, 21, 33, 1)]
  const gamma = gammaOf({ ...text, spans }, none, { seed: 'round 2', samples: 50 })
  expect(gammaMethods(gamma, subject)).toMatch(
    /^Gamma for the spans of round 2 was 0\.\d\d, gamma-cat 1\.00 \(observed disorder 0\.0\d, expected \d\.\d\d, the mean of 50 continua by chance with standard error 0\.\d\d, seed “round 2”\)\.$/,
  )
  expect(gammaPlain(gamma, subject)).toMatch(/fits together \d\d hundredths of the way from chance to full agreement\.$/)
  const same = gammaOf({ ...text, spans: [span(0, 2, 10), span(1, 2, 10)] }, none, { seed: 'x' })
  expect(gammaPlain(same, subject)).toBe('For the spans of round 2 coders marked the same words in the same way.')
  expect(gammaMethods(gammaOf({ ...text, spans: [] }, none, { seed: 'x' }), subject)).toContain('was not estimable: no coder')
  const apart = gammaOf({ ...text, spans: [span(0, 2, 4), span(1, 50, 59, 1)] }, none, { seed: 'x' })
  expect(gammaPlain(apart, subject)).toContain('no better than if they had marked at random')
  if (gamma.status === 'value')
    expect(gammaMethods({ ...gamma, flags: ['unproven'] }, subject)).toContain('not proven to be the best')
})

test('u-alpha says what it rests on, or why there is none', () => {
  const coverage = { status: 'value', value: 0.384 } as const
  expect(uAlphaMethods('cu-alpha', { status: 'value', value: 0.779 }, subject, coverage)).toBe(
    'cu-alpha for the spans of round 2 was 0.78 (on 38 % of the text); lengths are in UTF-16 characters.',
  )
  expect(uAlphaMethods('u-alpha', { status: 'undefined', why: 'overlap-not-allowed' }, subject)).toContain(
    'take one code at a time',
  )
})

test('gamma of a round says over what, by which samples, and how sure', () => {
  const basis = { statistic: 'gamma', units: 12, pairable: 9, coders: 2, flags: [] } as const
  const interval: Interval = {
    status: 'value',
    low: 0.31,
    high: 0.69,
    level: 0.95,
    method: 'percentile',
    resampled: 'commenter',
    commenters: 8,
    replicates: 1000,
    undefinedReplicates: 0,
  }
  const found = { ...basis, status: 'value', observed: 0.52, expected: null, coefficient: 0.52, interval } as const
  const gamma = { result: found, standardError: 0.0042, isProven: true, samples: 30, seed: 'one', commenters: 8 }
  expect(roundGammaMethods(gamma, 'round 2')).toBe(
    'Gamma for round 2 was 0.52 (2 coders, 12 comments, 9 of them where marks by chance would differ; 30 continua by chance for each, seed “one”, which leave a standard error of 0.004; 95 % interval 0.31 to 0.69, percentile bootstrap over 8 commenters, 1000 replicates).',
  )
  expect(roundGammaPlain(gamma, 'round 2')).toContain('52 hundredths')
  const none = { ...gamma, result: { ...basis, status: 'undefined', why: 'no-data', observed: null } as const }
  expect(roundGammaMethods(none, 'round 2')).toContain('not estimable')
})
