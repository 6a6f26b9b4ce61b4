import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { wholeFilter } from '@/lib/domain/coding/desk/desk-filter'
import { accountLines } from '@/lib/domain/comment/account'
import { allowedUses, type NoticeUses, type Permits, permits, type Use, uses } from '@/lib/domain/comment/uses'
import type { Facts } from '@/lib/domain/project/permissions'
import { buildRelease, exportAs, releaseFilesOf } from '@/lib/exchange/build-release'
import { settleWithdrawals } from '@/lib/exchange/settle-withdrawals'
import { readZip } from '@/lib/formats/zip'
import { commentAccount } from '@/lib/queries/account'
import { publicChanges } from '@/lib/queries/changes'
import { codableComments, sealedComments } from '@/lib/queries/comments'
import { deskRound } from '@/lib/queries/desk'
import { deskComments } from '@/lib/queries/desk-comments'
import { deskRows } from '@/lib/queries/desk-list'
import { copyGroups } from '@/lib/queries/near-copies'
import { pointsAndRequests } from '@/lib/queries/points'
import { releasesOf } from '@/lib/queries/releases'
import { evidenceChoices, proposalByHandle, proposalsOf } from '@/lib/queries/revisions'
import { workOf } from '@/lib/queries/round-codings'
import { roundsOf } from '@/lib/queries/rounds'
import { settledWork } from '@/lib/queries/settled'
import { themeByHandle, themesOf } from '@/lib/queries/themes'
import { db } from '@/lib/server/db'
import { type AnyMember, admit } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { readPackage } from '@/lib/server/release-folder'
import { perform } from '@/lib/server/verb'
import { addCode } from '@/lib/services/codebook/add-code'
import { applyCodings } from '@/lib/services/coding/apply-codings'
import { finishReconciliation } from '@/lib/services/coding/finish-reconciliation'
import { lockRound } from '@/lib/services/coding/lock-round'
import { markAssignment } from '@/lib/services/coding/mark-assignment'
import { openRound } from '@/lib/services/coding/open-round'
import { changePermission } from '@/lib/services/comment/change-permission'
import { checkParaphrase } from '@/lib/services/comment/check-paraphrase'
import { exclude } from '@/lib/services/comment/exclude'
import { reopen } from '@/lib/services/comment/reopen'
import { withdrawOwn } from '@/lib/services/comment/withdraw-own'
import { withdrawOwnComment } from '@/lib/services/comment/withdraw-own-comment'
import { writeParaphrase } from '@/lib/services/comment/write-paraphrase'
import { decideDisposition } from '@/lib/services/point/decide-disposition'
import { distilPoint } from '@/lib/services/point/distil-point'
import { gatherRequest } from '@/lib/services/point/gather-request'
import { linkEvidence } from '@/lib/services/revision/link-evidence'
import { publishNextVersion } from '@/lib/services/revision/publish-next-version'
import { addTheme } from '@/lib/services/theme/add-theme'
import { placeCoding } from '@/lib/services/theme/place-coding'
import { kimSends } from './comments'
import { admits } from './custody'
import { aDescription, aNotice } from './description'
import { aProject, type Cast, call } from './project'
import { aProposal, approves, type Revising } from './revision'

type Kim = Awaited<ReturnType<typeof kimSends>>
/** `says` stands in the comment, `asks` in what a point makes of it, `retold` in what is said in its place. */
type Sent = { id: string; of: Kim; says: string; asks: string; retold: string; state: string }
type Answer = { readonly use: Use; readonly answer: 'yes' | 'no' | 'objected' }

/** What the history says must hold; kept beside the database and never read from it. */
export type World = {
  readonly cast: Cast
  readonly clauses: Record<string, string>
  readonly codeId: string
  readonly themeId: string
  notice: NoticeUses
  readonly sent: Sent[]
  readonly noticeOf: Map<string, NoticeUses>
  readonly answersOf: Map<string, Answer[]>
  /** Codings on a theme, coding id -> comment id. */
  readonly placed: Map<string, string>
  /** Points of requests, request id -> comment ids. */
  readonly gathered: Map<string, string[]>
  readonly met: Record<string, number>
}

const nth = fc.nat(40)
export const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('send', 'admit', 'exclude', 'reopen'), nth }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('one-back', 'all-back'), nth }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constantFrom('code', 'agree', 'open', 'theme', 'point', 'retell'), nth }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('request', 'propose', 'publish', 'build', 'export'), nth }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ does: fc.constant('answer'), nth, use: fc.constantFrom(...uses) },
      answer: fc.constantFrom('yes' as const, 'no' as const, 'objected' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('notice'), nth, covered: fc.subarray([...uses]) }) },
)
export type Step = { does: string; nth: number; use?: Use; answer?: Answer['answer']; covered?: Use[] }

/** Comments of each kind are coded, made a theme, a point and a new version of the text, and given out. */
export const before: readonly Step[] = [
  ...[0, 1, 2].map((nth) => ({ does: 'send', nth })),
  ...[0, 1, 2, 3, 4, 5].map((nth) => ({ does: 'admit', nth })),
  ...(['archive', 'show'] as const).map((use) => ({ does: 'answer', nth: 0, use, answer: 'yes' as const })),
  { does: 'answer', nth: 2, use: 'show', answer: 'yes' },
  { does: 'answer', nth: 2, use: 'quote', answer: 'objected' },
  { does: 'answer', nth: 4, use: 'research', answer: 'objected' },
  ...['agree', 'code', 'theme'].map((does) => ({ does, nth: 0 })),
  ...[0, 1, 2, 3].map((nth) => ({ does: 'point', nth })),
  ...['retell', 'retell'].map((does, at) => ({ does, nth: 2 + at })),
  ...['request', 'propose', 'propose', 'propose', 'publish', 'open', 'build'].map((does, nth) => ({ does, nth })),
]
/** Then everything that was made of somebody is refused or taken back. */
export const after: readonly Step[] = [
  { does: 'answer', nth: 0, use: 'show', answer: 'no' },
  { does: 'answer', nth: 0, use: 'revise', answer: 'objected' },
  { does: 'one-back', nth: 1 },
  { does: 'answer', nth: 2, use: 'research', answer: 'objected' },
  { does: 'all-back', nth: 0 },
]

let words = 0
const canary = (kind: string) => `${kind}${(++words).toString(36).padStart(4, '0')}zx`

export async function aWorld(): Promise<World> {
  const cast = await aProject()
  const clauses = await aDescription(cast)
  await aNotice(cast)
  const codeId = await perform(addCode, cast.noor, { name: 'care', shortDefinition: '', parentId: null, colour: null }, call())
  const { themeId } = await perform(addTheme, cast.noor, { claim: 'Care is work.' }, call())
  const { uses: notice } = await db().notice.findFirstOrThrow({ where: { projectId: cast.projectId } })
  return {
    ...{ cast, clauses, codeId, themeId, notice: notice as NoticeUses, sent: [], met: {} },
    ...{ noticeOf: new Map(), answersOf: new Map(), placed: new Map(), gathered: new Map() },
  }
}

/** Does one step by the real verbs; what the program refuses has not happened. */
export async function takes(world: World, one: Step): Promise<void> {
  try {
    await does(world, one)
    world.met[one.does] = (world.met[one.does] ?? 0) + 1
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

async function does(world: World, { does: what, nth, use, answer, covered }: Step): Promise<void> {
  const { cast, sent, codeId, themeId } = world
  const { projectId, noor, cleo, rui } = cast
  if (what === 'notice') {
    const stance = (one: Use) => (covered?.includes(one) || one === 'revise' ? 'covered' : 'asked')
    world.notice = Object.fromEntries(uses.map((one) => [one, stance(one)])) as NoticeUses
    await aNotice(cast, { uses: world.notice })
    return
  }
  if (what === 'send') return sends(world)
  const target = sent[nth % Math.max(1, sent.length)]
  if (!target) return
  const { id: commentId, of } = target
  const gone = (some: readonly Sent[]) => {
    for (const other of some) other.state = 'withdrawn'
  }
  switch (what) {
    case 'answer':
      if (!use || !answer) return
      await perform(changePermission, of, { use, answer }, call())
      world.answersOf.get(of.submissionId)?.push({ use, answer })
      return
    case 'admit':
      await admits(cast, commentId)
      target.state = 'admitted'
      return
    case 'exclude':
      await perform(exclude, cleo, { commentId, reason: 'Said so.' }, call())
      target.state = 'excluded'
      return
    case 'reopen':
      await perform(reopen, cleo, { commentId }, call())
      target.state = 'waiting'
      return
    case 'one-back':
      await perform(withdrawOwnComment, of, { commentId }, call())
      gone([target])
      return settleWithdrawals()
    case 'all-back':
      await perform(withdrawOwn, of, {}, call())
      gone(sent.filter((other) => other.of.submissionId === of.submissionId))
      return settleWithdrawals()
    case 'code':
      return codes(world, [cast.ada], true)
    case 'agree':
      return codes(world, [cast.ada, cast.ben], true)
    case 'open':
      return codes(world, [cast.ada, cast.ben], false)
    case 'theme': {
      const codings = await db().coding.findMany({ where: { projectId, codeId, diedActId: null }, orderBy: { id: 'asc' } })
      const coding = codings[nth % Math.max(1, codings.length)]
      if (!coding) return
      await perform(placeCoding, noor, { themeId, codingId: coding.id, role: 'supports' }, call())
      world.placed.set(coding.id, coding.commentId)
      return
    }
    case 'point':
      await perform(
        distilPoint,
        noor,
        { commentId, start: 0, end: target.says.length, stance: 'change', asks: target.asks },
        call(),
      )
      return
    case 'retell': {
      // Of what was taken back there is nothing to read, and the verb has to say so.
      const found = await db().comment.findFirst({ where: { projectId, id: commentId } })
      const place = { commentId, start: 0, end: target.says.length, textRev: found?.textRev ?? 1 }
      const { paraphraseId } = await perform(writeParaphrase, noor, { ...place, words: target.retold }, call())
      await perform(checkParaphrase, rui, { paraphraseId, webResult: '' }, call())
      return
    }
    case 'request': {
      const points = await db().point.findMany({ where: { projectId, withdrawnAt: null, requestId: null } })
      const pointIds = points.map(({ id }) => id)
      const { requestId } = await perform(gatherRequest, noor, { pointIds, title: 'Say it' }, call())
      world.gathered.set(
        requestId,
        points.flatMap((one) => one.commentId ?? []),
      )
      await perform(decideDisposition, noor, { requestId, outcome: 'accepted', reason: 'So be it.' }, call())
      return
    }
    case 'propose':
      return proposes(world, nth)
    case 'publish':
      await perform(publishNextVersion, noor, { status: 'revised' }, call())
      return
    case 'build':
      await buildRelease(noor, call())
      return
    default:
      await exportAs(noor, nth % 2 === 0 ? 'csv' : 'qdpx', call())
  }
}

async function sends(world: World): Promise<void> {
  const says = [canary('qu'), canary('qu')]
  const given = (['revise', 'research'] as const).filter((use) => world.notice[use] === 'asked')
  const answers = given.map((use) => ({ use, answer: 'yes' as const }))
  const of = await kimSends(
    world.cast,
    says.map((text) => ({ text: `${text} is what we say here.` })),
    { answers },
  )
  world.noticeOf.set(of.submissionId, world.notice)
  world.answersOf.set(of.submissionId, answers)
  const rows = await db().comment.findMany({ where: { submissionId: of.submissionId }, orderBy: { number: 'asc' } })
  const { ownOriginals } = await import('@/lib/services/comment/own-originals')
  const texts = await ownOriginals(of)
  for (const { id } of rows)
    world.sent.push({
      ...{ id, of, state: 'waiting', asks: canary('as'), retold: canary('re') },
      says: texts.get(id)?.text.split(' ')[0] ?? '',
    })
}

/** A round over all that may be coded; each coder codes every comment and says so; then it is closed, and settled where two did. */
async function codes({ cast, codeId }: World, coders: readonly AnyMember[], closes: boolean): Promise<void> {
  const { projectId, noor } = cast
  const purpose = coders.length > 1 ? ('reliability' as const) : ('production' as const)
  const coderIds = coders.map(({ memberId }) => memberId)
  const round = { title: 'Round', purpose, coderIds, sampleSize: null, seed: 'one', seesTarget: true, seesAttributes: false }
  const { roundId } = await perform(openRound, noor, round, call())
  const given = await db().assignment.findMany({ where: { projectId, roundId }, select: { coderId: true, commentId: true } })
  for (const coder of coders) {
    const own = given.filter(({ coderId }) => coderId === coder.memberId)
    const codings = own.map(({ commentId }) => ({ id: randomUUID(), commentId, codeId, start: 0, end: 8 }))
    await perform(applyCodings, coder, { roundId, codings }, call())
    if (!closes) continue
    for (const { commentId } of own) await perform(markAssignment, coder, { roundId, commentId, state: 'done' }, call())
  }
  if (!closes) return
  await perform(lockRound, noor, { roundId }, call())
  if (coders.length > 1) await perform(finishReconciliation, noor, { roundId }, call())
}

async function proposes(world: World, nth: number): Promise<void> {
  const { cast, clauses, sent, themeId } = world
  const { projectId, noor } = cast
  const target = sent[nth % Math.max(1, sent.length)]
  const made = { cast, clauses, projectId, commentId: target?.id ?? '', kim: target?.of } as Revising
  const clauseId = [clauses.advises, clauses.keeps, clauses.might][nth % 3] ?? ''
  const proposalId = await aProposal(made, { clauseId, text: `Another wording, number ${++words}.` })
  const [point, request, coding] = await Promise.all([
    db().point.findFirst({ where: { projectId, withdrawnAt: null }, skip: nth % 3, orderBy: { number: 'asc' } }),
    db().request.findFirst({ where: { projectId }, orderBy: { number: 'desc' } }),
    db().coding.findFirst({ where: { projectId, diedActId: null, round: { state: { not: 'open' } } }, orderBy: { id: 'asc' } }),
  ])
  const rests = [
    ['point', point?.id],
    ['request', request?.id],
    ['coding', coding?.id],
    ['theme', themeId],
    ['sealedComment', sent[4]?.id],
  ] as const
  for (const [kind, targetId] of rests) {
    if (!targetId) continue
    const link = { proposalId, kind, role: 'motivates' as const, targetId }
    await perform(linkEvidence, noor, link, call()).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
  }
  await approves(made, proposalId)
}

/** The law: nothing is coded, counted, quoted, shown, found or given out that is not allowed now, and each comment is counted once. */
export async function holds(world: World): Promise<void> {
  const { cast, sent } = world
  const { ada, ben, noor } = cast
  const may = (one: Sent): Permits =>
    permits(
      allowedUses(
        world.noticeOf.get(one.of.submissionId) as NoticeUses,
        (world.answersOf.get(one.of.submissionId) ?? []).map((answer) => ({ ...answer, at: new Date(0), noticeNumber: 0 })),
      ),
    )
  const admitted = sent.filter(({ state }) => state === 'admitted')
  const those = (allows: (permits: Permits) => boolean) => new Set(admitted.filter((one) => allows(may(one))).map(({ id }) => id))
  const data = those(({ code }) => code)
  const open = those(({ openEvidence }) => openEvidence)
  const named = (value: unknown, word: 'says' | 'asks' | 'retold') => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return sent.filter((one) => text.includes(one[word])).map(({ id }) => id)
  }
  const within = (what: string, ids: Iterable<string>, allowed: ReadonlySet<string>) =>
    expect([what, [...ids].filter((id) => !allowed.has(id))]).toEqual([what, []])
  const all = (member: AnyMember, facts: Facts = { roundState: 'locked' }) =>
    admit(member, [...reads], facts) as ReturnType<typeof admit<(typeof reads)[number]>>

  const codable = await codableComments(all(noor))
  expect(new Set(codable.map(({ id }) => id))).toEqual(data)
  const sealed = await sealedComments(admit(noor, 'sealed.read'))
  expect(new Set(named(sealed, 'says'))).toEqual(those(({ sealedLane }) => sealedLane))
  for (const { members } of await copyGroups(all(noor))) within('copies', members, data)

  const { comments } = await settledWork(all(noor))
  within(
    'settled',
    comments.flatMap(({ commentId, codings }) => [commentId, ...codings.map((one) => one.commentId)]),
    data,
  )
  for (const { id, number, state, comments: count } of await roundsOf(all(noor))) {
    expect(count).toBeLessThanOrEqual(data.size)
    for (const coder of [ada, ben]) {
      const reader = admit(coder, 'coding.read-own', { roundState: state })
      const desk = await deskRound(reader, number)
      if (!desk) continue
      const { rows } = await deskRows(reader, desk, wholeFilter, { after: -1 }, 200)
      const everything = await deskComments(reader, desk, [
        ...new Set([...world.placed.values(), ...rows.map(({ commentId }) => commentId)]),
      ])
      const ids = [...rows.map(({ commentId }) => commentId), ...everything.comments.map((one) => one.id)]
      within('desk', [...ids, ...named(everything, 'says')], data)
    }
    if (state === 'open') continue
    const work = await workOf(all(noor, { roundState: state }), id)
    within(
      'agreement',
      [...work.assignments, ...work.codings].map(({ commentId }) => commentId),
      data,
    )
  }

  const theme = (await themesOf(all(noor)))[0]
  const placed = [...world.placed.values()].filter((id) => data.has(id))
  expect(['theme', theme?.codings]).toEqual(['theme', placed.length])
  const view = await themeByHandle(all(noor), theme?.handle ?? '')
  for (const { place, mayBeQuoted, paraphrase } of view?.quotes ?? []) {
    within('quotes', [place.commentId ?? ''], data)
    expect(mayBeQuoted).toBe(those(({ quoteInPaper }) => quoteInPaper).has(place.commentId ?? ''))
    if (mayBeQuoted) expect(paraphrase).toBeNull()
  }
  within('theme', [...named(view, 'says'), ...named(view, 'retold')], data)

  const { points } = await pointsAndRequests(all(noor))
  within('points', [...named(points, 'says'), ...named(points, 'asks'), ...named(points, 'retold')], data)
  within('choices', named(await evidenceChoices(all(noor)), 'asks'), open)
  for (const { handle } of await proposalsOf(all(noor)))
    within('proposals', named(await proposalByHandle(all(noor), handle), 'asks'), open)

  const changes = await publicChanges(cast.slug)
  within(
    'public quotes',
    named(changes, 'says'),
    those((one) => one.quoteOnPage && one.openEvidence),
  )
  within(
    'public points',
    [...named(changes, 'asks'), ...named(changes, 'retold')],
    those((one) => one.paraphraseOnPage && one.openEvidence),
  )
  const rests = [...world.gathered.values()].map((ids) => ids.filter((id) => open.has(id)).length)
  expect((changes?.answers ?? []).map((one) => one.points).toSorted()).toEqual(changes ? rests.toSorted() : [])
  world.met.quoted = (world.met.quoted ?? 0) + named(changes, 'says').length
  world.met.retold = (world.met.retold ?? 0) + named(changes, 'retold').length

  const { total } = await commentAccount(all(noor))
  const lineOf = (one: Sent) =>
    one.state !== 'admitted' ? one.state : may(one).count ? 'admitted' : may(one).sealedLane ? 'revisionOnly' : 'excluded'
  for (const line of accountLines) expect([line, total[line]]).toEqual([line, sent.filter((one) => lineOf(one) === line).length])
  expect(total.received).toBe(sent.length)

  const deposited = those(({ deposit }) => deposit)
  const { files, data: released } = await releaseFilesOf(noor)
  const given = wordsIn(files)
  expect(new Set(named(given, 'says'))).toEqual(deposited)
  expect(named(given, 'asks')).toEqual([])
  within(
    'retold in a release',
    named(given, 'retold'),
    those((one) => one.openEvidence && !one.quoteInPaper),
  )
  within(
    'released codings',
    released.codings.map(({ commentId }) => commentId),
    data,
  )
  expect(released.comments).toHaveLength(total.admitted)
  world.met.released = (world.met.released ?? 0) + released.codings.length
  // Who was only left out by the custodian since stands in an earlier package; who refused or took back does not.
  const still = new Set(sent.filter((one) => one.state !== 'withdrawn' && may(one).deposit).map(({ id }) => id))
  for (const { isStale, file } of await releasesOf(all(noor)))
    if (!isStale) within('kept package', named(wordsIn([{ path: 'a.zip', bytes: await readPackage(file) }]), 'says'), still)
}

const reads = [
  ...(['comment.read', 'comment.count', 'project.read', 'theme.read', 'point.read', 'proposal.read', 'proposal.edit'] as const),
  ...(['round.read', 'agreement.read', 'release.read'] as const),
] as const

function wordsIn(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): string {
  return files
    .flatMap(({ path, bytes }) => {
      if (!/\.(zip|qdpx)$/.test(path)) return [Buffer.from(bytes).toString('utf8')]
      const packed = readZip(bytes)
      return packed.status === 'read' ? [wordsIn([...packed.files].map(([name, inside]) => ({ path: name, bytes: inside })))] : []
    })
    .join('\n')
}

/** Lets one history happen and asks after each of its steps from the `from`th on. */
export async function happens(steps: readonly Step[], from = 0): Promise<World> {
  const world = await aWorld()
  for (const [at, one] of steps.entries()) {
    await takes(world, one)
    if (at >= from) await holds(world)
  }
  return world
}
