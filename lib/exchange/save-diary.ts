import { diaryKinds, diaryMarkdown } from '@/lib/domain/project/diary'
import { diaryOf } from '@/lib/queries/diary'
import { projectView } from '@/lib/queries/project'
import { liveCall } from '@/lib/server/call'
import { admit, findMember } from '@/lib/server/member'
import { readSession } from '@/lib/server/session'
import { perform } from '@/lib/server/verb'
import { recordExport } from '@/lib/services/export/record-export'

/** The diary as a Markdown file, of one kind or whole; 404 for who may not take anything out. */
export async function saveDiary(request: Request, slug: string): Promise<Response> {
  const session = await readSession()
  const member = session && (await findMember({ slug }, session.personId))
  if (!member?.may('export.record')) return new Response('', { status: 404 })
  const reader = admit(member, ['project.read', 'history.read', 'round.read', 'proposal.read'])
  const asked = new URL(request.url).searchParams.get('kind')
  const kind = diaryKinds.find((one) => one === asked) ?? null
  await perform(recordExport, member, { format: 'diary', comments: 0 }, liveCall())
  const { title } = await projectView(reader)
  return new Response(diaryMarkdown(title, await diaryOf(reader, kind)), {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}-diary.md"`,
      'Cache-Control': 'no-store',
    },
  })
}
