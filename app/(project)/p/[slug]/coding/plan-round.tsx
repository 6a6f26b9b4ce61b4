import { buttonClass } from '@/app/ui/button-class'
import { Field } from '@/app/ui/field'
import { Table } from '@/app/ui/table'
import { defaultCorrelation, defaultExpectations } from '@/lib/domain/agreement/resampling/expectations'
import { type Plan, plannedWidth, unitsFor } from '@/lib/domain/agreement/resampling/planning'
import { decimals } from '@/lib/domain/agreement/wording'
import { planAssumptions, planSentence } from '@/lib/domain/agreement/wording-of-plans'
import type { PlanningBasis } from '@/lib/queries/planning'

export type PlanAsked = { readonly size?: string; readonly agreement?: string; readonly share?: string; readonly alike?: string }
type Props = { basis: PlanningBasis; asked: PlanAsked; comments: number }

/** How wide the interval of a code will be in a round of so many comments, before anybody codes. */
export function PlanRound({ basis, asked, comments }: Props) {
  const { earlier } = basis
  const plan = planOf(basis, asked, comments)
  const known = planOf(basis, {}, comments)
  const isOwn = short(plan.kappa) !== short(known.kappa) || short(plan.prevalence * 100) !== short(known.prevalence * 100)
  const from = isOwn
    ? 'as you say'
    : earlier
      ? `as for the middle code of round ${earlier.round}`
      : 'a default, since no closed round tells yet'
  const sizes = [...new Set([25, 50, 100, 200, 400, comments].filter((size) => size <= comments))].sort((one, two) => one - two)
  const enough = unitsFor(0.2, plan)
  return (
    <section id="plan" aria-label="Plan the size of a round" className="told">
      <h2>How sure a round will make you</h2>
      <form className="plan" method="get" action="#plan">
        <Field name="size" label="Comments" type="number" min={1} max={comments} defaultValue={plan.units} required />
        <Field
          name="agreement"
          label="Expected alpha"
          type="number"
          min={0}
          max={0.99}
          step="any"
          defaultValue={short(plan.kappa)}
        />
        <Field
          name="share"
          label="Comments with the code, %"
          type="number"
          min={1}
          max={99}
          step="any"
          defaultValue={short(plan.prevalence * 100)}
        />
        <Field
          name="alike"
          label="Likeness within a person"
          type="number"
          min={0}
          max={1}
          step="any"
          defaultValue={short(plan.correlation ?? 0)}
        />
        <button type="submit" className={buttonClass({})}>
          Work it out
        </button>
      </form>
      <p>{planSentence(plan)}</p>
      <p className="quiet">{planAssumptions(plan, from)}</p>
      <div className="narrow">
        <Table
          caption="Expected width of the interval by number of comments"
          columns={[
            { name: 'Comments', number: true },
            { name: 'Width of the 95 % interval', number: true },
          ]}
        >
          {sizes.map((units) => (
            <tr key={units}>
              <th scope="row" className="num">
                {units}
              </th>
              <td className="num">{decimals(plannedWidth({ ...plan, units }) ?? 0)}</td>
            </tr>
          ))}
        </Table>
      </div>
      {enough !== null && (
        <p className="quiet small">
          {`An interval of 0.20 needs ${enough} comments${enough > comments ? `, which is more than the ${comments} there are` : ''}.`}
        </p>
      )}
    </section>
  )
}

/** What was asked, kept to what makes sense; what was not asked, from the earlier round or the defaults. */
function planOf({ earlier, commentsPerCommenter }: PlanningBasis, asked: PlanAsked, comments: number): Plan {
  const expected = earlier ?? defaultExpectations
  return {
    units: Math.round(numberIn(asked.size, 1, Math.max(1, comments)) ?? comments),
    kappa: numberIn(asked.agreement, 0, 0.99) ?? expected.kappa,
    prevalence: (numberIn(asked.share, 1, 99) ?? expected.prevalence * 100) / 100,
    unitsPerCommenter: Math.max(1, commentsPerCommenter),
    correlation: numberIn(asked.alike, 0, 1) ?? defaultCorrelation,
  }
}

function numberIn(text: string | undefined, least: number, most: number): number | null {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? Math.max(least, Math.min(most, value)) : null
}

function short(value: number): string {
  return String(Number(value.toFixed(2)))
}
