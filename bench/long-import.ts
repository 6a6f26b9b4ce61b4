import { beginImportOf } from '@/lib/exchange/import-comments'
import { workNextJob } from '@/lib/exchange/work-jobs'
import { liveCall } from '@/lib/server/call'
import type { AnyMember } from '@/lib/server/member'
import { hashSpooled, spoolBody } from '@/lib/server/spool'
import type { against, median as medianOf } from './measure'
import { commentTable } from './thousand-comments'

type Bench = { readonly median: typeof medianOf; readonly note: (...row: Parameters<typeof against>) => void }

/** A hundred thousand rows, for the memory that takes: the file is spooled first, as the upload route does it. */
export async function longImport(custodian: AnyMember, { median, note }: Bench): Promise<void> {
  const upload = await spooled(custodian)
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  const counting = await median(1, () => hashSpooled(custodian, upload))
  const took = await median(1, async () => {
    const { jobId } = await beginImportOf(custodian, upload, { mapping: null, skip: [] }, liveCall())
    await workNextJob(jobId)
  })
  clearInterval(timer)
  note('import 100,000 comments of 120 words', took, 'reading the file for its hash', counting)
  console.log(`Memory while 100,000 rows came in: ${mb(before)} before, ${mb(most)} at most.`)
}

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`

async function spooled(custodian: AnyMember): Promise<string> {
  const file = commentTable(100_000, 'a long table')
  return spoolBody(custodian, new Blob([new Uint8Array(file)]).stream(), { declared: file.length, most: file.length })
}
