import { expect, test } from 'vitest'
import { commandsByKey, keyName, whyNotKey } from '@/lib/domain/coding/desk/key-bindings'

const commands = { next: { keys: ['j'] }, done: { keys: ['d', ' '] }, undo: { keys: ['Ctrl z'] } } as const
const up = { shift: false, ctrl: false }

test('a key press has one name', () => {
  expect(keyName('s', up)).toBe('s')
  expect(keyName('S', { shift: true, ctrl: false })).toBe('S')
  expect(keyName('ArrowLeft', { shift: true, ctrl: false })).toBe('Shift ArrowLeft')
  expect(keyName('z', { shift: true, ctrl: true })).toBe('Ctrl Z')
})

test('a command that was given a key has that key alone', () => {
  expect([...commandsByKey(commands, {})]).toEqual([
    ['j', 'next'],
    ['d', 'done'],
    [' ', 'done'],
    ['Ctrl z', 'undo'],
  ])
  const changed = commandsByKey(commands, { done: 'ö' })
  expect(changed.get('ö')).toBe('done')
  expect(changed.get('d')).toBeUndefined()
  expect(changed.get(' ')).toBeUndefined()
})

test('a key that is taken, or that the browser and screen readers need, is refused in a sentence', () => {
  expect(whyNotKey(commands, 'done', 'n', {}, ['1'])).toBeNull()
  expect(whyNotKey(commands, 'done', 'd', {}, ['1'])).toBeNull()
  expect(whyNotKey(commands, 'done', 'j', {}, ['1'])).toBe('This key is taken: next')
  expect(whyNotKey(commands, 'done', '1', {}, ['1'])).toMatch(/recent code/)
  for (const key of ['Tab', 'Escape', 'F6', 'ArrowDown', 'Insert', 'CapsLock'])
    expect(whyNotKey(commands, 'done', key, {}, [])).toMatch(/screen readers/)
  expect(whyNotKey(commands, 'done', 'Ctrl t', {}, [])).toMatch(/Ctrl/)
  expect(whyNotKey(commands, 'done', 'j', { next: 'n' }, [])).toBeNull()
})
