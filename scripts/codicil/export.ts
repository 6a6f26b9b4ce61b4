import { writeFile } from 'node:fs/promises'
import { buildRelease, exportAs } from '@/lib/exchange/build-release'
import { memberForCommand } from '@/lib/queries/program'
import { liveCall } from '@/lib/server/call'
import { StartProblem } from '@/lib/server/start-problem'

/** `export --project SLUG --format csv|qdpx|release --out PATH [--as MAIL]` */
export async function exportCommand(_: readonly string[], options: Readonly<Record<string, string>>): Promise<void> {
  const { project, format, out } = options
  if (!project || !out || (format !== 'csv' && format !== 'qdpx' && format !== 'release'))
    throw new StartProblem('Say it as: npm run codicil -- export --project SLUG --format csv|qdpx|release --out PATH')
  const editor = await memberForCommand(project, 'editor', options.as)
  const { bytes } = format === 'release' ? await buildRelease(editor, liveCall()) : await exportAs(editor, format, liveCall())
  await writeFile(out, bytes).catch(() => {
    throw new StartProblem(`The file ${out} cannot be written: look at its folder.`)
  })
  console.log(`${out}: ${bytes.length} bytes.`)
}
