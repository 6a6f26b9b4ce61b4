import { randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { utils, write } from '@e965/xlsx'
import { expect, type Page } from '@playwright/test'
import { expectClean } from './support/clean-page'
import { test } from './support/journey'
import { asNoor, joins, opensProject, publishes } from './support/people'

const text = 'Our work\n\nAn adviser:\n\n· Helps colleagues who teach.\n\n· Keeps up with the field.\n'
const file = (name: string, bytes: Buffer | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})
const docx = 'PK\u0003\u0004 not a document \0'

test('bad input gets one clear sentence, and nothing is half-saved', async ({ browser }) => {
  const noor = await asNoor(browser)
  await opensProject(noor, 'bad-input', 'What breaks?')

  await test.step('an address that leads nowhere', async () => {
    for (const address of ['/d/no-such-text', '/p/no-such-project', '/p/bad-input/no-such-room', '/d/bad-input'])
      expect((await noor.goto(address))?.status(), address).toBe(404)
  })

  await test.step('a description that is none', async () => {
    await noor.goto('/p/bad-input/description')
    const given = noor.getByLabel('Or a file')
    await given.setInputFiles(file('empty.txt', ''))
    await expect(noor.getByText('This file is empty. Choose another one.')).toBeVisible()
    await given.setInputFiles(file('job.docx', docx))
    await expect(noor.getByText('This is not a Word document')).toBeVisible()
    await noor.reload()
    await expect(noor.getByRole('button', { name: 'Publish version 1' })).toHaveCount(0)
  })

  await publishes(noor, 'bad-input', text)
  const cleo = await joins(browser, noor, 'bad-input', 'Cleo', ['Custodian'])

  await test.step('a table that is none', async () => {
    await cleo.goto('/p/bad-input/comments/import')
    await expectClean(cleo)
    const choose = (given: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]) =>
      cleo.getByLabel('A table of comments').setInputFiles(given)
    await choose(file('empty.csv', ''))
    await expect(cleo.getByText('This file is empty. Choose another one.')).toBeVisible()
    await choose(file('job.csv', docx))
    await expect(cleo.getByText('This archive or office file is damaged.')).toBeVisible()

    const large = path.join(tmpdir(), `codicil-${randomBytes(6).toString('hex')}.csv`)
    await writeFile(large, `comment\n${'All work and no play. '.repeat(2_400_000)}`)
    await choose(large)
    await expect(cleo.getByText('This file is too large: at most 50 MB can be taken.')).toBeVisible({ timeout: 60_000 })
    await rm(large)
    await cleo.goto('/p/bad-input/comments/import')
    await expect(cleo.getByText('Nothing was brought in yet')).toBeVisible()
  })

  await test.step('a table with faults says each by its line, and takes what is whole', async () => {
    const latin = Buffer.from('comment;clause\n\u0093Tr\u00e8s bien\u0094, she said.;\nragged;row;here\n;\n', 'latin1')
    await cleo.getByLabel('A table of comments').setInputFiles(file('latin.csv', latin))
    await expect(cleo.getByText('“Très bien”, she said.')).toBeVisible()
    await expect(cleo.getByText('The row at line 3 has 3 cells, but there are 2 columns.')).toBeVisible()
    await expectClean(cleo)
    await cleo.screenshot({ path: '.tmp/shots/import-mapping.png', fullPage: true })
  })

  await test.step('a form whose project was forged changes neither project', async () => {
    await cleo.locator('form[aria-label="Bring in the table"] input[name=project]').evaluate((input) => {
      ;(input as HTMLInputElement).value = 'adviser'
    })
    await cleo.getByRole('button', { name: 'Bring in the comments' }).click()
    await expect(cleo.getByRole('form').getByRole('alert')).toContainText('There is nothing here for you')
    await cleo.reload()
    await expect(cleo.getByText('Nothing was brought in yet')).toBeVisible()
  })

  await test.step('the same table, from its own project, lands and is accounted for', async () => {
    await cleo.getByRole('button', { name: 'Bring in the comments' }).click()
    await expect(cleo.getByText('1 comment from 3 rows')).toBeVisible()
    await cleo.screenshot({ path: '.tmp/shots/import-account.png', fullPage: true })
    await expectClean(cleo)
    await cleo.getByRole('button', { name: 'Undo this import' }).click()
    await cleo.getByRole('alertdialog').getByRole('button', { name: 'Undo this import' }).click()
    await expect(cleo.getByText('(undone)')).toBeVisible()
  })

  await test.step('a workbook shows its sheets, its merged cells and what it calculates', async () => {
    await cleo.getByLabel('A table of comments').setInputFiles(file('answers.xlsx', workbook()))
    await cleo.getByRole('link', { name: 'Answers' }).click()
    await expect(cleo.getByText('Some cells are merged')).toBeVisible()
    await cleo.screenshot({ path: '.tmp/shots/import-workbook.png', fullPage: true })
  })

  await test.step('a survey with faulty rows: its question is kept, its mapping saved, and a row taken by hand', async () => {
    await cleo.goto('/p/bad-input/comments/import')
    await cleo.getByLabel('A table of comments').setInputFiles(file('survey.csv', survey))
    await expect(cleo.getByLabel('What Q1 holds')).toHaveValue('answer')
    await cleo.getByText('Keep this mapping for the next file').click()
    await cleo.getByLabel('Name of the mapping').fill('Spring survey')
    await cleo.getByRole('button', { name: 'Save the mapping' }).click()
    await expect(cleo.getByRole('link', { name: 'as in “Spring survey”' })).toHaveAttribute('aria-current', 'page')
    await cleo.getByText('How it is read').first().click()
    await cleo.getByRole('checkbox', { name: 'Row 5: take it' }).check()
    await cleo.getByRole('checkbox', { name: 'Row 6: leave it out' }).check()
    await expectClean(cleo)
    await cleo.screenshot({ path: '.tmp/shots/import-rows.png', fullPage: true })
    await cleo.getByRole('button', { name: 'Bring in the comments' }).click()
    await expect(cleo.getByText('2 comments from 3 rows')).toBeVisible()
    await expect(cleo.getByText('1 left out by hand')).toBeVisible()
    await cleo.goto('/p/bad-input/comments?show=waiting')
    await cleo
      .getByRole('link', { name: /^C-\d+/ })
      .first()
      .click()
    await expect(cleo.getByText('Your comment: what would “good” look like?')).toBeVisible()
    await cleo.screenshot({ path: '.tmp/shots/custodian-question.png', fullPage: true })
  })
})

const survey = Buffer.from(
  [
    'StartDate,ResponseId,Status,Finished,Q1',
    'Start Date,Response ID,Response Type,Finished,Your comment: what would \u0093good\u0094 look like?',
    '"{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""status""}","{""ImportId"":""finished""}","{""ImportId"":""QID1_TEXT""}"',
    '2026-03-04 10:00:00,R_1,IP Address,True,\u0093Teach\u0094 more.',
    '2026-03-04 10:00:00,R_2,IP Address,True,Listen, then teach.',
    '2026-03-04 10:00:00,R_3,Survey Preview,True,Only a test.',
  ].join('\r\n'),
  'latin1',
)

function workbook(): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Read me'], ['The answers are on the other sheet.']]), 'Notes')
  const sheet = utils.aoa_to_sheet([
    ['respondent', 'comment'],
    ['r1', 'Teach more.'],
    ['r2', null],
  ])
  sheet['!merges'] = [{ s: { r: 1, c: 1 }, e: { r: 2, c: 1 } }]
  sheet.A3 = { t: 's', v: 'r2', f: '"r"&2' }
  utils.book_append_sheet(book, sheet, 'Answers')
  return write(book, { type: 'buffer', bookType: 'xlsx' })
}
