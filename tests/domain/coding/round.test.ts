import { expect, test } from 'vitest'
import { isBlind, purposeRules, roundPurposes, roundStates } from '@/lib/domain/coding/round'

test('every open round is blind, whatever it is for', () => {
  expect(roundStates.filter(isBlind)).toEqual(['open'])
})

test('codes are private in exploratory rounds alone', () => {
  expect(roundPurposes.filter((purpose) => purposeRules[purpose].privateCodes)).toEqual(['exploratory'])
})

test('nothing is suggested where agreement or stability is measured', () => {
  expect(roundPurposes.filter((purpose) => !purposeRules[purpose].maySuggest)).toEqual(['reliability', 'stability'])
})

test('first attempts and repeats never become settled codings', () => {
  expect(roundPurposes.filter((purpose) => !purposeRules[purpose].settles)).toEqual(['exploratory', 'training', 'stability'])
})
