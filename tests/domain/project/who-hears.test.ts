import { expect, test } from 'vitest'
import { undoableVerbs } from '@/lib/domain/coding/desk/undoable-verbs'
import { whoHears } from '@/lib/domain/project/who-hears'

test('what coders do at their desks is heard by themselves alone, and so is what nobody thought of', () => {
  for (const verb of [...undoableVerbs, 'coding.add-private-code', 'memo.write-memo', 'coding.something-new', 'something'])
    expect(whoHears(verb), verb).toBe('doer')
})

test('what the whole team sees is heard by the whole team', () => {
  for (const verb of ['coding.lock-round', 'comment.admit', 'theme.review-theme']) expect(whoHears(verb), verb).toBe('everybody')
})
