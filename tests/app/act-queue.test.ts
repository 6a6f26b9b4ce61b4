import { expect, test } from 'vitest'
import { type Act, type Answer, actQueue } from '@/app/acts/act-queue'

function aQueue(send: (acts: readonly Act[]) => Promise<readonly Answer[] | null>, kept = '') {
  const store = { text: kept }
  const work: (() => void)[] = []
  let nth = 0
  const queue = actQueue({
    send,
    keep: { read: () => store.text, write: (text) => Object.assign(store, { text }) },
    later: (job) => work.push(job),
    mint: () => `act-${++nth}`,
  })
  return {
    queue,
    store,
    retry: () => {
      for (const job of work.splice(0)) job()
    },
  }
}
const done = (acts: readonly Act[]): readonly Answer[] => acts.map(({ act }) => ({ act, status: 'done', value: null }))

test('acts are sent in order, and what was answered waits no more', async () => {
  const sent: string[] = []
  const { queue, store } = aQueue(async (acts) => {
    sent.push(...acts.map(({ act }) => act))
    return done(acts)
  })
  await Promise.all([queue.add('a', 1), queue.add('b', 2), queue.add('c', 3)].map(({ answer }) => answer))
  expect(sent).toEqual(['act-1', 'act-2', 'act-3'])
  await Promise.resolve()
  expect([queue.state(), queue.waiting(), store.text]).toEqual(['saved', 0, '[]'])
})

test('without an answer the same act is kept and sent again under the same id', async () => {
  const sent: string[] = []
  let isOnline = false
  const { queue, store, retry } = aQueue(async (acts) => {
    sent.push(...acts.map(({ act }) => act))
    return isOnline ? done(acts) : null
  })
  const { answer } = queue.add('a', 1)
  await new Promise(setImmediate)
  expect(queue.state()).toBe('offline')
  expect(store.text).toContain('act-1')
  isOnline = true
  retry()
  expect(await answer).toMatchObject({ status: 'done' })
  expect(sent).toEqual(['act-1', 'act-1'])
})

test('what waited over a reload is sent by the next page', async () => {
  const { queue } = aQueue(async (acts) => done(acts), JSON.stringify([{ act: 'old', verb: 'a', input: 1 }]))
  expect(queue.waiting()).toBe(1)
  await queue.flush()
  expect(queue.waiting()).toBe(0)
})

test('a refusal is an answer: it stops nothing and is not repeated', async () => {
  const { queue } = aQueue(async (acts) => acts.map(({ act }) => ({ act, status: 'refused', sentence: 'Locked.' })))
  expect(await queue.add('a', 1).answer).toEqual({ act: 'act-1', status: 'refused', sentence: 'Locked.' })
  expect(queue.waiting()).toBe(0)
})
