import { expect, test } from 'vitest'
import { guessImport } from '@/lib/domain/comment/guess-import'

const meanings = (madeBy: Parameters<typeof guessImport>[0]['madeBy'], header: string[], questions = header) =>
  guessImport({ madeBy, header, questions }, [], []).columns.map(({ as }) => as)

test('a commenting table gives clause, comment and proposed wording, and who speaks', () => {
  const header = ['MB/NC1', 'Line number', 'Clause/ Subclause', 'Type of comment2', 'Comments', 'Proposed change']
  expect(meanings('iso-comments', header)).toEqual(['commenter', 'drop', 'target', 'drop', 'comment', 'proposedText'])
})

test('an export is guessed by its questions', () => {
  expect(meanings('qualtrics', ['IPAddress', 'Q3', 'Q4'], ['IP Address', 'Your comments', 'Your name'])).toEqual([
    'drop',
    'comment',
    'vault',
  ])
})

test('what a survey tool writes about a response is no answer, whatever stands above it', () => {
  const header = ['StartDate', 'EndDate', 'Status', 'Finished', 'ResponseId', 'RecipientEmail', 'Q1']
  const asked = ['Start Date', 'End Date', 'Response Type', 'Finished', 'Response ID', 'Recipient Email', 'Your comments']
  expect(meanings('qualtrics', header, asked)).toEqual(['date', 'drop', 'drop', 'drop', 'commenter', 'vault', 'comment'])
})
