/** `npm run bench`: how long the long things take, as a ratio to the plainest way of doing the same, in one run on one machine. */
import { cpus } from 'node:os'
import { agreementBench } from './agreement'
import { detectionBench } from './detection'
import { freshDatabase } from './fresh-database'
import { gammaBench } from './gamma'
import { against, type Measured, median, table } from './measure'
import { copiesBench } from './near-copies'

const database = await freshDatabase()
const { workload } = await import('./workload')
const rows: Measured[] = []
try {
  const bench = { median, note: (...row: Parameters<typeof against>) => void rows.push(against(...row)) }
  await agreementBench(bench)
  await gammaBench(bench)
  await copiesBench(bench)
  await detectionBench(bench)
  await workload(bench)
} finally {
  const { closeDb } = await import('@/lib/server/db')
  await closeDb()
  await database.drop()
}
const memory = process.memoryUsage.rss() / 1e6
console.log(`${table(rows)}\n\nNode ${process.version}, ${cpus().length} cores, ${memory.toFixed(0)} MB in use at the end.`)
