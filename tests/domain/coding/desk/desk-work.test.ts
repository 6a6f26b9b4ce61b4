import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DeskCoding, keyOf } from '@/lib/domain/coding/desk/desk-coding'
import { type DeskAct, type DeskWork, emptyWork, noMark, withAct, withLoaded, withName } from '@/lib/domain/coding/desk/desk-work'
import { stances } from '@/lib/domain/coding/stance'

const start = ['c1', 'c2'].reduce<DeskWork>((work, id) => withLoaded(work, id, [], noMark), emptyWork)
const at = (codeId: string, from: number, to: number, stance: DeskCoding['stance'] = 'none', commentId = 'c1') => ({
  ...{ commentId, codeId, start: from, end: to, stance },
})
const apply = (...codings: DeskCoding[]): DeskAct => ({
  act: randomUUID(),
  verb: 'coding.apply-codings',
  input: { codings: codings.map((coding) => ({ ...coding, id: randomUUID() })) },
})
const of = (work: DeskWork, commentId = 'c1') => work.codings.get(commentId)

test('the same code on overlapping words is one coding, and undoing brings the pieces back', () => {
  const two = withAct(start, apply(at('a', 0, 5), at('a', 8, 12)))
  const act = apply(at('a', 4, 9))
  const one = withAct(two, act)
  expect(of(one)).toEqual([at('a', 0, 12)])
  const back = withAct(one, { act: 'undo', verb: 'coding.undo-act', input: { actId: act.act } })
  expect(of(back)).toEqual(of(two))
  const again = withAct(back, { act: 'redo', verb: 'coding.undo-act', input: { actId: 'undo' } })
  expect(of(again)).toEqual(of(one))
  expect(again.done.map((step) => step.act)).toEqual([two.done[0]?.act, 'redo'])
})

test('a coding changes its code, its stance and its ends; what is not there is not changed', () => {
  const work = withAct(start, apply(at('a', 0, 5)))
  const change = (input: object): DeskAct => ({
    ...{ act: randomUUID(), verb: 'coding.change-coding' },
    input: { at: at('a', 0, 5), ...input },
  })
  expect(of(withAct(work, change({ codeId: 'b' })))).toEqual([at('b', 0, 5)])
  expect(of(withAct(work, change({ stance: 'asks' })))).toEqual([at('a', 0, 5, 'asks')])
  expect(of(withAct(work, change({ end: 9 })))).toEqual([at('a', 0, 9)])
  expect(withAct(work, change({ at: at('z', 0, 5), end: 9 }))).toBe(work)
  expect(withAct(work, change({ end: 5 }))).toBe(work)
})

test('marks of several comments are one step', () => {
  const act: DeskAct = {
    ...{ act: 'm', verb: 'coding.mark-assignment' },
    input: { commentIds: ['c1', 'c2'], state: 'done', question: 'Is it one?' },
  }
  const marked = withAct(start, act)
  expect([...marked.marks.values()].map(({ state }) => state)).toEqual(['done', 'done'])
  const back = withAct(marked, { act: 'u', verb: 'coding.undo-act', input: { actId: 'm' } })
  expect([...back.marks.values()]).toEqual(Array(2).fill({ state: 'todo', question: 'Is it one?' }))
})

const coding = fc
  .record({
    commentId: fc.constantFrom('c1', 'c2'),
    codeId: fc.constantFrom('a', 'b', 'c'),
    start: fc.nat(20),
    length: fc.integer({ min: 1, max: 12 }),
    stance: fc.constantFrom(...stances),
  })
  .map(({ length, ...place }) => ({ ...place, end: place.start + length }))

test('undoing all that was done leads back to the exact state before, and doing it again forth', () => {
  const wish = fc.oneof(
    fc.array(coding, { minLength: 1, maxLength: 3 }).map((codings) => ({ kind: 'apply' as const, codings })),
    fc.record({ kind: fc.constant('remove' as const), nth: fc.nat(9) }),
    fc.record({
      kind: fc.constant('change' as const),
      nth: fc.nat(9),
      stance: fc.constantFrom(...stances),
      end: fc.integer({ min: 21, max: 40 }),
    }),
    fc.record({ kind: fc.constant('mark' as const), state: fc.constantFrom('todo', 'done', 'skipped') }),
  )
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
      const states = [start]
      let work = start
      for (const one of wishes) {
        const all = [...work.codings.values()].flat()
        const nth = 'nth' in one ? all[one.nth % Math.max(1, all.length)] : undefined
        const act = randomUUID()
        const next =
          one.kind === 'apply'
            ? withAct(work, apply(...one.codings))
            : one.kind === 'mark'
              ? withAct(work, { act, verb: 'coding.mark-assignment', input: { commentIds: ['c1'], state: one.state } })
              : !nth
                ? work
                : one.kind === 'remove'
                  ? withAct(work, { act, verb: 'coding.remove-codings', input: { at: [nth] } })
                  : withAct(work, { act, verb: 'coding.change-coding', input: { at: nth, stance: one.stance, end: one.end } })
        if (next.done.length > work.done.length) states.push(next)
        work = next
      }
      const seen = (one: DeskWork | undefined) => [[...(one?.codings ?? [])], [...(one?.marks ?? [])]]
      for (let at = states.length - 1; at > 0; at -= 1) {
        expect(seen(work)).toEqual(seen(states[at]))
        work = withAct(work, { act: randomUUID(), verb: 'coding.undo-act', input: { actId: work.done.at(-1)?.act ?? '' } })
      }
      expect(seen(work)).toEqual(seen(start))
      while (work.undone.length > 0)
        work = withAct(work, { act: randomUUID(), verb: 'coding.undo-act', input: { actId: work.undone.at(-1)?.act ?? '' } })
      expect(seen(work)).toEqual(seen(states.at(-1)))
      for (const [, here] of work.codings) expect(new Set(here.map(keyOf)).size).toBe(here.length)
    }),
  )
})

test('what was tried under one name stands under another as if it had been done so', () => {
  const put = apply(at('a', 0, 5))
  const tried = withName(withAct(start, { ...put, act: 'trial' }), 'trial', put.act)
  expect(tried).toEqual(withAct(start, put))
  const undo = { act: 'undo', verb: 'coding.undo-act' as const, input: { actId: put.act } }
  expect(withName(withAct(tried, { ...undo, act: 'trial' }), 'trial', 'undo')).toEqual(withAct(tried, undo))
})
