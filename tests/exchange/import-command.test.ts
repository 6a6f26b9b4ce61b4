import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
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
