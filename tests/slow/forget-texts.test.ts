import { getHeapSnapshot } from 'node:v8'
import { expect, test } from 'vitest'
import { detect, forgetTexts } from '@/lib/language/detect'

/** Made where it is used, so that this process has it nowhere else. */
const name = () => `Quill${'aree'} ${['Ombre', 'fort'].join('')}`
const odd = () => `plo${['ver', 'rix'].join('')}`

/** Which of them this process still holds on to, whatever their case. */
async function held(words: readonly RegExp[]): Promise<readonly boolean[]> {
  const met = words.map(() => false)
  let rest = ''
  for await (const chunk of getHeapSnapshot()) {
    const text = rest + String(chunk)
    for (const [nth, word] of words.entries()) met[nth] ||= word.test(text)
    rest = text.slice(-100)
  }
  return met
}

test('what detectors keep of a text for speed is gone once they are told to forget it', async () => {
  const looked = () =>
    detect(`I am ${name()}, and ${odd()} says so to ${name()} every week of the year.`, { declared: { name: name() } }).length
  expect(looked()).toBeGreaterThan(0)
  const words = [/quill[a]ree.{0,40}ombrefor[t]/i, /plov[e]rrix/i]
  expect(await held(words)).toEqual([true, true])
  forgetTexts()
  expect(await held(words)).toEqual([false, false])
}, 120_000)
