import { expect, test } from 'vitest'
import { placerIn } from '@/lib/domain/comment/near-copies/place-in-copy'

const template = 'You forgot the librarians. 👩‍🏫 We train staff at [University A], and staff train us.'
const placed = (words: string, copy: string, from = 0) => {
  const start = template.indexOf(words, from)
  const span = placerIn(template, copy)({ start, end: start + words.length })
  return span && copy.slice(span.start, span.end)
}

test('words are found where the copy has them, with the marks at their ends', () => {
  expect(placed('You forgot the librarians.', 'Hello! 👋 You forgot the librarians. Truly.')).toBe('You forgot the librarians.')
  expect(placed('You forgot the librarians.', 'Hello! You forgot the librarians!')).toBe('You forgot the librarians')
})

test('a placeholder of the same category is the same word', () => {
  expect(placed('at [University A]', 'We train staff at [University B], and so on')).toBe('at [University B]')
})

test('of several places the one in the same company is taken, and none when two are as good', () => {
  const copy = 'Staff rule. You forgot the librarians. We train staff at [University C], and staff train us.'
  expect(placerIn(template, copy)({ start: template.indexOf('staff'), end: template.indexOf('staff') + 5 })).toEqual({
    start: copy.indexOf('staff at'),
    end: copy.indexOf('staff at') + 5,
  })
  expect(placed('You forgot the librarians', 'You forgot the librarians. Yes. You forgot the librarians. Yes.')).toBeNull()
})

test('changed words, and one word in other company, have no place', () => {
  expect(placed('You forgot the librarians', 'You forgot the nurses.')).toBeNull()
  expect(placed('staff', 'My staff came.')).toBeNull()
})
