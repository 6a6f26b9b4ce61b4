import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowedUses, type NoticeUses, type PermissionAnswer, permits, type Use, uses } from '@/lib/domain/comment/uses'
import { permissionWord } from '@/lib/domain/comment/wording'

const optOut: NoticeUses = {
  revise: 'covered',
  research: 'covered',
  quote: 'covered',
  show: 'notAsked',
  archive: 'notAsked',
  contact: 'notAsked',
  thank: 'notAsked',
}
const asking: NoticeUses = { ...optOut, quote: 'asked', show: 'asked', archive: 'asked' }

function answered(use: Use, answer: PermissionAnswer['answer']): PermissionAnswer {
  return { use, answer, at: new Date('2026-03-01T10:00:00Z'), noticeNumber: 1 }
}

const anyAnswers = fc.array(
  fc
    .record({ use: fc.constantFrom(...uses), answer: fc.constantFrom('yes', 'no', 'objected') })
    .map(({ use, answer }) => answered(use, answer as 'yes')),
)

test('the opt-out notice of the first description covers revision, research and quoting of whoever says nothing', () => {
  expect(allowedUses(optOut, [])).toEqual(['revise', 'research', 'quote'])
})

test('an objection takes one use away and leaves the others', () => {
  expect(allowedUses(optOut, [answered('research', 'objected')])).toEqual(['revise', 'quote'])
})

test('what is asked and not answered is not allowed', () => {
  expect(allowedUses(asking, [answered('quote', 'yes')])).toEqual(['revise', 'research', 'quote'])
})

test('the latest answer counts', () => {
  expect(allowedUses(asking, [answered('show', 'yes'), answered('show', 'no')])).not.toContain('show')
  expect(allowedUses(optOut, [answered('quote', 'objected'), answered('quote', 'yes')])).toContain('quote')
})

test('a use that the notice does not name is never allowed, whatever was answered', () => {
  fc.assert(fc.property(anyAnswers, (answers) => !allowedUses(optOut, answers).includes('archive')))
})

test('the words for a permission say agreed only where it was asked and answered yes', () => {
  expect(permissionWord('quote', optOut, [])).toBe('covered by the notice')
  expect(permissionWord('quote', optOut, [answered('quote', 'yes')])).toBe('covered by the notice')
  expect(permissionWord('quote', optOut, [answered('quote', 'objected')])).toBe('objected')
  expect(permissionWord('quote', asking, [answered('quote', 'yes')])).toBe('agreed')
  expect(permissionWord('quote', asking, [])).toBe('not agreed')
  expect(permissionWord('thank', asking, [answered('thank', 'yes')])).toBe('not asked')
})

test('each combination of the five uses that touch the words permits exactly this', () => {
  const weighty: readonly Use[] = ['revise', 'research', 'quote', 'show', 'archive']
  const table = Array.from({ length: 32 }, (_, row) => {
    const allowed = weighty.filter((_use, bit) => row & (1 << bit))
    const given = Object.entries(permits(allowed)).flatMap(([permit, holds]) => (holds && permit !== 'receipt' ? [permit] : []))
    return `${allowed.join('+') || 'nothing'}: ${given.join(' ') || 'nothing'}`
  })

  expect(`\n${table.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    nothing: nothing
    revise: sealedLane
    research: code count
    revise+research: code count openEvidence
    quote: nothing
    revise+quote: sealedLane
    research+quote: code count quoteInPaper
    revise+research+quote: code count quoteInPaper openEvidence
    show: nothing
    revise+show: sealedLane
    research+show: code count paraphraseOnPage
    revise+research+show: code count paraphraseOnPage openEvidence
    quote+show: nothing
    revise+quote+show: sealedLane
    research+quote+show: code count quoteInPaper quoteOnPage paraphraseOnPage
    revise+research+quote+show: code count quoteInPaper quoteOnPage paraphraseOnPage openEvidence
    archive: nothing
    revise+archive: sealedLane
    research+archive: code count deposit
    revise+research+archive: code count deposit openEvidence
    quote+archive: nothing
    revise+quote+archive: sealedLane
    research+quote+archive: code count quoteInPaper deposit
    revise+research+quote+archive: code count quoteInPaper deposit openEvidence
    show+archive: nothing
    revise+show+archive: sealedLane
    research+show+archive: code count paraphraseOnPage deposit
    revise+research+show+archive: code count paraphraseOnPage deposit openEvidence
    quote+show+archive: nothing
    revise+quote+show+archive: sealedLane
    research+quote+show+archive: code count quoteInPaper quoteOnPage paraphraseOnPage deposit
    revise+research+quote+show+archive: code count quoteInPaper quoteOnPage paraphraseOnPage deposit openEvidence
    "
  `)
})

test('in all 128 combinations, no research means never coded, counted, quoted, retold or deposited', () => {
  for (const allowed of everyCombination()) {
    if (allowed.includes('research')) continue
    const { code, count, quoteInPaper, quoteOnPage, paraphraseOnPage, deposit, openEvidence, sealedLane } = permits(allowed)
    expect([code, count, quoteInPaper, quoteOnPage, paraphraseOnPage, deposit, openEvidence]).toEqual(Array(7).fill(false))
    expect(sealedLane).toBe(allowed.includes('revise'))
  }
})

test('in all 128 combinations, contact and thanks depend on nothing else, and the receipt stays', () => {
  for (const allowed of everyCombination()) {
    const without = permits(allowed.filter((use) => use !== 'contact' && use !== 'thank'))
    expect(permits(allowed)).toEqual({
      ...without,
      contact: allowed.includes('contact'),
      thank: allowed.includes('thank'),
      receipt: true,
    })
  }
})

test('taking a use away never permits more, except the sealed lane', () => {
  for (const allowed of everyCombination()) {
    for (const use of allowed) {
      const { sealedLane: _, ...less } = permits(allowed.filter((other) => other !== use))
      const more: Record<string, boolean> = permits(allowed)
      expect(Object.entries(less).filter(([permit, holds]) => holds && !more[permit])).toEqual([])
    }
  }
})

function everyCombination(): Use[][] {
  return Array.from({ length: 128 }, (_, row) => uses.filter((_use, bit) => row & (1 << bit)))
}
