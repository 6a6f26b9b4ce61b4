import { expect, test } from 'vitest'
import { stepStacks } from '@/lib/domain/project/step-stacks'

const acted = (act: string, undoOf: string | null = null) => ({ step: { act, ended: [], born: [], marks: [] }, undoOf })
const names = (steps: readonly { act: string }[]) => steps.map(({ act }) => act).join('')

test('acts, their undoings and what was done again make the stacks a page begins with', () => {
  const { done, undone } = stepStacks([acted('a'), acted('b'), acted('c'), acted('x', 'c'), acted('y', 'b'), acted('z', 'y')])
  expect([names(done), names(undone)]).toEqual(['az', 'x'])
})

test('a new act forgets what could be done again; an undoing of something unknown is left out', () => {
  const { done, undone } = stepStacks([acted('u', 'long ago'), acted('a'), acted('x', 'a'), acted('b')])
  expect([names(done), names(undone)]).toEqual(['b', ''])
})
