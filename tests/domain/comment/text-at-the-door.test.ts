import { expect, test } from 'vitest'
import { textAtTheDoor } from '@/lib/domain/comment/text-at-the-door'

test('line ends become LF and nothing else changes', () => {
  const before = 'Café\r\nCafe\u0301\rNBSP\u00a0here \u202bעברית\u202c 👩🏽‍🏫  two  blanks\u200b\n'
  expect(textAtTheDoor(before)).toEqual({ status: 'ok', text: before.replace('\r\n', '\n').replace('\r', '\n') })
})

test('a NUL and half a character are refused with their place', () => {
  expect(textAtTheDoor('first\r\nsec\0ond')).toMatchObject({
    status: 'refused',
    at: 10,
    why: expect.stringContaining('line 2, character 4'),
  })
  expect(textAtTheDoor('ok 😀 then \ud83d')).toMatchObject({
    status: 'refused',
    at: 11,
    why: expect.stringContaining('unpaired surrogate'),
  })
})

test('an empty text and one that only looks empty are refused', () => {
  expect(textAtTheDoor(' \n\t').status).toBe('refused')
  expect(textAtTheDoor('\u200b\u2060').status).toBe('refused')
})

test('a text that is too long says how long it is', () => {
  expect(textAtTheDoor('abcdef', 5)).toMatchObject({
    status: 'refused',
    at: 5,
    why: expect.stringContaining('6 characters; at most 5'),
  })
  expect(textAtTheDoor('abc\r\nd', 5).status).toBe('ok')
})
