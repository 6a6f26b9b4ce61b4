import { notFound } from 'next/navigation'
import { type CodeView, codebookHold, codesEverShared } from '@/lib/queries/codebook'
import { enter } from '@/lib/server/gate'

/** The door of a page about one content code: who may see it, the code, and those in use beside it. */
export async function enterCode(params: Promise<{ slug: string; handle: string }>) {
  const { slug, handle } = await params
  const member = await enter(slug, ['codebook.read', 'project.read', 'comment.count', 'comment.read'])
  const all = (await codesEverShared(member)).filter(({ kind }) => kind === 'content')
  const code = all.find((one) => one.handle === decodeURIComponent(handle))
  if (!code) notFound()
  const others = all.filter((one) => isInUse(one) && !one.isDraft && one.id !== code.id)
  const canChange = isInUse(code) && member.may('codebook.edit') && (await codebookHold(member)) === null
  return { member, code, others, isInUse: isInUse(code), canChange, base: `/p/${member.slug}/codebook` }
}

function isInUse({ retiredAt, mergedIntoId }: CodeView): boolean {
  return retiredAt === null && mergedIntoId === null
}
