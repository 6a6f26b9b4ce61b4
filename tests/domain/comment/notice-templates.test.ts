import { expect, test } from 'vitest'
import { noticeFromTemplate, usualWithdrawal } from '@/lib/domain/comment/notice-templates'
import { allowedUses, permits } from '@/lib/domain/comment/uses'

const commentsUntil = new Date('2027-06-30T23:59:59.999Z')
const facts = {
  title: 'What does an adviser do?',
  contact: 'noor@example.org',
  commentsUntil,
  withdrawUntil: usualWithdrawal(commentsUntil),
}

test('a notice to object to covers revision, research and quoting without names, and nothing else', () => {
  const { uses, wording, basis } = noticeFromTemplate('opt-out', facts)
  expect(allowedUses(uses, [])).toEqual(['revise', 'research', 'quote'])
  expect(permits(allowedUses(uses, []))).toMatchObject({ quoteInPaper: true, quoteOnPage: false, deposit: false, contact: false })
  for (const said of ['What does an adviser do?', 'noor@example.org', '30 June 2027', '28 September 2027', 'untick'])
    expect(wording).toContain(said)
  expect(basis).toContain('object')
})

test('a notice that asks allows nothing but the revision to who says nothing', () => {
  const { uses } = noticeFromTemplate('asked', facts)
  expect(allowedUses(uses, [])).toEqual(['revise'])
  expect(Object.values(uses)).not.toContain('notAsked')
})

test('facts that are not known leave no hole in the sentences', () => {
  const bare = { title: 'T', contact: '', commentsUntil: null, withdrawUntil: null }
  for (const template of ['opt-out', 'asked'] as const)
    expect(noticeFromTemplate(template, bare).wording).not.toMatch(/null|undefined|Invalid| {2}|\.\./)
})
