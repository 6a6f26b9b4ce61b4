import type { Role } from './roles'

/** Who acts: a member of the project, a person of the installation, a commenter who proved a receipt, anybody, or the program. */
export type Who =
  | { readonly kind: 'member'; readonly roles: readonly Role[] }
  | { readonly kind: 'person'; readonly isOwner: boolean }
  | { readonly kind: 'commenter' }
  | { readonly kind: 'visitor' }
  | { readonly kind: 'program' }

/** What a permission may depend on besides the role; a fact that was not looked up counts as not true. */
export type Facts = {
  readonly roundState?: 'open' | 'locked' | 'reconciled'
  readonly roundPurpose?: 'exploratory' | 'training' | 'reliability' | 'production' | 'recoding' | 'stability'
  readonly isMine?: boolean
  readonly isAssigned?: boolean
  readonly commentsAreOpen?: boolean
}

type Predicate = (who: Who, facts: Facts) => boolean
const wears =
  (role: Role): Predicate =>
  (who) =>
    who.kind === 'member' && who.roles.includes(role)

export const predicates = {
  editor: wears('editor'),
  coder: wears('coder'),
  custodian: wears('custodian'),
  reviewer: wears('reviewer'),
  observer: wears('observer'),
  'any-member': (who) => who.kind === 'member',
  owner: (who) => who.kind === 'person' && who.isOwner,
  'signed-in': (who) => who.kind === 'person',
  commenter: (who) => who.kind === 'commenter',
  anyone: (who) => who.kind === 'visitor' || who.kind === 'person',
  program: (who) => who.kind === 'program',
  'round-is-open': (_, facts) => facts.roundState === 'open',
  'round-is-closed': (_, facts) => facts.roundState === 'locked' || facts.roundState === 'reconciled',
  'round-is-locked': (_, facts) => facts.roundState === 'locked',
  'round-is-exploratory': (_, facts) => facts.roundPurpose === 'exploratory',
  'is-mine': (_, facts) => facts.isMine === true,
  'is-not-mine': (_, facts) => facts.isMine === false,
  'is-assigned': (_, facts) => facts.isAssigned === true,
  'is-not-assigned': (_, facts) => facts.isAssigned === false,
  'comments-are-open': (_, facts) => facts.commentsAreOpen === true,
} satisfies Record<string, Predicate>

type Alternative = readonly (keyof typeof predicates)[]

/** Permission -> alternatives; one alternative whose every predicate holds is enough. Read it aloud. */
export const permissions = {
  'owner.claim': [['anyone']],
  'project.create': [['owner']],
  'person.reset-link': [['owner'], ['program']],
  'person.change-own': [['signed-in']],
  'person.use-link': [['anyone']],
  'person.sign-in': [['anyone']],

  'project.read': [['any-member']],
  'project.edit': [['editor']],
  'member.read': [['any-member']],
  'member.manage': [['editor']],
  'history.read': [['any-member']],

  'description.read': [['any-member']],
  'description.edit': [['editor']],
  'description.publish': [['editor']],
  'notice.read': [['any-member']],
  'notice.edit': [['editor']],

  'comment.submit': [['anyone', 'comments-are-open']],
  'receipt.act': [['commenter']],
  'comment.count': [['any-member']],
  'comment.read': [['any-member']],
  'comment.import': [['custodian']],
  'comment.look-through': [['program']],
  'import.drop': [['program']],
  'ledger.apply': [['program']],
  'comment.redact': [['custodian']],
  'comment.admit': [['custodian']],
  'comment.withdraw': [['custodian'], ['program']],
  'withdrawal.read': [['editor'], ['custodian']],
  'enquiry.answer': [['custodian']],
  'mail.end': [['program']],
  'invite.read': [['editor'], ['custodian'], ['observer']],
  'invite.edit': [['editor']],
  'original.open': [['custodian']],
  'original.destroy': [['custodian']],
  'second-look.judge': [['custodian', 'is-mine']],
  'sealed.read': [['editor'], ['custodian']],

  'codebook.read': [['any-member']],
  'codebook.edit': [['editor']],
  'code.add-private': [['coder', 'round-is-exploratory', 'round-is-open', 'is-assigned']],

  'round.read': [['any-member']],
  'round.open': [['editor']],
  'round.lock': [['editor']],
  'round.progress': [['editor']],
  'coding.write': [['coder', 'round-is-open', 'is-assigned']],
  'coding.read-own': [['coder']],
  'coding.read-others': [['any-member', 'round-is-closed']],
  'act.undo': [['any-member', 'is-mine']],
  'agreement.read': [['any-member', 'round-is-closed']],
  'agreement.compute': [
    ['editor', 'round-is-closed'],
    ['coder', 'round-is-closed'],
    ['reviewer', 'round-is-closed'],
  ],
  'gamma.end': [['program']],
  'reconcile.write': [
    ['editor', 'round-is-locked'],
    ['coder', 'round-is-locked', 'is-assigned'],
  ],
  'quote.remove': [
    ['coder', 'is-mine'],
    ['editor', 'round-is-closed'],
  ],
  'memo.write': [['any-member']],
  'question.read': [['editor']],
  'question.answer': [
    ['editor', 'is-not-assigned'],
    ['editor', 'round-is-closed'],
  ],

  'missing-code.read': [['editor']],
  'missing-code.settle': [
    ['editor', 'is-not-assigned'],
    ['editor', 'round-is-closed'],
  ],

  'summary.write': [['editor'], ['reviewer'], ['coder']],
  'set.save': [['editor'], ['reviewer'], ['coder']],
  'theme.read': [['any-member']],
  'theme.edit': [['editor']],
  'theme.review': [['reviewer']],
  'quote.retell': [['editor'], ['reviewer']],
  'point.read': [['any-member']],
  'point.edit': [['editor']],
  'disposition.decide': [['editor']],
  'proposal.read': [['any-member']],
  'proposal.edit': [['editor']],
  'proposal.review': [['reviewer', 'is-not-mine']],

  'release.read': [['any-member']],
  'release.build': [['editor']],
  'attributes.decide': [['editor'], ['custodian']],
  'risk.review': [['editor'], ['custodian']],
  'export.record': [['editor'], ['reviewer']],
} as const satisfies Record<string, readonly Alternative[]>

export type Permission = keyof typeof permissions

export function may(who: Who, permission: Permission, facts: Facts = {}): boolean {
  const alternatives: readonly Alternative[] = permissions[permission]
  return alternatives.some((alternative) => alternative.every((name) => predicates[name](who, facts)))
}
