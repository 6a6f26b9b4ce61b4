import { Check } from 'lucide-react'
import Link from 'next/link'
import { LinkButton } from '@/app/ui/link-button'
import { countedOnce } from '@/lib/domain/comment/near-copies/counts'
import { commentAccount } from '@/lib/queries/account'
import { codebookCodes } from '@/lib/queries/codebook'
import { copyGroupsSoon } from '@/lib/queries/near-copies'
import { projectView } from '@/lib/queries/project'
import { releasesOf } from '@/lib/queries/releases'
import { proposalsOf } from '@/lib/queries/revisions'
import { roundsOf } from '@/lib/queries/rounds'
import { themesOf } from '@/lib/queries/themes'
import { waitingFor } from '@/lib/queries/waiting'
import { enter } from '@/lib/server/gate'
import { AccountLine } from './comments/account-line'
import { flowSteps } from './flow-steps'
import { Funnel } from './funnel'
import { nextStep, waitsFor } from './next-step'

export const metadata = { title: 'Overview' }

const reading = [
  'project.read',
  'comment.count',
  'round.read',
  'proposal.read',
  'codebook.read',
  'theme.read',
  'release.read',
] as const

export default async function OverviewPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, [...reading])
  const project = await projectView(member)
  const { total: account, now } = await commentAccount(member)
  const rounds = await roundsOf(member)
  const waiting = await waitingFor(member)
  const own = rounds.find(({ state, mine }) => state === 'open' && (mine?.todo ?? 0) > 0)
  const waits = waitsFor(waiting, own?.number ?? null)
  const [next = nextStep(project, member.may('description.edit')), ...others] = waits
  const steps = flowSteps({
    ...{ project, account, rounds, waiting },
    codes: (await codebookCodes(member)).filter(
      ({ kind, retiredAt, isDraft }) => kind === 'content' && retiredAt === null && !isDraft,
    ).length,
    themes: await themesOf(member),
    proposals: await proposalsOf(member),
    releases: (await releasesOf(member)).length,
  })
  const at = (path: string) => `/p/${project.slug}${path}`
  const copies = (await copyGroupsSoon(member, 300)) ?? []
  const mine = own?.mine
  const drawn = mine ? mine.todo + mine.done + mine.skipped : 0

  return (
    <div className="ov">
      <section className="next">
        <div>
          <p>Next for you, {member.name.split(' ')[0]}</p>
          <h1>{next.title}</h1>
          <p>{next.lead}</p>
        </div>
        <div className="do">
          {next.href && (
            <LinkButton href={at(next.href)} main>
              {next.button}
            </LinkButton>
          )}
        </div>
      </section>
      <ol className="flow">
        {steps.map(({ name, path, says, beside, state }) => (
          <li key={name} className={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="dot">{state === 'done' && <Check className="i" role="img" aria-label="done" />}</span>
            <Link className="t" href={at(path)} prefetch={false}>
              {name}
            </Link>
            <p>{says}</p>
            <span className="r">{beside}</span>
          </li>
        ))}
      </ol>
      <aside aria-label="Numbers and what else waits">
        {account.received > 0 && (
          <>
            <h2>From what people sent to what you have read</h2>
            <Funnel
              bars={[
                { name: 'received', count: account.received },
                {
                  name: 'may be studied',
                  count: now.admitted,
                  beside: now.revisionOnly > 0 ? `${now.revisionOnly} only to revise` : '',
                },
                ...(copies.length > 0 ? [{ name: 'near copies once', count: countedOnce(now.admitted, copies) }] : []),
                ...(mine && own
                  ? [
                      { name: `drawn for round ${own.number}`, count: drawn },
                      { name: 'coded by you', count: mine.done, beside: `${mine.todo} left`, own: true },
                    ]
                  : []),
              ]}
            />
            <AccountLine account={account} base={at('/comments/account')} />
          </>
        )}
        {others.length > 0 && (
          <>
            <h2>Also waiting for you</h2>
            <ul className="wait">
              {others.map(({ title, href }) => (
                <li key={title}>
                  <Link href={at(href ?? '')} prefetch={false}>
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </aside>
    </div>
  )
}
