import { expect, test } from 'vitest'
import { type Facts, may, type Permission, permissions, type Who } from '@/lib/domain/project/permissions'
import { roles } from '@/lib/domain/project/roles'

const people: [string, Who][] = [
  ...roles.map((role): [string, Who] => [role, { kind: 'member', roles: [role] }]),
  ['owner', { kind: 'person', isOwner: true }],
  ['person', { kind: 'person', isOwner: false }],
  ['commenter', { kind: 'commenter' }],
  ['visitor', { kind: 'visitor' }],
  ['program', { kind: 'program' }],
]

/** Each circumstance that a permission may depend on, alone and in the pairs that matter. */
const circumstances: [string, Facts][] = [
  ['always', {}],
  ['open round, mine', { roundState: 'open', roundPurpose: 'reliability', isAssigned: true, isMine: true }],
  ['open round, not mine', { roundState: 'open', roundPurpose: 'reliability', isAssigned: false, isMine: false }],
  ['open exploratory round, mine', { roundState: 'open', roundPurpose: 'exploratory', isAssigned: true, isMine: true }],
  ['locked round', { roundState: 'locked', isAssigned: true, isMine: true }],
  ['locked round, not mine', { roundState: 'locked', isAssigned: false, isMine: false }],
  ['reconciled round', { roundState: 'reconciled', isAssigned: true, isMine: true }],
  ['comments are open', { commentsAreOpen: true }],
]

test('the whole matrix of roles and permissions', () => {
  const lines = (Object.keys(permissions) as Permission[]).flatMap((permission) => {
    const cells = circumstances.map(
      ([when, facts]) =>
        [
          when,
          people
            .filter(([, who]) => may(who, permission, facts))
            .map(([name]) => name)
            .join(' '),
        ] as const,
    )
    const base = cells[0]?.[1] ?? ''
    const extra = cells.slice(1).filter(([, names]) => names !== base)
    return [`${permission}: ${base || '-'}`, ...extra.map(([when, names]) => `    ${when}: ${names || '-'}`)]
  })
  expect(lines.join('\n')).toMatchSnapshot()
})
