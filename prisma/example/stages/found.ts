import { db } from '@/lib/server/db'
import { type AnyMember, findMember } from '@/lib/server/member'
import { ownerCode } from '@/lib/server/owner-code'
import { perform } from '@/lib/server/verb'
import { addSource } from '@/lib/services/description/add-source'
import { importClauses } from '@/lib/services/description/import-clauses'
import { linkSource } from '@/lib/services/description/link-source'
import { publishFirstVersion } from '@/lib/services/description/publish-first-version'
import { publishNotice } from '@/lib/services/notice/publish-notice'
import { acceptInvitation } from '@/lib/services/person/accept-invitation'
import { claimOwner } from '@/lib/services/person/claim-owner'
import { createProject } from '@/lib/services/project/create-project'
import { editProject } from '@/lib/services/project/edit-project'
import { inviteMember } from '@/lib/services/project/invite-member'
import { exampleToken } from '../call'
import { exampleClauses, exampleSources } from '../description'
import { exampleNotice, exampleProject } from '../front-matter'
import { type ExampleMember, examplePassword, exampleTeam } from '../people'
import { exampleSlug, known, on, type Scene } from './scene'

/** People, project, description and notice: all that stands before the first comment comes. */
export async function found(): Promise<Scene> {
  const personId = await claim()
  const owner = { kind: 'person', personId, isOwner: true } as const
  const { title, ...frontMatter } = exampleProject
  const project = { title, slug: exampleSlug, isFictional: true }
  const projectId = await perform(createProject, owner, project, on('02-03', 'create project'))
  const ruth = await memberOf(projectId, personId)
  await perform(editProject, ruth, frontMatter, on('02-03', 'front matter', 5))

  const team: Partial<Record<ExampleMember, AnyMember>> = { ruth }
  for (const [key, { name, email, roles }] of Object.entries(exampleTeam)) {
    if (key === 'ruth') continue
    const token = exampleToken(key)
    await perform(inviteMember, ruth, { email, roles: [...roles], token }, on('02-03', `invite ${key}`, 10))
    const visitor = { kind: 'visitor', projectId } as const
    const joining = { token, name, password: examplePassword }
    const joined = await perform(acceptInvitation, visitor, joining, on('02-04', `join ${key}`))
    team[key as ExampleMember] = await memberOf(projectId, joined.personId)
  }
  const scene: Scene = {
    ...{ projectId, team: team as Scene['team'], clauses: new Map(), codes: new Map(), comments: [], receipt: '' },
  }
  await writeDown(scene)
  return scene
}

async function claim(): Promise<string> {
  const { name, email } = exampleTeam.ruth
  const before = await db().person.findUnique({ where: { email }, select: { id: true } })
  if (before) return before.id
  const input = { code: await ownerCode(), name, email, password: examplePassword }
  return perform(claimOwner, { kind: 'visitor', projectId: 0 }, input, on('02-03', 'claim'))
}

async function writeDown(scene: Scene): Promise<void> {
  const { projectId, team, clauses, codes } = scene
  const rows = exampleClauses.map(({ key: _, ...row }) => row)
  await perform(importClauses, team.ruth, { rows }, on('02-05', 'import clauses'))
  await takeClauses(scene)
  for (const { key, reference, on: keys, page } of exampleSources) {
    const source = { reference, doi: '', url: '' }
    const sourceId = await perform(addSource, team.ruth, source, on('02-06', `source ${key}`))
    for (const clause of keys)
      await perform(
        linkSource,
        team.ruth,
        { sourceId, clauseId: known(clauses, clause), page },
        on('02-06', `${key} ${clause}`, 1),
      )
    clauses.set(`source:${key}`, sourceId)
  }
  const summary = 'First text, for comment.'
  await perform(publishFirstVersion, team.ruth, { status: 'preliminary', summary }, on('02-10', 'publish version 1'))
  await perform(publishNotice, team.ruth, exampleNotice, on('02-10', 'publish notice', 5))
  for (const { id, clauseId } of await db().code.findMany({ where: { projectId, kind: 'clause' } })) {
    const [key] = [...clauses].find(([, id]) => id === clauseId) ?? []
    if (key) codes.set(`clause:${key}`, id)
  }
}

async function takeClauses({ projectId, clauses }: Scene): Promise<void> {
  const texts = await db().clauseText.findMany({ where: { projectId }, select: { clauseId: true, text: true } })
  for (const { key, text } of exampleClauses) {
    const found = texts.find((one) => one.text === text)
    if (found) clauses.set(key, found.clauseId)
  }
}

async function memberOf(projectId: number, personId: string): Promise<AnyMember> {
  const member = await findMember({ projectId }, personId)
  if (!member) throw new Error('A member of the example is missing.')
  return member
}
