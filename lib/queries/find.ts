import { formatHandle, parseHandle } from '@/lib/domain/project/handle'
import { parseAgreementId, parseQuoteId } from '@/lib/domain/release/short-id'
import { db } from '@/lib/server/db'
import type { Member } from '@/lib/server/member'
import { type CommentView, commentByHandle } from './comments'
import { countable } from './countable'
import { memosOf } from './memos'

export type Hit = { readonly kind: string; readonly handle: string; readonly path: string; readonly words: string }

/** What an id or a handle names: a page of the project to go to, words of a comment to show, or nothing. */
export type Found =
  | { readonly status: 'page'; readonly path: string }
  | {
      readonly status: 'words'
      readonly comment: CommentView
      readonly start: number
      readonly end: number
      readonly isOld: boolean
    }
  | { readonly status: 'comment'; readonly comment: CommentView }
  | { readonly status: 'nothing' }

type Finder = Member<'project.read' | 'comment.read' | 'codebook.read' | 'theme.read' | 'proposal.read' | 'round.read'>

/** Opens a short id or handle as it was copied or typed. What this member may not read is nothing. */
export async function findById(member: Finder, id: string): Promise<Found> {
  const quote = parseQuoteId(id)
  if (quote) {
    const comment = await commentByHandle(member, quote.handle)
    if (!comment || quote.rev > comment.rev) return { status: 'nothing' }
    const isOld = quote.rev < comment.rev
    const fits = quote.end <= comment.text.length
    return isOld || fits ? { status: 'words', comment, start: quote.start, end: quote.end, isOld } : { status: 'nothing' }
  }
  const agreement = parseAgreementId(id)
  if (agreement) {
    const where = { projectId: member.projectId, number: agreement.round, state: { not: 'open' as const } }
    const round = await db().round.findFirst({ where, select: { id: true } })
    return round ? { status: 'page', path: `/agreement/${agreement.round}#${agreement.code}` } : { status: 'nothing' }
  }
  return findByHandle(member, id)
}

async function findByHandle(member: Finder, id: string): Promise<Found> {
  const parsed = parseHandle(id)
  if (!parsed) return { status: 'nothing' }
  const where = { projectId: member.projectId, number: parsed.number }
  const handle = formatHandle(parsed.kind, parsed.number)
  const page = (count: number, path: string): Found => (count > 0 ? { status: 'page', path } : { status: 'nothing' })
  switch (parsed.kind) {
    case 'comment': {
      const comment = await commentByHandle(member, handle)
      return comment ? { status: 'comment', comment } : { status: 'nothing' }
    }
    case 'clause':
      return page(await db().clause.count({ where }), `/description#${handle}`)
    case 'code':
      return page(await db().code.count({ where: { ...where, ownerId: null } }), `/codebook#${handle}`)
    case 'theme':
      return page(await db().theme.count({ where }), `/themes/${handle}`)
    case 'proposal':
      return page(await db().proposal.count({ where }), `/revisions/${handle}`)
    case 'point':
      return page(await db().point.count({ where: { ...where, withdrawnAt: null, comment: countable } }), '/revisions')
    case 'request':
      return page(await db().request.count({ where }), `/revisions#${handle}`)
    case 'commenter':
      return { status: 'nothing' }
    default:
      return parsed.kind satisfies never
  }
}

const most = 20

/**
 * What holds these words, letter case aside, besides comments: clauses of the published version, shared codes, themes, requests,
 * proposals, and memos that this member may see. Private codes and codings are never looked through. At most 20 of each kind.
 */
export async function findWords(member: Finder, query: string): Promise<Hit[]> {
  const { projectId } = member
  const words = query.normalize('NFC').trim()
  if (words === '') return []
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const clauses = await db().$queryRaw<{ number: number; text: string }[]>`
    SELECT c.number, t.text FROM "Placement" p
    JOIN "ClauseText" t ON t."projectId" = p."projectId" AND t.id = p."clauseTextId"
    JOIN "Clause" c ON c."projectId" = t."projectId" AND c.id = t."clauseId"
    WHERE p."projectId" = ${projectId} AND t.text ILIKE ${like} AND p."versionId" = (
      SELECT v.id FROM "DescriptionVersion" v WHERE v."projectId" = ${projectId} AND v.state = 'published' ORDER BY v.number DESC LIMIT 1)
    ORDER BY c.number LIMIT ${most}`
  const codes = await db().$queryRaw<{ number: number; name: string }[]>`
    SELECT c.number, t.name FROM "Code" c JOIN "CodeText" t ON t."projectId" = c."projectId" AND t."codeId" = c.id AND t.rev = c."textRev"
    WHERE c."projectId" = ${projectId} AND c."ownerId" IS NULL AND c.kind = 'content' AND c."retiredAt" IS NULL
      AND (t.name ILIKE ${like} OR t.definition ILIKE ${like}) ORDER BY c.position, c.id LIMIT ${most}`
  const themes = await db().$queryRaw<{ number: number; claim: string }[]>`
    SELECT h.number, t.claim FROM "Theme" h JOIN "ThemeText" t ON t."projectId" = h."projectId" AND t."themeId" = h.id AND t.rev = h."textRev"
    WHERE h."projectId" = ${projectId} AND h."retiredAt" IS NULL AND (t.claim ILIKE ${like} OR t.idea ILIKE ${like}) ORDER BY h.number LIMIT ${most}`
  const requests = await db().request.findMany({
    where: { projectId, title: { contains: words, mode: 'insensitive' } },
    select: { number: true, title: true },
    orderBy: { number: 'asc' },
    take: most,
  })
  const proposals = await db().$queryRaw<{ number: number; title: string }[]>`
    SELECT p.number, r.title FROM "Proposal" p JOIN "ProposalRevision" r ON r."projectId" = p."projectId" AND r."proposalId" = p.id AND r.rev = p.rev
    WHERE p."projectId" = ${projectId} AND (r.title ILIKE ${like} OR r.text ILIKE ${like}) ORDER BY p.number LIMIT ${most}`

  const { memos } = await memosOf(member, { words })

  const hit = (kind: string, of: Parameters<typeof formatHandle>[0], number: number, words: string): Hit => {
    const handle = formatHandle(of, number)
    return { kind, handle, path: `/find/${handle}`, words }
  }
  return [
    ...clauses.map(({ number, text }) => hit('Clauses', 'clause', number, around(text, words))),
    ...codes.map(({ number, name }) => hit('Codes', 'code', number, name)),
    ...themes.map(({ number, claim }) => hit('Themes', 'theme', number, claim)),
    ...requests.map(({ number, title }) => hit('Requests', 'request', number, title)),
    ...proposals.map(({ number, title }) => hit('Proposals', 'proposal', number, title)),
    ...memos.slice(0, most).map((memo) => {
      const held = [memo, ...memo.answers].find((one) => one.words.toLowerCase().includes(words.toLowerCase())) ?? memo
      const path = `/memos?q=${encodeURIComponent(words)}#memo-${memo.id}`
      return { kind: 'Memos', handle: memo.about[0]?.handle || held.by, path, words: around(held.words, words) }
    }),
  ]
}

/** The words with what stands near them, cut between graphemes. */
function around(text: string, words: string): string {
  const at = Math.max(0, text.toLowerCase().indexOf(words.toLowerCase()))
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)]
  const near = segments.filter(({ index }) => index >= at - 60 && index <= at + words.length + 80)
  const first = near[0]?.index ?? 0
  const last = near.at(-1)
  const end = last ? last.index + last.segment.length : text.length
  return `${first > 0 ? '… ' : ''}${text.slice(first, end).trim()}${end < text.length ? ' …' : ''}`
}
