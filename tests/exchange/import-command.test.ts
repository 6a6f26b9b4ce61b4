import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import type { ColumnMeaning } from '@/lib/domain/comment/column-meaning'
import { namedMapping } from '@/lib/domain/comment/mapping-file'
import { db } from '@/lib/server/db'
import { importCommentsCommand } from '@/scripts/codicil/import-comments'
import { aDescription, aNotice } from '@/tests/support/description'
import { aProject } from '@/tests/support/project'

test('the command line brings in a letter and prints its account without its words', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const folder = await mkdtemp(path.join(tmpdir(), 'codicil-letter-'))
  const file = path.join(folder, 'from-kim.eml')
  await writeFile(
    file,
    'From: Kim <kim@example.org>\nMessage-ID: <a@example.org>\n\nTeach more.\n\nKind regards,\nKim\n\nOn Mon, 1 Mar 2026 at 10:00, The Team <team@example.org> wrote:\n> Dear all.\n',
  )
  const said: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)))
  await importCommentsCommand([file], { project: cast.cleo.slug }).finally(() => {
    log.mockRestore()
    return rm(folder, { recursive: true })
  })
  expect(said).toContain('  3 texts = 1 comments + 0 empty + 0 duplicates + 0 refused')
  expect(said).toContain('  + 0 left out by hand + 2 set apart')
  expect(said.join('\n')).not.toMatch(/kim|teach|dear/i)
})

test('the command line reads a mapping as the page gives it out, and refuses what is none', async () => {
  const cast = await aProject()
  await aDescription(cast)
  await aNotice(cast)
  const folder = await mkdtemp(path.join(tmpdir(), 'codicil-mapping-'))
  const [table, mapping, bad] = ['answers.csv', 'mapping.json', 'bad.json'].map((name) => path.join(folder, name))
  const header = ['Zeit', 'Q1', 'Zitat']
  const columns: ColumnMeaning[] = [{ as: 'date' }, { as: 'comment', target: null, isAnswer: true }, { as: 'use', use: 'quote' }]
  await writeFile(table ?? '', 'Q1,Zitat,Zeit\nTeach more.,no,03/04/2026\n')
  await writeFile(mapping ?? '', `\uFEFF${JSON.stringify(namedMapping(header, { columns, dateOrder: 'month-first' }))}`)
  await writeFile(bad ?? '', '{"columns": [{"as": "everything"}]}')
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const bring = (file = '') => importCommentsCommand([table ?? ''], { project: cast.cleo.slug, mapping: file })
  try {
    await expect(bring(bad)).rejects.toThrow(/no mapping/)
    await bring(mapping)
  } finally {
    log.mockRestore()
    await rm(folder, { recursive: true })
  }
  const [comment] = await db().comment.findMany({ where: { projectId: cast.projectId }, include: { submission: true } })
  expect(comment).toMatchObject({ asked: 'Q1', submission: { receivedOn: new Date('2026-03-04') } })
  expect(comment?.submission.allows).not.toContain('quote')
})
