import { expect, test } from 'vitest'
import { sendingOf } from '@/lib/server/sending'

test('the same words under the same word are the same act; anything else is another', () => {
  const word = 'a'.repeat(32)
  const content = { comments: [{ text: 'Once. 🙂' }], answers: [] }
  expect(sendingOf(word, content)).toEqual(sendingOf(word, structuredClone(content)))
  const others = [sendingOf('b'.repeat(32), content), sendingOf(word, { ...content, comments: [{ text: 'Twice.' }] })]
  expect(new Set([sendingOf(word, content), ...others].map((one) => one?.act)).size).toBe(3)
  expect(sendingOf(word, content)?.random.length).toBeGreaterThanOrEqual(17)
  for (const none of ['', 'short', 'Z'.repeat(32), 'a'.repeat(33)]) expect(sendingOf(none, content)).toBeNull()
})
