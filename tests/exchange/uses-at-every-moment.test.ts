import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountLines } from '@/lib/domain/comment/account'
import { readFind } from '@/lib/domain/comment/find-query'
import { allowedUses, type NoticeUses, permits, type Use, uses } from '@/lib/domain/comment/uses'
import { releaseFilesOf } from '@/lib/exchange/build-release'
import { settleWithdrawals } from '@/lib/exchange/settle-withdrawals'
import { readZip } from '@/lib/formats/zip'
import { commentAccount } from '@/lib/queries/account'
import { publicChanges } from '@/lib/queries/changes'
import { codableComments, sealedComments } from '@/lib/queries/comments'
import { findComments } from '@/lib/queries/find-comments'
import { db } from '@/lib/server/db'
import { admit } from '@/lib/server/member'
import { Refusal } from '@/lib/server/refusal'
import { perform } from '@/lib/server/verb'
import { readLedger } from '@/lib/server/withdrawal-ledger'
import { changePermission } from '@/lib/services/comment/change-permission'
import { exclude } from '@/lib/services/comment/exclude'
import { join } from '@/lib/services/comment/join'
import { ownOriginals } from '@/lib/services/comment/own-originals'
import { putTogether } from '@/lib/services/comment/put-together'
import { retarget } from '@/lib/services/comment/retarget'
import { setApart } from '@/lib/services/comment/set-apart'
import { split } from '@/lib/services/comment/split'
import { takeApart } from '@/lib/services/comment/take-apart'
import { withdraw } from '@/lib/services/comment/withdraw'
import { withdrawOwn } from '@/lib/services/comment/withdraw-own'
import { withdrawOwnComment } from '@/lib/services/comment/withdraw-own-comment'
import { kimSends } from '@/tests/support/comments'
import { admits } from '@/tests/support/custody'
import { aDescription, aNotice } from '@/tests/support/description'
import { everyRow } from '@/tests/support/dump'
import { aProject, type Cast, call } from '@/tests/support/project'

type Sent = {
  commentId: string
  submissionId: string
  /** Words that only it has: two to begin with, so that it can be split between them. */
  canaries: string[]
  state: string
  who: Awaited<ReturnType<typeof kimSends>>
  /** The received comments of which it holds words. */
  received: string[]
  /** The clause it is on; undefined where joining chose it. */
  aim: string | null | undefined
  /** What it stands for: undoing brings these back. */
  was: { readonly verb: 'put' | 'apart'; readonly commentId: string; readonly sent: readonly Sent[] } | null
}
/** What the history says must hold; kept beside the database and never read from it. */
type World = {
  cast: Cast
  clauses: readonly (string | null)[]
  notice: NoticeUses
  sent: Sent[]
  notices: Map<string, NoticeUses>
  answers: Map<string, { use: Use; answer: 'yes' | 'no' | 'objected' }[]>
}

const parting = ['split', 'split', 'join', 'join', 'undo', 'aim'] as const
const step = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('publish' as const),
      asked: fc.subarray([...uses]),
      covered: fc.subarray([...uses]),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('send' as const), many: fc.integer({ min: 1, max: 3 }), asks: fc.boolean() }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom('admit', 'admit', 'exclude', 'duplicate', 'apart', 'one-back', 'all-back', 'letter', ...parting),
      nth: fc.nat(30),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('answer' as const),
      nth: fc.nat(30),
      use: fc.constantFrom(...uses),
      answer: fc.constantFrom('yes' as const, 'no' as const, 'objected' as const),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Every history begins with comments that are admitted, deposited and sealed, and ends with some of them taken back. */
const before: readonly Step[] = [
  { does: 'send', many: 2, asks: true },
  { does: 'send', many: 1, asks: false },
  ...[0, 1, 2, 3].map((nth) => ({ does: 'admit' as const, nth })),
  { does: 'answer', nth: 0, use: 'archive', answer: 'yes' },
  { does: 'answer', nth: 3, use: 'research', answer: 'objected' },
  { does: 'send', many: 2, asks: false },
  ...(['aim', 'split', 'join', 'undo', 'split'] as const).map((does) => ({ does, nth: 4 })),
]
const after: readonly Step[] = [0, 1, 3].map((nth) => ({ does: 'one-back', nth }))
const met = { aimed: 0, admitted: 0, deposited: 0, sealed: 0, withdrawn: 0, split: 0, joined: 0, undone: 0 }

let words = 0
const canary = () => `qu${(++words).toString(36).padStart(4, '0')}zx`

async function takes(world: World, one: Step): Promise<void> {
  const { cast, sent } = world
  if (one.does === 'publish' && 'asked' in one) {
    const stance = (use: Use) => (one.covered.includes(use) ? 'covered' : one.asked.includes(use) ? 'asked' : 'notAsked')
    const notice = Object.fromEntries(uses.map((use) => [use, stance(use)])) as NoticeUses
    await aNotice(cast, { uses: notice })
    world.notice = notice
    return
  }
  if ('many' in one) {
    const canaries = Array.from({ length: one.many }, () => [canary(), canary()] as const)
    const question = one.asks ? canary() : null
    const who = await kimSends(
      cast,
      canaries.map(([one, two]) => ({ text: `We say ${one} here. We say ${two} here.` })),
      {
        answers:
          world.notice.revise === 'covered' || world.notice.research === 'covered'
            ? []
            : [{ use: world.notice.revise === 'asked' ? 'revise' : 'research', answer: 'yes' }],
        enquiry: question ? { text: `Why ${question}?` } : null,
      },
    )
    const given = await db().permissionEvent.findMany({
      where: { submissionId: who.submissionId },
      select: { use: true, answer: true },
    })
    world.notices.set(who.submissionId, world.notice)
    world.answers.set(who.submissionId, given)
    const rows = await db().comment.findMany({
      where: { submissionId: who.submissionId },
      select: { id: true, isQuestion: true },
    })
    const texts = await ownOriginals(who)
    for (const { id, isQuestion } of rows)
      sent.push({
        commentId: id,
        submissionId: who.submissionId,
        canaries: (texts.get(id)?.text ?? '').match(/qu\w{4,}zx/g) ?? [],
        received: [id],
        aim: null,
        was: null,
        state: isQuestion ? 'enquiry' : 'waiting',
        who,
      })
    return
  }
  if (sent.length === 0 || !('nth' in one)) return
  const target = sent[one.nth % sent.length]
  if (!target) return
  const { commentId, submissionId, who } = target
  const all = sent.filter((other) => other.submissionId === submissionId)
  const gone = (some: Sent[]) => {
    for (const other of some) other.state = 'withdrawn'
  }
  if ('use' in one) {
    await perform(changePermission, who, { use: one.use, answer: one.answer }, call())
    world.answers.get(submissionId)?.push({ use: one.use, answer: one.answer })
    return
  }
  switch (one.does) {
    case 'admit':
      await admits(cast, commentId)
      target.state = 'admitted'
      return
    case 'exclude':
    case 'duplicate': {
      const as = one.does === 'duplicate' ? 'duplicate' : 'excluded'
      await perform(exclude, cast.cleo, { commentId, reason: 'Said so.', as }, call())
      target.state = as
      return
    }
    case 'apart':
      await perform(setApart, cast.cleo, { commentId }, call())
      target.state = 'enquiry'
      return
    case 'one-back':
      await perform(withdrawOwnComment, who, { commentId }, call())
      gone([target])
      return
    case 'aim': {
      // Always another one than before, the whole text among them.
      const others = world.clauses.filter((clause) => clause !== target.aim)
      const clauseId = others[one.nth % others.length] ?? null
      await perform(retarget, cast.cleo, { commentId, clauseId }, call())
      target.aim = clauseId
      met.aimed += 1
      return
    }
    case 'split': {
      const text = (await ownOriginals(who)).get(commentId)?.text ?? ''
      const { pieces } = await perform(
        split,
        cast.cleo,
        { commentId, cuts: [text.lastIndexOf('We say')], targets: [null, null] },
        call(),
      )
      met.split += 1
      const last = target.canaries.length - 1
      const was = { verb: 'put' as const, commentId, sent: [target] }
      const piece = (nth: number, canaries: string[]) => ({ ...target, aim: null, commentId: pieces[nth] ?? '', canaries, was })
      sent.splice(sent.indexOf(target), 1, piece(0, target.canaries.slice(0, last)), piece(1, target.canaries.slice(last)))
      return
    }
    case 'join': {
      const other = all.find((one) => one !== target && one.state === 'waiting')
      if (!other) return
      const both = [target, other]
      const input = { commentIds: both.map((one) => one.commentId) }
      const { commentId: joined } = await perform(join, cast.cleo, input, call())
      met.joined += 1
      const canaries = both.flatMap((one) => one.canaries)
      const received = [...new Set(both.flatMap((one) => one.received))]
      const was = { verb: 'apart' as const, commentId: joined, sent: both }
      sent.splice(sent.indexOf(other), 1)
      sent.splice(sent.indexOf(target), 1, { ...target, aim: undefined, commentId: joined, canaries, received, was })
      return
    }
    case 'undo': {
      const { was } = target
      if (!was) return
      await perform(was.verb === 'put' ? putTogether : takeApart, cast.cleo, { commentId: was.commentId }, call())
      met.undone += 1
      const replaced = sent.filter((one) => one.was === was)
      sent.splice(sent.indexOf(target), 1, ...was.sent)
      for (const one of replaced) if (sent.includes(one)) sent.splice(sent.indexOf(one), 1)
      return
    }
    case 'letter':
      await perform(withdraw, cast.cleo, { submissionId }, call())
      gone(all)
      return
    default:
      await perform(withdrawOwn, who, {}, call())
      gone(all)
  }
}

const order = ['admitted', 'waiting', 'enquiry', 'duplicate', 'excluded', 'withdrawn']

async function holds({ cast, sent, notices, answers }: World): Promise<void> {
  const allowsOf = ({ submissionId }: Sent) =>
    allowedUses(
      notices.get(submissionId) as NoticeUses,
      (answers.get(submissionId) ?? []).map((one) => ({ ...one, at: new Date(0), noticeNumber: 0 })),
    )
  const may = (one: Sent) => permits(allowsOf(one))
  const admitted = sent.filter(({ state }) => state === 'admitted')
  const canaries = (some: readonly Sent[]) => some.flatMap((one) => one.canaries).toSorted()
  const named = (text: string) =>
    sent
      .flatMap((one) => one.canaries)
      .filter((one) => text.includes(one))
      .toSorted()

  const data = await codableComments(admit(cast.ada, 'comment.read'))
  expect(named(JSON.stringify(data))).toEqual(canaries(admitted.filter((one) => may(one).code)))
  const sealed = await sealedComments(admit(cast.noor, 'sealed.read'))
  expect(named(JSON.stringify(sealed))).toEqual(canaries(admitted.filter((one) => may(one).sealedLane)))

  const standing = sent.filter(({ state, aim }) => state !== 'withdrawn' && aim !== undefined)
  const aims = await db().comment.findMany({
    where: { id: { in: standing.map(({ commentId }) => commentId) } },
    select: { id: true, clauseId: true },
  })
  expect(new Map(aims.map(({ id, clauseId }) => [id, clauseId]))).toEqual(
    new Map(standing.map(({ commentId, aim }) => [commentId, aim ?? null])),
  )

  met.admitted += data.length
  met.sealed += sealed.length
  met.deposited += admitted.filter((one) => may(one).deposit).length
  met.withdrawn += sent.filter(({ state }) => state === 'withdrawn').length

  const { total, now } = await commentAccount(admit(cast.ada, 'comment.count'))
  const lineOf = (one: Sent) =>
    one.state !== 'admitted' ? one.state : may(one).count ? 'admitted' : may(one).sealedLane ? 'revisionOnly' : 'excluded'
  // A received comment is counted once, where the furthest of what holds its words stands.
  const received = [...new Set(sent.flatMap((one) => one.received))]
  const furthest = (id: string) => {
    const holding = sent.filter((one) => one.received.includes(id))
    return holding.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state)).map(lineOf)[0]
  }
  for (const line of accountLines)
    expect([line, total[line]]).toEqual([line, received.filter((id) => furthest(id) === line).length])
  expect(total.received).toBe(received.length)
  const live = sent.filter(({ state }) => state !== 'withdrawn')
  for (const line of accountLines.filter((one) => one !== 'withdrawn'))
    expect([line, now[line]]).toEqual([line, live.filter((one) => lineOf(one) === line).length])

  const { files, data: released } = await releaseFilesOf(cast.noor)
  const inside = files.flatMap(({ path, bytes }) => {
    const packed = path.endsWith('.qdpx') ? readZip(bytes) : null
    return packed?.status === 'read' ? [...packed.files.values()] : [bytes]
  })
  const deposit = inside.map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n')
  expect(named(deposit)).toEqual(canaries(admitted.filter((one) => may(one).deposit)))
  expect(released.comments).toHaveLength(now.admitted)
  expect(named(JSON.stringify(await publicChanges(cast.slug)))).toEqual([])
  const finder = admit(cast.ada, ['comment.read', 'codebook.read', 'round.read'])
  for (const one of sent.slice(-6)) {
    const [word = ''] = one.canaries
    const found = JSON.stringify(await findComments(finder, readFind(word), null))
    expect([word, found.includes(`${word} here`)]).toEqual([word, one.state === 'admitted' && may(one).code])
  }
}

test('over random histories nothing is coded, counted, shown, found or deposited that is not allowed then, and the account adds up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 18 }), async (steps) => {
      const cast = await aProject()
      const { advises = '', keeps = '' } = await aDescription(cast)
      await aNotice(cast)
      const { uses: first } = await db().notice.findFirstOrThrow({ where: { projectId: cast.projectId } })
      const world: World = {
        ...{ cast, clauses: [advises, keeps, null], notice: first as NoticeUses },
        ...{ sent: [], notices: new Map(), answers: new Map() },
      }
      for (const one of [...before, ...steps, ...after]) {
        await takes(world, one).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error
        })
        await holds(world)
      }
      await settleWithdrawals()
      const dump = await everyRow()
      const gone = world.sent.filter(({ state }) => state === 'withdrawn')
      expect(gone.flatMap((one) => one.canaries).filter((one) => dump.includes(one))).toEqual([])
      const { takenBack: ledger } = await readLedger()
      for (const { commentId, submissionId } of gone)
        expect(
          ledger.some((line) => line.submissionId === submissionId && (line.commentId === commentId || line.commentId === null)),
        ).toBe(true)
    }),
    { numRuns: 3 },
  )
  // Nothing above was true only because nothing happened.
  expect(Math.min(...Object.values(met))).toBeGreaterThan(0)
}, 300_000)
