import { LinkedWords } from '@/app/ui/linked-words'
import { StatusLine } from '@/app/ui/status-line'
import { Table } from '@/app/ui/table'
import type { AttributeDefinition } from '@/lib/domain/comment/attributes'
import type { FrameworkCell, FrameworkTable } from '@/lib/queries/framework'
import { type Asked, addressOf, enterSeeing, type Seeing } from '../enter-seeing'
import { PortraitLink } from '../portrait-link'
import { SeeingFrame } from '../seeing-frame'
import { frameworkOf } from './framework'

export const metadata = { title: 'Framework' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

const whyNot = {
  'kept-from-you':
    'You code in an open round that keeps attributes from its coders. The framework is shown here once it is closed.',
  'nothing-asked': 'Commenters were asked nothing of themselves. What to ask is set in the settings of the project.',
}

export default async function FrameworkPage({ params, searchParams }: Props) {
  const asked = await searchParams
  const seeing = await enterSeeing((await params).slug, {}, 'commenter')
  const reading = await frameworkOf(seeing, asked.of)
  return (
    <SeeingFrame
      seeing={seeing}
      view="/framework"
      hasCounting={false}
      kept={{ of: reading.status === 'asked' ? reading.key : null }}
      title="Framework"
      lead="Each code among each group of commenters, summed up in words. Open a cell to read its quotes and to write what they say together."
    >
      {reading.status === 'asked' ? (
        <>
          <AttributePicks definitions={reading.definitions} here={reading.key} base={seeing.base} />
          {reading.framework ? (
            <Matrix seeing={seeing} framework={reading.framework} />
          ) : (
            <StatusLine tone="caution">
              This attribute has so many different answers that a matrix would tell of single people. Put them into groups or
              bands where attributes of the release are decided.
            </StatusLine>
          )}
        </>
      ) : (
        <StatusLine>{whyNot[reading.status]}</StatusLine>
      )}
    </SeeingFrame>
  )
}

type PicksProps = { definitions: readonly AttributeDefinition[]; here: string; base: string }

function AttributePicks({ definitions, here, base }: PicksProps) {
  if (definitions.length < 2) return null
  return (
    <nav className="filters" aria-label="Attribute">
      {definitions.map(({ key, question }) => (
        <a
          key={key}
          className="pick"
          href={addressOf(`${base}/framework`, { of: key })}
          aria-current={key === here ? 'true' : undefined}
        >
          {question}
        </a>
      ))}
    </nav>
  )
}

function Matrix({ seeing, framework }: { seeing: Seeing; framework: FrameworkTable }) {
  const { codes, base, member, noun } = seeing
  const { key, question, groups, rows, k, left } = framework
  const codeOf = new Map(codes.map((code) => [code.id, code]))
  return (
    <>
      <div className="framework">
        <Table
          caption={`Codes among those who answered “${question}”`}
          columns={[
            { name: 'Code' },
            ...groups.map(({ value, of }) => ({
              name: (
                <>
                  <span dir="auto">{value}</span> <span className="quiet">of {of.status === 'count' ? of.count : `< ${k}`}</span>
                </>
              ),
            })),
          ]}
        >
          {rows.map(({ codeId, cells }) => {
            const code = codeOf.get(codeId)
            return (
              code && (
                <tr key={codeId}>
                  <th scope="row">
                    <PortraitLink base={base} code={code} handle />
                  </th>
                  {cells.map((cell) => (
                    <td key={cell.value}>
                      <Cell
                        {...{ cell, k, noun }}
                        room={`/p/${member.slug}`}
                        href={addressOf(`${base}/framework/cell`, { of: key, value: cell.value, code: code.handle })}
                        name={`${code.name}, ${cell.value}`}
                      />
                    </td>
                  ))}
                </tr>
              )
            )
          })}
        </Table>
      </div>
      <p className="acts small">
        <a href={addressOf(`${base}/save/framework`, { of: key, as: 'csv' })} download>
          Save the table
        </a>
      </p>
      <p className="quiet small">
        “&lt; {k}”: fewer than {k} commenters stand behind the cell, or behind one that it would give away; such a cell is not
        opened. Answers are grouped as the project decided for exports.
        {left > 0 &&
          ` ${left} ${left === 1 ? 'summary is' : 'summaries are'} kept and not shown, of groups that are too small or grouped otherwise by now.`}
      </p>
    </>
  )
}

type CellProps = {
  cell: FrameworkCell
  k: number
  noun: { readonly one: string; readonly many: string }
  room: string
  href: string
  name: string
}

function Cell({ cell: { count, summary }, k, noun, room, href, name }: CellProps) {
  if (count.status === 'guarded') return <span className="quiet">&lt; {k}</span>
  if (count.count === 0) return <span className="quiet">0</span>
  return (
    <>
      {summary && (
        <p className="framework-words" dir="auto">
          <LinkedWords words={summary.words} base={room} />
        </p>
      )}
      <a href={href} className="small">
        {count.count} {count.count === 1 ? noun.one : noun.many}
        <span className="unseen"> on {name}</span>
      </a>
    </>
  )
}
