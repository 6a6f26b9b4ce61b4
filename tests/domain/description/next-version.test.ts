import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ApprovedChange } from '@/lib/domain/description/approved-change'
import type { PlacedClause } from '@/lib/domain/description/clause'
import { compareVersions } from '@/lib/domain/description/compare'
import { fingerprintText } from '@/lib/domain/description/fingerprint'
import { accountFor, type Lineage } from '@/lib/domain/description/lineage'
import { lineageFrom, type NextVersion } from '@/lib/domain/description/next-version'
import { inReadingOrder } from '@/lib/domain/description/tree'
import { versionOne } from './a-version'

const core = { kind: 'statement', standing: 'core', level: null } as const

const edit: ApprovedChange = {
  proposalId: 'PR-1',
  changeClass: 'substantive',
  op: 'edit',
  clauseId: 'visit',
  clause: { ...core, text: 'Visits gardens when asked.' },
}
const retire: ApprovedChange = { proposalId: 'PR-2', changeClass: 'substantive', op: 'retire', clauseId: 'learn' }
const insert: ApprovedChange = {
  proposalId: 'PR-3',
  changeClass: 'substantive',
  op: 'insert',
  newClauseId: 'listen',
  spot: { after: 'visit' },
  clause: { ...core, text: 'Listens.' },
}
const promote: ApprovedChange = {
  proposalId: 'PR-4',
  changeClass: 'substantive',
  op: 'reclassify',
  clauseId: 'soil',
  clause: { ...core, text: 'Writes about soil.' },
}

test('nothing approved keeps everything', () => {
  const next = built(lineageFrom([], versionOne))
  expect(next.lineages.every(({ op }) => op === 'keep')).toBe(true)
  expect(next.placements.map(({ number }) => number)).toEqual(versionOne.map(({ number }) => number))
})

test('approved changes make the next version and say what became of each clause', () => {
  const next = built(lineageFrom([edit, retire, insert, promote], versionOne))
  expect(next.placements.map(({ clauseId, parentId, number }) => [clauseId, parentId, number])).toEqual([
    ['work', null, null],
    ['lead', 'work', null],
    ['visit', 'lead', '1'],
    ['listen', 'lead', '2'],
    ['bring', 'lead', '3'],
    ['quote', 'work', null],
    ['more', null, null],
    ['soil', 'more', '4'],
  ])
  expect(
    next.lineages.filter(({ op }) => op !== 'keep').map(({ op, proposalId, from, to }) => [op, proposalId, from, to]),
  ).toEqual([
    ['edit', 'PR-1', ['visit'], ['visit']],
    ['retire', 'PR-2', ['learn'], []],
    ['reclassify', 'PR-4', ['soil'], ['soil']],
    ['insert', 'PR-3', [], ['listen']],
  ])
})

test('a clause whose printed number alone changed is renumbered', () => {
  const { lineages } = built(lineageFrom([retire], versionOne))
  expect(lineages.filter(({ op }) => op === 'renumber').flatMap(({ from }) => from)).toEqual(['bring', 'soil'])
})

test('an insertion after a clause stands behind all that is under it', () => {
  const { placements } = built(lineageFrom([{ ...insert, spot: { after: 'lead' } }], versionOne))
  expect(placements.map(({ clauseId }) => clauseId)).toEqual([
    'work',
    'lead',
    'visit',
    'learn',
    'bring',
    'listen',
    'quote',
    'more',
    'soil',
  ])
  expect(placements.find(({ clauseId }) => clauseId === 'listen')?.parentId).toBe('work')
})

test('an insertion at the start of a section is its first clause, and at the start of all the first of all', () => {
  const inSection = built(lineageFrom([{ ...insert, spot: { startOf: 'more' } }], versionOne)).placements
  expect(inSection.slice(-2).map(({ clauseId, parentId }) => [clauseId, parentId])).toEqual([
    ['listen', 'more'],
    ['soil', 'more'],
  ])
  expect(built(lineageFrom([{ ...insert, spot: { startOf: null } }], versionOne)).placements[0]?.clauseId).toBe('listen')
})

test('an insertion after a clause that is retired takes its place', () => {
  const { placements } = built(lineageFrom([retire, { ...insert, spot: { after: 'learn' } }], versionOne))
  expect(placements.map(({ clauseId }) => clauseId).slice(2, 5)).toEqual(['visit', 'listen', 'bring'])
})

test('an edit that also changes the standing is substantive, whatever it was called', () => {
  const sly: ApprovedChange = { ...edit, changeClass: 'editorial', clause: { ...edit.clause, standing: 'optional' } }
  expect(built(lineageFrom([sly], versionOne)).lineages.find(({ op }) => op === 'edit')?.changeClass).toBe('substantive')
})

const text = { ...core, text: 'Other words.' }
test.each<[string, ApprovedChange[], string[]]>([
  ['two proposals on one clause', [edit, { ...promote, clauseId: 'visit' }], ['PR-1', 'PR-4']],
  ['a quotation with other words', [{ ...edit, clauseId: 'quote', clause: { ...text, kind: 'quotation' } }], ['PR-1']],
  ['a clause that is not in the version', [{ ...edit, clauseId: 'gone' }], ['PR-1']],
  ['a retired clause with clauses under it', [{ ...retire, clauseId: 'lead' }], ['PR-2']],
  ['an insertion beside nothing', [{ ...insert, spot: { after: 'gone' } }], ['PR-3']],
  ['a taken id', [insert, { ...insert, proposalId: 'PR-5' }], ['PR-3', 'PR-5']],
])('%s is refused with the proposals it concerns', (_, changes, proposalIds) => {
  expect(lineageFrom(changes, versionOne)).toMatchObject({ status: 'refused', proposalIds })
})

test('whatever is approved, every clause is accounted for', () => {
  const change = fc.subarray([edit, retire, insert, promote])
  const spots = fc.constantFrom({ after: 'work' }, { after: 'soil' }, { after: 'learn' }, { startOf: 'quote' }, { startOf: null })
  fc.assert(
    fc.property(change, fc.array(spots, { maxLength: 4 }), (changes, more) => {
      const inserts = more.map(
        (spot, at): ApprovedChange => ({ ...insert, newClauseId: `new-${at}`, proposalId: `PR-1${at}`, spot }),
      )
      const next = built(lineageFrom([...changes, ...inserts], versionOne))
      expect(accountFor(versionOne, next.placements, next.lineages)).toEqual([])
      expect(inReadingOrder(next.placements).status).toBe('ordered')
    }),
  )
})

test('a gap in the accounting is named with its clause', () => {
  const [first, ...rest] = built(lineageFrom([], versionOne)).lineages
  expect(accountFor(versionOne, versionOne, rest).map(({ why, side, clauseId }) => [why, side, clauseId])).toEqual([
    ['no-source-operation', 'old', 'work'],
    ['no-target-operation', 'new', 'work'],
  ])
  const twice = [first, first, ...rest].filter((lineage): lineage is Lineage => lineage !== undefined)
  expect(accountFor(versionOne, versionOne, twice).map(({ why }) => why)).toEqual(['two-operations', 'two-operations'])
})

test('a split into one and a merge of one are no split and no merge', () => {
  const lineage = { changeClass: 'substantive', proposalId: null } as const
  const before = [{ clauseId: 'visit' }]
  const after = [{ clauseId: 'new' }]
  expect(accountFor(before, after, [{ ...lineage, op: 'split', from: ['visit'], to: ['new'] }])[0]?.why).toBe('wrong-ends')
  expect(accountFor(before, after, [{ ...lineage, op: 'merge', from: ['visit'], to: ['new'] }])[0]?.why).toBe('wrong-ends')
})

test('the comparison follows the new text, with retired clauses where they stood', () => {
  const next = built(lineageFrom([edit, retire, insert], versionOne))
  const after = next.placements.map(
    (clause): PlacedClause => ({ ...clause, handle: clause.clauseId, fingerprint: fingerprintText(clause) }),
  )
  const changes = compareVersions(versionOne, after, next.lineages)
  expect(changes.map(({ op, before, after }) => `${op} ${(after[0] ?? before[0])?.clauseId}`)).toEqual([
    'keep work',
    'keep lead',
    'edit visit',
    'retire learn',
    'insert listen',
    'keep bring',
    'keep quote',
    'keep more',
    'keep soil',
  ])
})

function built(next: NextVersion) {
  if (next.status === 'refused') throw new Error(next.why)
  return next
}
