import { type NumberRow, numberRows } from '@/lib/domain/agreement/number-rows'
import { accountLineOf } from '@/lib/domain/comment/account'
import type { AttributeDefinition, AttributeValues } from '@/lib/domain/comment/attributes'
import { permits } from '@/lib/domain/comment/uses'
import type { SecondLookResult } from '@/lib/domain/privacy/second-look'
import { formatHandle } from '@/lib/domain/project/handle'
import { type AttributePlan, releasedValues, treatedDefinitions, undecided } from '@/lib/domain/release/attribute-plan'
import { type AttributeRisk, attributeRisk } from '@/lib/domain/release/attribute-risk'
import { themeState } from '@/lib/domain/themes/theme'
import { db } from '@/lib/server/db'
import { admit, type Member } from '@/lib/server/member'
import { type CommentAccount, commentAccount } from './account'
import { type CodeView, codebookCodes } from './codebook'
import { type CommentView, codableComments } from './comments'
import { identityOf } from './identity'
import { paraphrasesOf } from './paraphrases'
import { agreementOf } from './round-work'
import { secondLookSummary } from './second-looks'
import { type SettledView, settledWork } from './settled'

type ReleaseMember = Member<'release.read' | 'comment.read' | 'codebook.read' | 'project.read' | 'round.read'>
export type ReleasedCoding = {
  readonly id: string
  readonly commentId: string
  readonly layer: 'independent' | 'consensus'
  readonly round: number
  /** `Coder A`, by the letter of the round; empty for the consensus. */
  readonly coder: string
  readonly codeId: string
  readonly stance: string
  readonly start: number
  readonly end: number
  readonly at: Date
}
export type ReleaseData = {
  readonly project: { readonly title: string; readonly slug: string; readonly attributes: readonly AttributeDefinition[] }
  readonly version: {
    readonly number: number
    readonly status: string
    readonly publishedAt: Date
    readonly contentHash: string
  } | null
  /** What the attributes of an export tell, as decided for it. */
  readonly risk: AttributeRisk
  readonly isDecided: boolean
  readonly standing: 'pseudonymised' | 'anonymised'
  readonly account: CommentAccount
  readonly comments: readonly (CommentView & { readonly values: AttributeValues })[]
  readonly codes: readonly CodeView[]
  readonly codings: readonly ReleasedCoding[]
  readonly settled: SettledView
  readonly themes: readonly (readonly (string | number)[])[]
  readonly agreement: readonly NumberRow[]
  readonly trace: readonly (readonly (string | number | null)[])[]
  readonly hidden: readonly (readonly (string | number)[])[]
  readonly secondLook: SecondLookResult
  readonly openRounds: number
  readonly unreconciled: number
}

/** All that a release may hold: what may be counted, anonymised, with pseudonyms for commenters and letters for coders. */
export async function releaseData(member: ReleaseMember): Promise<ReleaseData> {
  const { projectId } = member
  const project = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { title: true, slug: true, attributes: true, attributePlan: true },
  })
  const version = await db().descriptionVersion.findFirst({
    where: { projectId, state: 'published' },
    orderBy: { number: 'desc' },
    select: { number: true, status: true, publishedAt: true, contentHash: true },
  })
  const raw = await db().submission.findMany({
    where: { projectId, state: 'admitted' },
    select: { attributes: true, comments: { select: { id: true } } },
  })
  const valuesOf = new Map(
    raw.flatMap(({ attributes, comments }) => comments.map(({ id }) => [id, (attributes ?? {}) as AttributeValues])),
  )
  const answered = (await codableComments(member)).map((comment) => ({ ...comment, values: valuesOf.get(comment.id) ?? {} }))
  const asked = Array.isArray(project.attributes) ? (project.attributes as unknown as AttributeDefinition[]) : []
  const plan = (project.attributePlan as AttributePlan | null) ?? undecided
  const commenters = new Map(answered.map(({ commenter, values }) => [commenter, values]))
  const released = releasedValues(commenters, asked, plan)
  const comments = answered.map((comment) => ({ ...comment, values: released.get(comment.commenter) ?? {} }))
  const codes = await codebookCodes(member)
  const rounds = await db().round.findMany({
    where: { projectId },
    select: { id: true, number: true, state: true, seed: true, coders: { select: { coderId: true, letter: true } } },
    orderBy: { number: 'asc' },
  })
  const closed = rounds.filter(({ state }) => state !== 'open')
  return {
    project: { title: project.title, slug: project.slug, attributes: treatedDefinitions(asked, plan) },
    risk: attributeRisk(commenters, asked, plan),
    isDecided: project.attributePlan !== null,
    standing: (await identityOf(member)).word,
    version:
      version?.publishedAt && version.contentHash
        ? { ...version, publishedAt: version.publishedAt, contentHash: Buffer.from(version.contentHash).toString('hex') }
        : null,
    account: await commentAccount(admit(member, 'comment.count')),
    comments,
    codes,
    codings: await codingsOf(
      projectId,
      closed.map(({ id }) => id),
      new Set(comments.map(({ id }) => id)),
      new Set(codes.map(({ id }) => id)),
    ),
    settled: await settledWork(member),
    themes: await themeRows(projectId),
    agreement: await agreementRows(member, closed, codes),
    trace: await traceRows(projectId),
    hidden: await hiddenRows(projectId, new Set(comments.map(({ id }) => id))),
    secondLook: await secondLookSummary(admit(member, 'comment.count')),
    openRounds: rounds.length - closed.length,
    unreconciled: closed.filter(({ state }) => state === 'locked').length,
  }
}

async function codingsOf(
  projectId: number,
  roundIds: string[],
  comments: ReadonlySet<string>,
  codes: ReadonlySet<string>,
): Promise<ReleasedCoding[]> {
  const letters = await db().roundCoder.findMany({ where: { projectId }, select: { roundId: true, coderId: true, letter: true } })
  const letterOf = new Map(letters.map(({ roundId, coderId, letter }) => [`${roundId} ${coderId}`, letter]))
  const rows = await db().coding.findMany({
    where: { projectId, roundId: { in: roundIds }, diedActId: null },
    select: {
      ...{
        id: true,
        commentId: true,
        layer: true,
        roundId: true,
        coderId: true,
        codeId: true,
        stance: true,
        start: true,
        end: true,
      },
      ...{ round: { select: { number: true } }, born: { select: { at: true } } },
    },
    orderBy: [{ round: { number: 'asc' } }, { commentId: 'asc' }, { start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
  })
  return rows
    .filter(({ commentId, codeId }) => comments.has(commentId) && codes.has(codeId))
    .map(({ round, born, coderId, roundId, ...coding }) => ({
      ...coding,
      round: round.number,
      coder: coding.layer === 'consensus' ? '' : `Coder ${letterOf.get(`${roundId} ${coderId}`) ?? '?'}`,
      at: born.at,
    }))
}

type ClosedRound = {
  readonly id: string
  readonly number: number
  readonly seed: string
  readonly state: 'open' | 'locked' | 'reconciled'
  readonly coders: readonly { readonly coderId: string; readonly letter: string }[]
}

async function agreementRows(
  member: ReleaseMember,
  rounds: readonly ClosedRound[],
  codes: readonly CodeView[],
): Promise<NumberRow[]> {
  const handles = new Map(codes.map(({ id, handle }) => [id, handle]))
  const rows: NumberRow[] = []
  for (const { id, number, seed, state, coders } of rounds) {
    const found = await agreementOf(admit(member, 'agreement.read', { roundState: state }), id, seed)
    if (found.table.coders.length < 2) continue
    const letters = new Map(coders.map(({ coderId, letter }) => [coderId, letter]))
    const letterOf = (coderId: string) => letters.get(coderId) ?? '?'
    const handleOf = (codeId: string) => handles.get(codeId) || null
    rows.push(...numberRows({ ...found, name: `Round ${number}`, seed, letterOf, handleOf }))
  }
  return rows
}

async function themeRows(projectId: number): Promise<(string | number)[][]> {
  const rows = await db().theme.findMany({
    where: { projectId, retiredAt: null },
    select: {
      ...{ number: true, textRev: true, inReview: true },
      texts: { select: { rev: true, claim: true, idea: true, scope: true } },
      codes: { select: { code: { select: { number: true, clause: { select: { number: true } } } } } },
      codings: {
        select: {
          role: true,
          coding: {
            select: {
              text: {
                select: {
                  comment: { select: { state: true, submission: { select: { state: true, allows: true, commenterId: true } } } },
                },
              },
            },
          },
        },
      },
      reviews: { select: { reviewerId: true, subjectRev: true, verdict: true, at: true } },
    },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ number, textRev, inReview, texts, codes, codings, reviews }) => {
    const words = texts.find(({ rev }) => rev === textRev)
    const counted = codings.filter(({ coding }) => accountLineOf(coding.text.comment) === 'admitted')
    const supporting = counted.filter(({ role }) => role === 'supports')
    return [
      formatHandle('theme', number),
      words?.claim ?? '',
      [words?.idea, words?.scope].filter(Boolean).join(' '),
      themeState({ inReview, rev: textRev }, reviews),
      codes
        .map(({ code }) => (code.clause ? formatHandle('clause', code.clause.number) : formatHandle('code', code.number ?? 0)))
        .toSorted()
        .join(' '),
      new Set(supporting.map(({ coding }) => coding.text.comment.submission.commenterId)).size,
      supporting.length,
      counted.filter(({ role }) => role === 'contradicts').length,
    ]
  })
}

/** Each change of the description with each piece of its evidence; sealed comments are only counted, and that from three on. */
async function traceRows(projectId: number): Promise<(string | null)[][]> {
  const lineages = await db().lineage.findMany({
    where: { projectId, op: { notIn: ['keep', 'renumber'] } },
    select: {
      op: true,
      toVersion: { select: { number: true } },
      ends: {
        select: {
          side: true,
          placement: { select: { clauseText: { select: { text: true, clause: { select: { number: true } } } } } },
        },
      },
      proposal: {
        select: {
          ...{ number: true, rev: true, state: true },
          revisions: { select: { rev: true, rationale: true } },
          evidence: {
            where: { lost: null },
            select: {
              ...{ kind: true, role: true, note: true },
              point: { select: pointColumns },
              request: {
                select: {
                  number: true,
                  points: { where: { withdrawnAt: null }, select: pointColumns, orderBy: { number: 'asc' } },
                },
              },
              theme: { select: { number: true } },
              source: { select: { reference: true } },
            },
            orderBy: [{ at: 'asc' }, { id: 'asc' }],
          },
        },
      },
    },
    orderBy: [{ toVersion: { number: 'asc' } }, { id: 'asc' }],
  })
  const paraphraseAt = await paraphrasesOf({ projectId })
  return lineages.flatMap(({ op, ends, proposal }) => {
    const end = (side: string) => ends.find((one) => one.side === side)?.placement.clauseText
    const clause = (side: string) => {
      const text = end(side)
      return text ? formatHandle('clause', text.clause.number) : ''
    }
    const words = proposal?.revisions.find(({ rev }) => rev === proposal.rev)
    const change = [op, clause('source'), clause('target'), end('source')?.text ?? '', end('target')?.text ?? '']
    const reason = [proposal ? formatHandle('proposal', proposal.number) : '', words?.rationale ?? '']
    const sealed = proposal?.evidence.filter(({ kind }) => kind === 'sealedComment').length ?? 0
    const evidence = (proposal?.evidence ?? []).flatMap((one): string[][] => {
      if (one.kind === 'sealedComment') return []
      const points = [...(one.point ? [one.point] : []), ...(one.request?.points ?? [])].filter(isOpen)
      const named = one.request
        ? formatHandle('request', one.request.number)
        : one.theme
          ? formatHandle('theme', one.theme.number)
          : (one.source?.reference ?? one.note)
      if (points.length === 0) return [[one.kind, one.role, named, '', '']]
      return points.map((point) => [
        one.kind,
        one.role,
        one.request ? named : formatHandle('point', point.number),
        point.comment ? formatHandle('comment', point.comment.number) : '',
        point.comment && !permits(point.comment.submission.allows).quoteInPaper ? (paraphraseAt(point)?.published ?? '') : '',
      ])
    })
    if (sealed >= 3)
      evidence.push(['sealedComment', 'motivates', `${sealed} further comments, not available for research`, '', ''])
    const all = evidence.length > 0 ? evidence : [['', '', '', '', '']]
    return all.map((one) => [...change, ...reason, ...one, proposal?.state === 'applied' ? 'approved' : ''])
  })
}

const pointColumns = {
  ...{ number: true, commentId: true, textRev: true, start: true, end: true },
  withdrawnAt: true,
  comment: { select: { number: true, state: true, submission: { select: { allows: true } } } },
} as const

function isOpen(point: {
  withdrawnAt: Date | null
  comment: { state: string; submission: { allows: Parameters<typeof permits>[0] } } | null
}): boolean {
  return (
    point.withdrawnAt === null && point.comment?.state === 'admitted' && permits(point.comment.submission.allows).openEvidence
  )
}

async function hiddenRows(projectId: number, comments: ReadonlySet<string>): Promise<(string | number)[][]> {
  const all = await db().redaction.findMany({
    where: { projectId, state: 'accepted' },
    select: { category: true, commentId: true, pseudonym: { select: { nth: true } } },
  })
  const rows = all.filter(({ commentId }) => comments.has(commentId))
  const categories = [...new Set(rows.map(({ category }) => category))].toSorted()
  return categories.map((category) => {
    const own = rows.filter((row) => row.category === category)
    const generalised = own.filter(({ pseudonym }) => pseudonym && pseudonym.nth === null).length
    return [category, own.length, new Set(own.map(({ commentId }) => commentId)).size, generalised]
  })
}

export type ReleaseLine = {
  readonly number: number
  readonly at: Date
  readonly version: number
  readonly size: number
  readonly manifestHash: string
  readonly isStale: boolean
  readonly file: string
}

export async function releasesOf({ projectId }: Member<'release.read'>): Promise<ReleaseLine[]> {
  const rows = await db().release.findMany({
    where: { projectId },
    select: {
      number: true,
      at: true,
      size: true,
      manifestHash: true,
      stale: true,
      file: true,
      version: { select: { number: true } },
    },
    orderBy: { number: 'desc' },
  })
  return rows.map(({ version, stale, manifestHash, ...row }) => ({
    ...row,
    version: version.number,
    manifestHash: Buffer.from(manifestHash).toString('hex'),
    isStale: stale.length > 0,
  }))
}

export type AttributeView = {
  readonly definitions: readonly AttributeDefinition[]
  /** Values by pseudonym of the commenter, of comments that may be counted. */
  readonly commenters: ReadonlyMap<string, AttributeValues>
  /** Null before anybody decided. */
  readonly plan: AttributePlan | null
}

/** What was asked of commenters, what they answered, and what was decided about it. */
export async function attributeView({ projectId }: Member<'attributes.decide'>): Promise<AttributeView> {
  const project = await db().project.findUniqueOrThrow({
    where: { id: projectId },
    select: { attributes: true, attributePlan: true },
  })
  const rows = await db().submission.findMany({
    where: { projectId, state: 'admitted', allows: { has: 'research' }, comments: { some: { state: 'admitted' } } },
    select: { attributes: true, commenter: { select: { number: true } } },
    orderBy: { id: 'asc' },
  })
  return {
    definitions: Array.isArray(project.attributes) ? (project.attributes as unknown as AttributeDefinition[]) : [],
    commenters: new Map(
      rows.map(({ commenter, attributes }) => [
        formatHandle('commenter', commenter.number),
        (attributes ?? {}) as AttributeValues,
      ]),
    ),
    plan: project.attributePlan as AttributePlan | null,
  }
}
