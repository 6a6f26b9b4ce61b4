import { expect, test } from 'vitest'
import { retold } from '@/lib/domain/points/retold'

const comment = 'You forgot the librarians, who do most of the training nobody calls training.'

test('a retelling in other words is printed, and one that repeats five words of the comment is not', () => {
  expect(retold('Name librarians as trainers.', comment)).toBe('Name librarians as trainers.')
  expect(retold('Says that they DO MOST of the “training” unseen.', comment)).toBe('')
  expect(retold('', comment)).toBe('')
})
