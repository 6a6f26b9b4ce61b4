import { Table } from '@/app/ui/table'
import { decimals } from '@/lib/domain/agreement/wording'
import type { CodeRound } from '@/lib/queries/code-portrait'
import type { CodeView } from '@/lib/queries/codebook'
import { figuresNow } from '@/lib/queries/round-work'
import { type AnyMember, admit } from '@/lib/server/member'

type Props = { member: AnyMember; code: CodeView; rounds: readonly CodeRound[] }

/** How often each coder gave the code in each closed round, and how far they agreed on it from round to round. */
export async function PortraitRounds({ member, code, rounds }: Props) {
  if (rounds.length === 0) return <p>No round is closed yet. While one is open, nobody sees what its coders do.</p>
  const shared = rounds.filter(({ coders }) => coders.filter(({ finished }) => finished > 0).length > 1)
  const figures = await Promise.all(
    shared.map(({ id, state }) => figuresNow(admit(member, 'agreement.read', { roundState: state }), id)),
  )
  return (
    <>
      <Table
        caption="Comments with this code, by round and coder"
        columns={[
          { name: 'Round' },
          { name: 'Coder' },
          { name: 'Finished', number: true },
          { name: 'With this code', number: true },
          { name: 'Share', number: true },
        ]}
      >
        {rounds.flatMap((round) => [
          ...round.coders.map(({ alias, letter, finished, holding }) => (
            <tr key={`${round.id} ${letter}`}>
              <th scope="row">{titleOf(round)}</th>
              <td>
                {letter}, {alias}
              </td>
              <td className="num">{finished}</td>
              <td className="num">{holding}</td>
              <td className="num">{finished > 0 ? `${Math.round((100 * holding) / finished)} %` : '–'}</td>
            </tr>
          )),
          ...(round.consensus === null
            ? []
            : [
                <tr key={round.id}>
                  <th scope="row">{titleOf(round)}</th>
                  <td>settled on</td>
                  <td className="num">–</td>
                  <td className="num">{round.consensus}</td>
                  <td className="num">–</td>
                </tr>,
              ]),
        ])}
      </Table>
      <p className="quiet small">Rounds that are open are not in it.</p>
      <h3>Agreement over time</h3>
      {shared.length === 0 ? (
        <p>No closed round was coded by two or more, so there is no agreement to tell.</p>
      ) : (
        <Table
          caption="Agreement on this code by round"
          columns={[
            { name: 'Round' },
            { name: 'Comments', number: true },
            { name: 'Percent', number: true },
            { name: 'Alpha', number: true },
            { name: 'More' },
          ]}
        >
          {shared.map((round, nth) => {
            const found = figures[nth]?.get(code.id)
            return (
              <tr key={round.id}>
                <th scope="row">{titleOf(round)}</th>
                <td className="num">{found?.units ?? 0}</td>
                <td className="num">{found?.percent == null ? 'not estimable' : `${(100 * found.percent).toFixed(0)} %`}</td>
                <td className="num">{found?.alpha == null ? 'not estimable' : decimals(found.alpha)}</td>
                <td>
                  {found && (
                    <a href={`/p/${member.slug}/agreement/${round.number}/code/${code.handle}`}>
                      All numbers, with intervals<span className="sr"> of round {round.number}</span>
                    </a>
                  )}
                </td>
              </tr>
            )
          })}
        </Table>
      )}
    </>
  )
}

const titleOf = ({ number, title, purpose }: CodeRound) => `${number}, ${title} (${purpose})`
