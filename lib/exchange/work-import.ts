import type { ImportChoices as Choices, LeftOutLine } from '@/lib/domain/comment/import-account'
import { attributesAsked } from '@/lib/queries/imports'
import { importToWork } from '@/lib/queries/program'
import { liveCall } from '@/lib/server/call'
import { db } from '@/lib/server/db'
import { beat, endJob, type Job, whileBeating } from '@/lib/server/jobs'
import { type AnyMember, admit } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { dropSpooled } from '@/lib/server/spool'
import { perform } from '@/lib/server/verb'
import { dropImport } from '@/lib/services/comment/drop-import'
import { importFrame } from '@/lib/services/comment/import-frame'
import type { Submitted } from '@/lib/services/comment/incoming'
import { landImport } from '@/lib/services/comment/land-import'
import { clearStaging, prepareImported, stageChunk } from '@/lib/services/comment/stage-import'
import { submissionOfRow } from '@/lib/services/comment/submission-of-row'
import type { RowRead } from './import-rows'
import { incomingRows, openIncoming } from './open-incoming'

/** How often somebody is told, in rows. */
const often = 250
/** What is sealed and written at once, in submissions and in UTF-16 units of their words: little, so that memory is free again before it counts as old. */
const armful = { submissions: 32, units: 24_000, lines: 250 }
/** A file that broke its worker this often is not tried again. */
const tries = 3

/** Cancelled by a person, or worked on by somebody else by now. */
class Stopped extends Error {
  constructor(readonly because: 'stop' | 'lost') {
    super(because)
  }
}

/**
 * Reads the file of an import into staging, chunk by chunk, and lands it; or ends it with a sentence and nothing left behind.
 * Started again after a worker died, it begins afresh; after it landed, it only says so.
 */
export async function workImport(member: AnyMember | null, job: Job): Promise<void> {
  const { projectId, memberId, subject: importId, id: jobId } = job
  const found = await importToWork(projectId, importId)
  if (found?.state !== 'working') return endJob(job, liveCall().now)

  const { upload } = found
  const drop = (as: 'cancelled' | 'failed', why: string) =>
    perform(dropImport, { kind: 'program', projectId }, { importId, jobId, as, why }, liveCall())
  try {
    if (!member?.may('comment.import'))
      throw new Refusal('forbidden', 'Who asked for this import is no longer a custodian of the project.')
    if (job.tries > tries) throw new Refusal('conflict', `Reading this file was broken off ${tries} times, so it was given up.`)
    if (!upload) throw new Refusal('not-found', 'The file is not there any more. Choose it again.')
    const staged = await stageAll(member, job, upload, found.choices)
    await whileBeating(job, () => perform(landImport, member, { importId, ...staged }, liveCall(jobId)))
    await endJob(job, liveCall().now)
  } catch (error) {
    if (error instanceof Stopped && error.because === 'lost') return
    if (error instanceof Stopped) await drop('cancelled', 'It was cancelled, and nothing was brought in.')
    else if (error instanceof Refusal) await drop('failed', error.message)
    else throw error
  }
  if (upload) await dropSpooled({ projectId, memberId }, upload)
}

async function stageAll(member: AnyMember, job: Job, upload: string, choices: Choices) {
  const { projectId, subject: importId } = job
  const { now, ids, dice } = liveCall()
  await db().$transaction((tx) => clearStaging(tx, { projectId, importId }))
  const frame = { ...(await importFrame(db(), projectId)), importId, memberId: member.memberId }
  const place = { ...frame, today: new Date(now.toISOString().slice(0, 10)), letterAnswers: choices.answers }

  const counts = { rows: 0, submissions: 0, lines: 0, told: 0 }
  let waiting = emptyArmful()
  const tell = async () => {
    counts.told = counts.rows
    const told = await beat(job, counts.rows, new Date())
    if (told !== 'go-on') throw new Stopped(told)
  }
  const flush = async () => {
    if (counts.rows >= counts.told + often) await tell()
    const { submitted, lines } = waiting
    waiting = emptyArmful()
    const prepared = prepareImported({ projectId, ids, dice, now }, frame, submitted)
    await stageChunk(db(), { projectId, importId }, counts, { prepared, lines })
    counts.submissions += prepared.length
    counts.lines += lines.length
  }

  const skipped = new Set([
    ...choices.skip.map(({ file, row }) => `${file}:${row}`),
    ...(choices.skipFiles ?? []).map((file) => `${file}`),
  ])
  for await (const read of await rowsOf(member, upload, choices)) {
    counts.rows += 1
    const { row, left } = skipping(read, skipped)
    waiting.lines.push(...left)
    if (row) {
      const { submitted, refused } = submissionOfRow(place, row, counts.rows)
      waiting.lines.push(...refused)
      if (submitted) waiting.submitted.push(submitted)
      for (const { text } of row.drafts) waiting.units += text.length
    }
    if (isFull(waiting)) await flush()
  }
  await tell()
  await flush()
  return { rows: counts.rows, noticeId: frame.notice.id }
}

type Armful = { readonly submitted: Submitted[]; readonly lines: LeftOutLine[]; units: number }

function emptyArmful(): Armful {
  return { submitted: [], lines: [], units: 0 }
}

function isFull({ submitted, lines, units }: Armful): boolean {
  return submitted.length >= armful.submissions || units >= armful.units || lines.length >= armful.lines
}

async function rowsOf(
  member: AnyMember,
  upload: string,
  { mapping, take, ...opening }: Choices,
): Promise<AsyncIterable<RowRead>> {
  const attributes = await attributesAsked(admit(member, 'comment.import'))
  return incomingRows(await openIncoming(member, upload, opening), mapping, attributes, { take })
}

/** A row that a person left out is accounted for text by text, with what was wrong with it besides. */
function skipping({ row, left }: RowRead, skipped: ReadonlySet<string>): RowRead {
  const [first] = left
  const [file, at] = row ? [row.file, row.row] : [first?.file, first?.row]
  if (!skipped.has(`${file}:${at}`) && !skipped.has(`${file}`)) return { row, left }
  const columns = row ? row.drafts.map(({ column }) => column) : []
  const byHand = { outcome: 'skipped', why: 'Left out by hand.' } as const
  return {
    row: null,
    left: [
      ...columns.map((column) => ({ file: file ?? 1, row: at ?? 0, column, ...byHand })),
      ...left
        .filter(({ outcome }) => outcome !== 'remark')
        .map((line) =>
          line.outcome === 'empty' ? line : { ...line, outcome: 'skipped' as const, why: `Left out by hand. ${line.why}` },
        ),
    ],
  }
}
