import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act, Answer, QueueDoors } from '@/app/acts/act-queue'
import { aBrowser, type Tab } from '@/tests/support/tabs'

const settled = () => new Promise(setImmediate)

/** A server as the acts route is one: each act once, a repeated one gets its stored answer, some are refused. */
function aServer() {
  const did: Act[] = []
  const stored = new Map<string, Answer>()
  const mood = { reaches: true, answers: true, letsIn: true }
  const send: QueueDoors['send'] = async (acts) => {
    await settled()
    if (!mood.reaches) return null
    if (!mood.letsIn) return 'signed-out'
    const answers = acts.map((act): Answer => {
      const before = stored.get(act.act)
      if (before) return before
      did.push(act)
      const answer: Answer =
        (act.input as number) % 5 === 4
          ? { act: act.act, status: 'refused', sentence: 'Locked.' }
          : { act: act.act, status: 'done', value: null }
      stored.set(act.act, answer)
      return answer
    })
    return mood.answers ? answers : null
  }
  return { did, mood, send }
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('add' as const), tab: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.constant({ kind: 'wait' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'pass' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const), tab: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'open' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('mood' as const),
      reaches: fc.boolean(),
      answers: fc.boolean(),
      letsIn: fc.boolean(),
    }),
  },
)

test('tabs that add, send, fail and are killed in any order: nothing is lost, nothing is done twice, each tab keeps its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const { did, mood, send } = aServer()
      let nth = 0
      const browser = aBrowser(send, { mint: () => `act-${++nth}` })
      const tabs: Tab[] = [browser.open(), browser.open()]
      const made = new Map<Tab, string[]>()
      const heard = new Map<string, string>()
      let times = 0

      for (const one of steps) {
        if (one.kind === 'wait') await settled()
        else if (one.kind === 'pass') browser.pass()
        else if (one.kind === 'open') tabs.push(browser.open())
        else if (one.kind === 'mood') Object.assign(mood, one)
        else {
          const tab = tabs[one.tab % tabs.length]
          if (!tab) continue
          if (one.kind === 'kill') {
            tab.kill()
            tabs.splice(tabs.indexOf(tab), 1)
            continue
          }
          const { act, answer } = tab.queue.add('coding.apply', nth)
          made.set(tab, [...(made.get(tab) ?? []), act])
          void answer.then(({ status }) => {
            times++
            heard.set(act, status)
          })
        }
      }
      Object.assign(mood, { reaches: true, answers: true, letsIn: true })
      if (tabs.length === 0) tabs.push(browser.open())
      for (let round = 0; round < 12; round++) {
        browser.pass()
        for (let wait = 0; wait < 8; wait++) await settled()
      }

      const ids = did.map(({ act }) => act)
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(ids)).toEqual(new Set([...made.values()].flat()))
      for (const own of made.values()) expect(ids.filter((id) => own.includes(id))).toEqual(own)
      for (const tab of tabs) {
        for (const act of made.get(tab) ?? []) expect(heard.has(act)).toBe(true)
        expect([tab.queue.state(), tab.queue.waiting()]).toEqual(['saved', 0])
      }
      expect(times).toBe(heard.size)
      expect(browser.storage.length).toBe(0)
    }),
    { numRuns: 150 },
  )
})

test('what one tab does the other hears at once, and again when it was refused', async () => {
  const { send } = aServer()
  let nth = 0
  const browser = aBrowser(send, { mint: () => `act-${++nth}` })
  const [first, second] = [browser.open(), browser.open()]
  const told: unknown[] = []
  second.queue.hearElsewhere({
    added: ({ act }) => told.push(act),
    answered: (answers) => told.push(...answers.map(({ act, status }) => `${act} ${status}`)),
  })
  first.queue.add('coding.apply', 0)
  first.queue.add('coding.apply', 4)
  for (let wait = 0; wait < 6; wait++) await settled()
  expect(told).toEqual(['act-1', 'act-2', 'act-1 done', 'act-2 refused'])
})
