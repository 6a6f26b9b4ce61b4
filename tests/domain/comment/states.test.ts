import { expect, test } from 'vitest'
import { commentStates, moveComment } from '@/lib/domain/comment/states'

test('these moves between states are allowed and no others', () => {
  const table = commentStates.map((from) => {
    const reached = commentStates.filter((to) => moveComment(from, to, 'Off topic').status === 'moved')
    return `${from}: ${reached.join(' ') || 'nowhere'}`
  })
  expect(table).toEqual([
    'waiting: admitted excluded duplicate enquiry withdrawn',
    'admitted: waiting excluded duplicate withdrawn',
    'excluded: waiting admitted withdrawn',
    'duplicate: waiting admitted withdrawn',
    'enquiry: waiting withdrawn',
    'withdrawn: nowhere',
    'split: nowhere',
    'joined: nowhere',
  ])
})

test('nobody leaves a comment out without saying why', () => {
  expect(moveComment('waiting', 'excluded', '  ')).toMatchObject({ status: 'refused', why: expect.stringContaining('Say why') })
  expect(moveComment('waiting', 'admitted', null)).toEqual({ status: 'moved', to: 'admitted' })
})
