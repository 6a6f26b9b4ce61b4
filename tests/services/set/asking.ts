import { queryInWords } from '@/lib/domain/coding/seen/sets/read-query'
import { savedSets } from '@/lib/queries/saved-sets'
import { db } from '@/lib/server/db'
import { type AnyMember, admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { saveSet } from '@/lib/services/set/save-set'
import { aCodingProject } from '@/tests/support/coding-project'
import { call } from '@/tests/support/project'

/** A project of which sets are asked: the handles of two codes, a way to keep a set, and what is kept as people read it. */
export async function asking() {
  const project = await aCodingProject()
  const { noor, projectId, content } = project
  const handleOf = async (id: string) => {
    const { number } = await db().code.findUniqueOrThrow({ where: { projectId_id: { projectId, id } } })
    return `T-${String(number).padStart(2, '0')}`
  }
  const [money, invisible] = [await handleOf(content.money), await handleOf(content.invisible)]
  const keep = (name: string, query: string, member: AnyMember = noor) => perform(saveSet, member, { name, query }, call())
  const kept = async () => {
    const { sets, removed, nameOf } = await savedSets(admit(noor, ['project.read', 'codebook.read']))
    return { sets: sets.map(({ handle, name, query }) => `${handle} ${name}: ${queryInWords(query, nameOf)}`), removed }
  }
  return { ...project, money, invisible, keep, kept }
}
