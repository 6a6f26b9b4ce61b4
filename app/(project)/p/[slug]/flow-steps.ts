import type { Account } from '@/lib/domain/comment/account'
import { proposalStateWords } from '@/lib/domain/revision/proposal'
import type { ProjectView } from '@/lib/queries/project'
import type { ProposalLine } from '@/lib/queries/revisions'
import type { RoundView } from '@/lib/queries/rounds'
import type { ThemeLine } from '@/lib/queries/themes'
import type { Waiting } from '@/lib/queries/waiting'

export type Work = {
  readonly project: ProjectView
  readonly account: Account
  readonly codes: number
  readonly rounds: readonly RoundView[]
  readonly themes: readonly ThemeLine[]
  readonly proposals: readonly ProposalLine[]
  readonly releases: number
  readonly waiting: Waiting
}
export type FlowStep = {
  readonly name: string
  readonly path: string
  readonly says: string
  readonly beside: string
  readonly state: 'done' | 'now' | 'later'
}

/** The eight rooms as stages of the work: what stands in each, what of it waits, and whether it lies behind us. */
export function flowSteps(work: Work): FlowStep[] {
  const { project, account, codes, rounds, themes, proposals, releases, waiting } = work
  const open = rounds.filter(({ state }) => state === 'open')
  const closed = rounds.filter(({ state }) => state !== 'open')
  const agreed = themes.filter(({ state }) => state === 'agreed').length
  const isWaiting = (count: number) => (count > 0 ? `${count} for you` : '')
  const steps = [
    {
      ...{ name: 'Description', path: '/description', beside: project.notice ? 'comments welcome' : '' },
      says: describes(project),
      has: project.version !== null,
      waits: 0,
    },
    {
      ...{ name: 'Comments', path: '/comments', waits: waiting.comments },
      says:
        account.received === 0
          ? 'None yet.'
          : `${account.admitted} as data, ${account.revisionOnly} for the revision only, ${account.excluded} excluded.`,
      beside: account.waiting > 0 ? `${account.waiting} with the custodian` : '',
      has: account.admitted + account.revisionOnly > 0,
    },
    {
      ...{ name: 'Codebook', path: '/codebook', waits: 0, beside: open.length > 0 ? 'stands still' : '' },
      says:
        codes === 0
          ? 'No content code yet; clauses can be coded once they are published.'
          : `${codes} content codes beside the clauses.`,
      has: codes > 0,
    },
    {
      ...{ name: 'Coding', path: '/coding', waits: waiting.coding, beside: '' },
      says:
        rounds.length === 0
          ? 'No round opened yet.'
          : open.length === 0
            ? `${rounds.length} rounds, all closed.`
            : `${open.map(({ number, purpose }) => `Round ${number}, ${purpose}`).join('; ')}: each works alone in it.`,
      has: closed.length > 0,
    },
    {
      ...{ name: 'Agreement', path: '/agreement', waits: waiting.agreement, beside: '' },
      says: settles(closed),
      has: closed.some(({ state }) => state === 'reconciled'),
    },
    {
      ...{ name: 'Themes', path: '/themes', waits: waiting.themes, beside: '' },
      says: themes.length === 0 ? 'No claim yet.' : `${themes.length} claims, ${agreed} shared by the co-authors.`,
      has: agreed > 0,
    },
    {
      ...{ name: 'Revisions', path: '/revisions', waits: waiting.revisions, beside: '' },
      says: proposes(proposals),
      has: proposals.some(({ state }) => state === 'applied'),
    },
    {
      ...{ name: 'Release', path: '/release', waits: 0, beside: '' },
      says: releases === 0 ? 'No package built yet.' : `${releases} ${releases === 1 ? 'package' : 'packages'} built.`,
      has: releases > 0,
    },
  ]
  const now = steps.findIndex(({ has, waits }) => waits > 0 || !has)
  return steps.map(({ has, waits, beside, ...step }, nth) => ({
    ...step,
    beside: isWaiting(waits) || beside,
    state: nth === now ? 'now' : has ? 'done' : 'later',
  }))
}

function describes({ version, hasDraft }: ProjectView): string {
  if (!version) return hasDraft ? 'A draft that nobody outside has seen.' : 'Nothing written yet.'
  return `Version ${version.number}, ${version.status}, ${version.clauses} clauses.`
}

function settles(closed: readonly RoundView[]): string {
  if (closed.length === 0) return 'Seen when a round is locked.'
  const named = closed.map(({ number, state }) => `round ${number} ${state === 'reconciled' ? 'settled' : 'locked'}`).join(', ')
  return `${named[0]?.toUpperCase()}${named.slice(1)}.`
}

function proposes(proposals: readonly ProposalLine[]): string {
  if (proposals.length === 0) return 'No proposal yet.'
  const words = [...new Set(proposals.map(({ state }) => state))].map(
    (state) => `${proposals.filter((one) => one.state === state).length} ${proposalStateWords[state]}`,
  )
  return `${proposals.length} proposals: ${words.join(', ')}.`
}
