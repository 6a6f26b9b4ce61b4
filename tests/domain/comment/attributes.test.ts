import { expect, test } from 'vitest'
import { type AttributeDefinition, faultsOfDefinitions, readAttributes } from '@/lib/domain/comment/attributes'

const years: AttributeDefinition = { key: 'years', question: 'Years in the job', kind: 'number', options: [] }
const sector: AttributeDefinition = {
  key: 'sector',
  question: 'Sector',
  kind: 'choice',
  options: ['Higher education', 'Further education'],
}
const title: AttributeDefinition = { key: 'job-title', question: 'Job title', kind: 'text', options: [] }

test('answers are read as the project asked for them', () => {
  const answers = { years: ' 7 ', sector: 'higher  EDUCATION', 'job-title': '', shoe: '44' }
  expect(readAttributes([years, sector, title], answers)).toEqual({
    status: 'ok',
    values: { years: 7, sector: 'Higher education' },
  })
})

test('an answer that does not fit is named with what would', () => {
  expect(readAttributes([years, sector], { years: 'seven', sector: 'School' })).toEqual({
    status: 'refused',
    faults: [
      { key: 'years', why: '"Years in the job": write a number in digits, such as 7 or 7.5.' },
      { key: 'sector', why: '"Sector": choose one of Higher education, Further education.' },
    ],
  })
})

test('definitions with twin keys, bad keys or a single option are named', () => {
  const faults = faultsOfDefinitions([years, years, { ...title, key: 'Job Title' }, { ...sector, options: ['One', 'one'] }])
  expect(faults.map(({ key }) => key)).toEqual(['years', 'Job Title', 'sector'])
  expect(faultsOfDefinitions([years, sector, title])).toEqual([])
})
