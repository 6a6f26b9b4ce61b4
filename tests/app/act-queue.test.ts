import { expect, test } from 'vitest'
import { type Act, type Answer, actQueue, type QueueDoors } from '@/app/acts/act-queue'
import { actShelf } from '@/app/acts/act-shelf'
import { aStorage } from '@/tests/support/tabs'

function aQueue(send: QueueDoors['send'], storage = aStorage()) {
  const work: (() => void)[] = []
  let nth = 0
  const queue = actQueue({
    send,
    shelf: actShelf(() => storage, 'ada', 'tab', Date.now),
    channel: { tell: () => {}, hear: () => {} },
    alone: (job) => job(),
    later: (job) => work.push(job),
    mint: () => `act-${++nth}`,
  })
  return {
    queue,
    storage,
    retry: () => {
      for (const job of work.splice(0)) job()
    },
  }
}
const done = (acts: readonly Act[]): readonly Answer[] => acts.map(({ act }) => ({ act, status: 'done', value: null }))
const settled = () => new Promise(setImmediate)

test('acts are sent in order, and what was answered waits no more', async () => {
  const sent: string[] = []
  const { queue, storage } = aQueue(async (acts) => {
    sent.push(...acts.map(({ act }) => act))
    return done(acts)
  })
  await Promise.all([queue.add('a', 1), queue.add('b', 2), queue.add('c', 3)].map(({ answer }) => answer))
  expect(sent).toEqual(['act-1', 'act-2', 'act-3'])
  await settled()
  expect([queue.state(), queue.waiting(), storage.length]).toEqual(['saved', 0, 0])
})

test('without an answer the same act is kept and sent again under the same id', async () => {
  const sent: string[] = []
  let isOnline = false
  const { queue, storage, retry } = aQueue(async (acts) => {
    sent.push(...acts.map(({ act }) => act))
    return isOnline ? done(acts) : null
  })
  const { answer } = queue.add('a', 1)
  await settled()
  expect([queue.state(), storage.length]).toEqual(['offline', 1])
  isOnline = true
  retry()
  expect(await answer).toMatchObject({ status: 'done' })
  expect(sent).toEqual(['act-1', 'act-1'])
})

test('what waited over a reload is sent by the next page, before what that page adds', async () => {
  const before = aQueue(async () => null)
  before.queue.add('a', 1)
  await settled()
  const sent: unknown[] = []
  const after = aQueue(async (acts) => {
    sent.push(...acts.map(({ verb }) => verb))
    return done(acts)
  }, before.storage)
  expect(after.queue.pending()).toEqual([{ act: 'act-1', verb: 'a', input: 1 }])
  await after.queue.flush()
  await after.queue.add('b', 2).answer
  expect([sent, after.queue.waiting()]).toEqual([['a', 'b'], 0])
})

test('a refusal is an answer: it stops nothing and is not repeated', async () => {
  const { queue } = aQueue(async (acts) => acts.map(({ act }) => ({ act, status: 'refused', sentence: 'Locked.' })))
  expect(await queue.add('a', 1).answer).toEqual({ act: 'act-1', status: 'refused', sentence: 'Locked.' })
  expect(queue.waiting()).toBe(0)
})

test('signed out in the middle, acts wait until the person is back', async () => {
  let isSignedIn = false
  const { queue, retry } = aQueue(async (acts) => (isSignedIn ? done(acts) : 'signed-out'))
  const { answer } = queue.add('a', 1)
  await settled()
  expect([queue.state(), queue.waiting()]).toEqual(['signed-out', 1])
  isSignedIn = true
  retry()
  expect(await answer).toMatchObject({ status: 'done' })
})

test('a browser that keeps nothing is told of, and the acts are sent all the same, in order', async () => {
  const storage = aStorage()
  const sent: string[] = []
  let isOnline = false
  const { queue, retry } = aQueue(async (acts) => {
    if (!isOnline) return null
    sent.push(...acts.map(({ verb }) => verb))
    return done(acts)
  }, storage)
  queue.add('kept', 1)
  storage.isFull = true
  queue.add('first', 1)
  storage.isFull = false
  const { answer } = queue.add('second', 2)
  await settled()
  expect([queue.state(), queue.waiting()]).toEqual(['unkept', 3])
  isOnline = true
  retry()
  await answer
  await settled()
  expect([sent, queue.state()]).toEqual([['kept', 'first', 'second'], 'saved'])
})

test('a browser whose storage may not even be looked at sends too', async () => {
  const shelf = actShelf(
    () => {
      throw new DOMException('blocked', 'SecurityError')
    },
    'ada',
    'tab',
    Date.now,
  )
  expect([shelf.put({ act: '1', verb: 'a', input: 1 }), shelf.all()]).toEqual([false, []])
})

test('acts of another person on the same machine are never looked at', () => {
  const storage = aStorage()
  actShelf(() => storage, 'codicil.acts.project.ada', 'one', Date.now).put({ act: '1', verb: 'a', input: 1 })
  expect(actShelf(() => storage, 'codicil.acts.project.ben', 'two', Date.now).all()).toEqual([])
  expect(actShelf(() => storage, 'codicil.acts.project.ada', 'two', Date.now).all()).toHaveLength(1)
})
