import { expect, test } from 'vitest'
import { themeState, type Verdict } from '@/lib/domain/themes/theme'

test('a theme that nobody was asked about is a draft', () => {
  expect(themeState({ inReview: false, rev: 1 }, [])).toBe('draft')
  expect(themeState({ inReview: true, rev: 1 }, [])).toBe('inReview')
})

test('one approval agrees a theme, one request for changes disputes it', () => {
  expect(themeState({ inReview: true, rev: 1 }, [says('Rui', 'approve', 1)])).toBe('agreed')
  expect(themeState({ inReview: true, rev: 1 }, [says('Rui', 'approve', 1), says('Ada', 'changes', 1)])).toBe('disputed')
  expect(themeState({ inReview: true, rev: 1 }, [says('Rui', 'abstain', 1)])).toBe('inReview')
})

test('a reviewer who thought again counts once', () => {
  expect(themeState({ inReview: true, rev: 1 }, [says('Rui', 'changes', 1, 5), says('Rui', 'approve', 1, 6)])).toBe('agreed')
  expect(themeState({ inReview: true, rev: 1 }, [says('Rui', 'approve', 1, 6), says('Rui', 'changes', 1, 5)])).toBe('agreed')
})

test('verdicts on an earlier wording of the claim do not count', () => {
  expect(themeState({ inReview: true, rev: 2 }, [says('Rui', 'approve', 1)])).toBe('inReview')
})

function says(reviewerId: string, verdict: Verdict, subjectRev: number, hour = 1) {
  return { reviewerId, verdict, subjectRev, at: new Date(Date.UTC(2027, 0, 1, hour)) }
}
