import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import type { AnyMember } from '@/lib/server/member'
import { sparing } from '@/scripts/launcher/children'
import { commentWorkbook } from './comment-workbook'
import type { against } from './measure'
import { commentLines } from './thousand-comments'

type Bench = { readonly note: (...row: Parameters<typeof against>) => void }

const sizes = [10_000, 100_000] as const

/** The same import ten times as long, each in a process of its own: what it takes of time and, at its peak, of memory. */
export async function longImport({ slug }: AnyMember, { note }: Bench): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'codicil-long-'))
  try {
    for (const kind of ['csv', 'xlsx'] as const) {
      const [few, many] = [await importOf(sizes[0], kind, slug, folder), await importOf(sizes[1], kind, slug, folder)]
      note(`import 100,000 comments of 120 words, ${kind}`, many.milliseconds, '10,000 of them', few.milliseconds)
      console.log(
        `Memory at its peak, ${kind}: ${mb(few.peak)} for 10,000 rows, ${mb(many.peak)} for 100,000, a ratio of ` +
          `${(many.peak / few.peak).toFixed(2)}; ${mb(few.idle)} before any row.`,
      )
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

type Taken = { readonly milliseconds: number; readonly idle: number; readonly peak: number }

async function importOf(count: number, kind: 'csv' | 'xlsx', slug: string, folder: string): Promise<Taken> {
  const file = path.join(folder, `${count}.${kind}`)
  // Of its own for each kind: what was brought in already would not be brought in again.
  const name = `${count} comments, ${kind}`
  if (kind === 'xlsx') await writeFile(file, commentWorkbook(count, name))
  else await pipeline(Readable.from(commentLines(count, name)), createWriteStream(file))
  const child = [...sparing, '--disable-warning=DeprecationWarning', '--import', 'tsx', 'bench/one-import.ts', file, slug]
  const { stdout } = await promisify(execFile)(process.execPath, child, { maxBuffer: 1 << 26 })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Taken
}

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`
