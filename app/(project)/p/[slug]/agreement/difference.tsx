import { buttonClass } from '@/app/ui/button-class'
import { CodeName } from '@/app/ui/code-name'
import { CopyButton } from '@/app/ui/copy-button'
import { SelectField } from '@/app/ui/field'
import { Table } from '@/app/ui/table'
import type { RoundDifference } from '@/lib/domain/agreement/round-difference'
import { decimals } from '@/lib/domain/agreement/wording'
import { codeDifferenceSentence, differenceSentence } from '@/lib/domain/agreement/wording-of-differences'
import type { CodeView } from '@/lib/queries/codebook'
import type { RoundView } from '@/lib/queries/rounds'
import { AgreementNumber } from './[round]/agreement-number'

export type Chosen = { readonly earlier: RoundView; readonly later: RoundView; readonly told: RoundDifference }
type Props = { rounds: readonly RoundView[]; chosen: Chosen | null; codes: readonly CodeView[] }

/** Two closed rounds side by side: what changed in alpha, code by code. */
export function Difference({ rounds, chosen, codes }: Props) {
  const choices = rounds.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))
  const [last, before] = rounds
  return (
    <section id="difference" aria-label="Two rounds compared" className="told">
      <h2>Two rounds compared</h2>
      <form className="plan" method="get" action="#difference">
        <SelectField
          name="earlier"
          label="From"
          choices={choices}
          defaultValue={String(chosen?.earlier.number ?? before?.number ?? '')}
        />
        <SelectField
          name="later"
          label="To"
          choices={choices}
          defaultValue={String(chosen?.later.number ?? last?.number ?? '')}
        />
        <button type="submit" className={buttonClass({})}>
          Compare
        </button>
      </form>
      {chosen && <Told chosen={chosen} codes={codes} />}
    </section>
  )
}

function Told({ chosen: { earlier, later, told }, codes }: { chosen: Chosen; codes: readonly CodeView[] }) {
  const named = { earlier: `round ${earlier.number}`, later: `round ${later.number}` }
  const known = new Map(codes.map((code) => [code.id, code]))
  const valueless = told.codes.filter(({ rise }) => rise === null).length
  if (earlier.id === later.id) return <p>Choose two rounds: one does not differ from itself.</p>
  return (
    <>
      <p>{differenceSentence(told, named)}</p>
      {told.codes.length > 0 && (
        <Table
          caption={`Alpha per code in round ${earlier.number} and round ${later.number}`}
          columns={[
            { name: 'Code' },
            { name: `Alpha, round ${earlier.number}`, number: true },
            { name: `Alpha, round ${later.number}`, number: true },
            { name: 'Difference', number: true },
            { name: 'Interval of the difference', number: true },
          ]}
        >
          {told.codes.map((code) => {
            const { kind = 'content', colour = 1, name = 'a code of one coder', handle } = known.get(code.codeId) ?? {}
            return (
              <tr key={code.codeId}>
                <th scope="row">
                  <CodeName kind={kind} colour={colour} name={name} {...(kind === 'clause' && handle ? { handle } : {})} />
                </th>
                <td className="num">
                  <AgreementNumber result={code.earlier} />
                </td>
                <td className="num">
                  <AgreementNumber result={code.later} />
                </td>
                <td className="num">
                  {code.rise === null ? (
                    '–'
                  ) : (
                    <>
                      {decimals(code.rise)}{' '}
                      <CopyButton
                        low
                        text={codeDifferenceSentence(code, `the code “${name}”`, named)}
                        what={`the difference of ${name}`}
                      />
                    </>
                  )}
                </td>
                <td className="num">
                  {code.interval?.status === 'value'
                    ? `${decimals(code.interval.low)} to ${decimals(code.interval.high)}`
                    : 'none'}
                </td>
              </tr>
            )
          })}
        </Table>
      )}
      <p className="quiet small">
        {told.inBoth} of {told.commenters} commenters have comments in both rounds; {told.replicates} replicates.
        {valueless > 0 && ` ${valueless} codes have no alpha in one of the rounds.`}
        {told.onlyInOne > 0 && ` ${told.onlyInOne} codes stood in the codebook of one of the rounds only.`}
      </p>
    </>
  )
}
