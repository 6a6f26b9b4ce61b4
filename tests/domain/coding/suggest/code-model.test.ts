import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyModel, learn, unlearn } from '@/lib/domain/coding/suggest/code-model'
import { passageTerms } from '@/lib/domain/coding/suggest/passage-terms'
import { suggestCodes } from '@/lib/domain/coding/suggest/suggest-codes'

const passage = fc
  .record({
    codeIds: fc.uniqueArray(fc.constantFrom('time', 'trust', 'titles', 'tools'), { minLength: 1 }),
    stems: fc.array(fc.constantFrom('minut', 'desk', 'lectur', 'plan', 'word', 'help', 'name'), { maxLength: 30 }),
  })
  .map(({ codeIds, stems }) => ({ codeIds, terms: passageTerms(stems) }))

test('a passage that is learned and taken back leaves the very same numbers', () => {
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 20 }), fc.array(passage, { maxLength: 20 }), (kept, passing) => {
      const [model, plain] = [emptyModel(), emptyModel()]
      for (const one of kept) learn(plain, one)
      for (const one of passing.slice(0, 7)) learn(model, one)
      for (const one of kept) learn(model, one)
      for (const one of passing.slice(7)) learn(model, one)
      for (const one of passing.toReversed()) unlearn(model, one)
      expect(model).toEqual(plain)
    }),
  )
})

test('in whatever order passages are learned, the same codes are suggested with the same scores', () => {
  fc.assert(
    fc.property(fc.array(passage, { minLength: 1, maxLength: 20 }), passage, (passages, asked) => {
      const [there, back] = [emptyModel(), emptyModel()]
      for (const one of passages) learn(there, one)
      for (const one of passages.toReversed()) learn(back, one)
      const [suggested, again] = [there, back].map((model) =>
        suggestCodes(model, asked.terms, 9).map(({ terms, ...said }) => ({ ...said, terms: terms.toSorted() })),
      )
      expect(again).toEqual(suggested)
    }),
  )
})

test('a score lies above 0 and not above 1, and is 1 for the only passage of a code', () => {
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 20 }), passage, (passages, asked) => {
      const model = emptyModel()
      for (const one of passages) learn(model, one)
      for (const { score, terms } of suggestCodes(model, asked.terms, 9)) {
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1 + 1e-9)
        expect(terms.every((term) => asked.terms.has(term))).toBe(true)
      }
    }),
  )
  const model = emptyModel()
  learn(model, { codeIds: ['time'], terms: passageTerms(['no', 'plan', 'show', 'it']) })
  expect(suggestCodes(model, passageTerms(['no', 'plan', 'show', 'it']), 3)[0]?.score).toBeCloseTo(1, 9)
})

test('nothing is suggested by nothing, and no code that has no word in common', () => {
  const model = emptyModel()
  expect(suggestCodes(model, passageTerms(['plan']), 3)).toEqual([])
  learn(model, { codeIds: ['time'], terms: passageTerms(['minut', 'desk']) })
  expect(suggestCodes(model, passageTerms(['titl']), 3)).toEqual([])
  expect(suggestCodes(model, passageTerms([]), 3)).toEqual([])
})

test('a rare word speaks louder than one that stands everywhere', () => {
  const model = emptyModel()
  for (let nth = 0; nth < 9; nth++) learn(model, { codeIds: ['help'], terms: passageTerms(['staff', `help${nth}`]) })
  learn(model, { codeIds: ['titles'], terms: passageTerms(['staff', 'titl']) })
  const [first] = suggestCodes(model, passageTerms(['staff', 'titl', 'matter']), 3)
  expect(first).toMatchObject({ codeId: 'titles', used: 1, share: 0.1 })
  expect(first?.terms.slice(0, 2)).toEqual(['titl', 'staff titl'])
})
