import { expect, test } from 'vitest'
import { type AttributeDefinition, faultsOfDefinitions } from '@/lib/domain/comment/attributes'
import { eligibilityOf, eligibilityQuestion } from '@/lib/domain/comment/eligibility'

const question: AttributeDefinition = {
  ...{ key: 'work', question: 'Do you do this work?', kind: 'choice', options: ['Yes', 'In part', 'No'] },
  ...{ admits: ['Yes', 'In part'], otherwise: 'Thank you. Students are asked next year.' },
}
const other: AttributeDefinition = { key: 'years', question: 'Years', kind: 'number', options: [] }

test('where no question decides, everybody may comment', () => {
  expect(eligibilityQuestion([other])).toBeNull()
  expect(eligibilityOf([other], {})).toEqual({ status: 'in' })
})

test('one answer lets in, another is told kindly, and none is asked for', () => {
  expect(eligibilityOf([other, question], { work: 'In part' })).toEqual({ status: 'in' })
  expect(eligibilityOf([other, question], { work: 'No' })).toMatchObject({ status: 'out', key: 'work', says: question.otherwise })
  expect(eligibilityOf([other, question], {})).toMatchObject({ status: 'unanswered', key: 'work' })
})

test('a question decides only as a choice, with answers of its own, and only once', () => {
  expect(faultsOfDefinitions([question, other])).toEqual([])
  expect(faultsOfDefinitions([{ ...question, admits: ['Perhaps'] }])[0]?.why).toContain('"Perhaps"')
  expect(faultsOfDefinitions([{ ...other, admits: ['7'] }])[0]?.why).toContain('one of a list')
  expect(faultsOfDefinitions([question, { ...question, key: 'again' }])[0]?.why).toContain('Only one question')
})
