import { expect, test } from 'vitest'
import { alsoPublic, faultOfRetelling, retold } from '@/lib/domain/points/retold'

const comment = 'You forgot the librarians, who do most of the training nobody calls training.'

test('a retelling in other words is printed, and one that repeats five words of the comment is not', () => {
  expect(retold('Name librarians as trainers.', comment)).toBe('Name librarians as trainers.')
  expect(retold('Says that they DO MOST of the “training” unseen.', comment)).toBe('')
  expect(retold('', comment)).toBe('')
})

test('a paraphrase is refused with the words by which the comment could be found', () => {
  expect(faultOfRetelling('Librarians train people unseen.', comment, [comment])).toBeNull()
  expect(faultOfRetelling('They do most of the training.', comment, ['Something else.', comment])).toContain(
    '“do most of the training”',
  )
  expect(faultOfRetelling('It is invisible work, they say.', 'Invisible work!', ['Invisible work!'])).toContain('The whole quote')
})

test('a quote names the public texts in which it can be looked up, each once', () => {
  const texts = [
    { name: 'K-01 of version 1', text: 'Most of the training nobody calls training is theirs.' },
    { name: 'K-02 of version 1', text: 'Most of the training.' },
    { name: 'RQ-1', text: comment },
    { name: 'RQ-1', text: comment },
  ]
  expect(alsoPublic(comment, texts)).toEqual(['K-01 of version 1', 'RQ-1'])
})
