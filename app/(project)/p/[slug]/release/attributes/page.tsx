import { Empty } from '@/app/ui/empty'
import { Form } from '@/app/ui/form'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import { undecided } from '@/lib/domain/release/attribute-plan'
import { attributeRisk, attributeToTreat } from '@/lib/domain/release/attribute-risk'
import { planFromAnswers } from '@/lib/domain/release/plan-from-answers'
import { proposePlan } from '@/lib/domain/release/propose-plan'
import { attributeView } from '@/lib/queries/attributes'
import { enter } from '@/lib/server/gate'
import { decideAttributes } from '../actions'
import { PlanFields } from './plan-fields'
import { RiskTable } from './risk-table'

export const metadata = { title: 'Attributes in exports' }

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export default async function AttributesPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, 'attributes.decide')
  const { definitions, commenters, plan: decided } = await attributeView(member)
  const asked = Object.fromEntries(
    Object.entries(await searchParams).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  )
  const isTrying = asked.k !== undefined
  const isProposed = asked.propose !== undefined
  const answered = isTrying ? planFromAnswers(definitions, asked) : (decided ?? undecided)
  const plan = isProposed ? proposePlan(commenters, definitions, answered.k) : answered
  const before = attributeRisk(commenters, definitions, { ...undecided, k: plan.k })
  const after = attributeRisk(commenters, definitions, plan)
  const next = attributeToTreat(commenters, definitions, plan)
  const questionOf = (key: string) => definitions.find((one) => one.key === key)?.question ?? key
  const base = `/p/${member.slug}/release`

  return (
    <div className="page">
      <PageHead
        before="Release"
        title="Attributes in exports"
        lead="A job, a sector and a number of years are harmless alone and can be one person together. Here you try what exports shall hold, see how many share each combination, and decide."
        acts={
          <LinkButton href={base} plain>
            Back to the release
          </LinkButton>
        }
      />
      {definitions.length === 0 ? (
        <Empty
          title="This project asks nothing of its commenters"
          start={<LinkButton href={base}>Back to the release</LinkButton>}
        >
          Exports hold comments under pseudonyms and nothing else of the people who wrote them.
        </Empty>
      ) : (
        <>
          {after.exposed > 0 ? (
            <StatusLine tone="caution">
              {after.exposed} of {after.commenters} commenters share their combination with fewer than {plan.k - 1} others.
              {next &&
                ` Most is gained at “${questionOf(next.key)}”: without it ${next.exposed === 0 ? 'nobody' : next.exposed} would be left so rare.`}
            </StatusLine>
          ) : (
            <StatusLine tone="good">
              {after.k === null
                ? 'No attribute is exported.'
                : `Every combination in an export is shared by ${after.k} commenters or more.`}
            </StatusLine>
          )}
          {isProposed ? (
            <p>
              Proposed: what loses least of the answers and lets {plan.k} commenters or more share every combination. It is not
              decided yet; change it below as you like.
            </p>
          ) : (
            after.exposed > 0 && (
              <p className="acts">
                <LinkButton href={`${base}/attributes?k=${plan.k}&propose=1`}>
                  Propose the least that lets {plan.k} share each
                </LinkButton>
              </p>
            )
          )}
          <RiskTable before={before} after={after} questionOf={questionOf} wanted={plan.k} />
          <form method="get" className="form">
            <h2>Try</h2>
            <PlanFields definitions={definitions} plan={plan} />
            <p className="acts">
              <button type="submit" className="btn">
                Show what comes of it
              </button>
            </p>
          </form>
          <h2>Decide</h2>
          <p>
            {decided === null
              ? 'Nothing is decided: exports hold every attribute as it was answered.'
              : 'A decision stands. A new one counts for every export from then on; releases built before stay as they are.'}
          </p>
          <Form action={decideAttributes} label="Decide on attributes in exports" className="">
            <input type="hidden" name="project" value={member.slug} />
            <input type="hidden" name="plan" value={JSON.stringify(plan)} />
            <SubmitButton busy="Deciding">Export attributes as shown above</SubmitButton>
          </Form>
        </>
      )}
    </div>
  )
}
