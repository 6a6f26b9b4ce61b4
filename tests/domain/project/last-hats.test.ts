import { expect, test } from 'vitest'
import { lastHats } from '@/lib/domain/project/last-hats'

test('the only editor cannot put the hat down, two of them can', () => {
  const noor = { id: 'noor', roles: ['editor'] as const }
  expect(lastHats([noor, { id: 'ada', roles: ['coder'] }], 'noor', ['coder'])).toEqual(['editor'])
  expect(lastHats([noor, { id: 'mia', roles: ['editor'] }], 'noor', [])).toEqual([])
})

test('who wears both needed hats alone is told of both', () => {
  expect(lastHats([{ id: 'noor', roles: ['editor', 'custodian', 'coder'] }], 'noor', [])).toEqual(['editor', 'custodian'])
})

test('coders, reviewers and observers come and go', () => {
  expect(lastHats([{ id: 'ada', roles: ['coder', 'reviewer', 'observer'] }], 'ada', [])).toEqual([])
})
