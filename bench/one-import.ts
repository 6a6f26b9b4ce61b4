/** One import as the command line does it, in a process of its own; the last line of its output says what it took. */
import { closeDb, db } from '@/lib/server/db'
import { importCommentsCommand } from '@/scripts/codicil/import-comments'

const [file = '', slug = ''] = process.argv.slice(2)
await db().$queryRaw`SELECT 1`
const idle = process.memoryUsage.rss()
const began = performance.now()
await importCommentsCommand([file], { project: slug })
const milliseconds = performance.now() - began
await closeDb()
console.log(JSON.stringify({ milliseconds, idle, peak: process.resourceUsage().maxRSS * 1024 }))
