/** `npm run bench [-- PART ...]`: how long the long things take, as a ratio to the plainest way of doing the same, in one run on one machine. */
import { cpus } from 'node:os'
import { agreementBench } from './agreement'
import { detectionBench } from './detection'
import { freshDatabase } from './fresh-database'
import { gammaBench } from './gamma'
import { against, type Measured, median, table } from './measure'
import { copiesBench } from './near-copies'
import { suggestBench } from './suggest'

const parts = ['agreement', 'gamma', 'copies', 'detection', 'suggest', 'workload', 'desk', 'codebook', 'similar'] as const
const asked = process.argv.slice(2)
const unknown = asked.filter((one) => !parts.some((part) => part === one))
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}. Parts: ${parts.join(', ')}.`)
const isAsked = (part: (typeof parts)[number]) => asked.length === 0 || asked.includes(part)

const database = await freshDatabase()
const { loadExample } = await import('@/prisma/example/load')
const { emptyTransaction, workload } = await import('./workload')
const { codebookBench } = await import('./codebook-browser')
const { deskBench } = await import('./desk-browser')
const { deskQueueBench } = await import('./desk-queue')
const { deskSimilarBench } = await import('./desk-similar')
const rows: Measured[] = []
try {
  const bench = { median, note: (...row: Parameters<typeof against>) => void rows.push(against(...row)) }
  if (isAsked('agreement')) await agreementBench(bench)
  if (isAsked('gamma')) await gammaBench(bench)
  if (isAsked('copies')) await copiesBench(bench)
  if (isAsked('detection')) await detectionBench(bench)
  if (isAsked('suggest')) await suggestBench(bench)
  if (isAsked('workload') || isAsked('desk') || isAsked('codebook') || isAsked('similar')) {
    const loading = performance.now()
    const scene = await loadExample()
    bench.note('load the example project', performance.now() - loading, 'an empty transaction', await emptyTransaction())
    if (isAsked('desk')) await deskBench(bench)
    if (isAsked('workload')) await workload(scene, bench)
    if (isAsked('codebook')) await codebookBench(scene, bench)
    if (isAsked('similar')) await deskSimilarBench(scene, bench)
    if (isAsked('desk')) await deskQueueBench(scene, bench)
  }
} finally {
  const { closeDb } = await import('@/lib/server/db')
  await closeDb()
  await database.drop()
}
const memory = process.memoryUsage.rss() / 1e6
console.log(`${table(rows)}\n\nNode ${process.version}, ${cpus().length} cores, ${memory.toFixed(0)} MB in use at the end.`)
