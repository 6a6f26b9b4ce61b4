import { StatusLine } from '@/app/ui/status-line'
import { Table } from '@/app/ui/table'
import { answerTo, type GuardedCount, mostValues, valueTable } from '@/lib/domain/coding/seen/value-table'
import { type SeenAttributes, seenAttributes } from '@/lib/queries/seen'
import { type Asked, addressOf, enterSeeing, type Seeing } from '../enter-seeing'
import { PortraitLink } from '../portrait-link'
import { SeeingFrame } from '../seeing-frame'

export const metadata = { title: 'Codes and attributes' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export default async function CodesAndAttributesPage({ params, searchParams }: Props) {
  const asked = await searchParams
  const seeing = await enterSeeing((await params).slug, asked)
  const attributes = await seenAttributes(seeing.member)
  const definitions = attributes.status === 'shown' ? attributes.definitions : []
  const chosen = definitions.find(({ key }) => key === asked.of) ?? definitions[0]
  return (
    <SeeingFrame
      seeing={seeing}
      view="/attributes"
      kept={{ of: chosen && chosen !== definitions[0] ? chosen.key : null }}
      title="Codes and attributes"
      lead="Who says what, as far as commenters told of themselves. Groups that are too small to hide anybody show no numbers."
    >
      {attributes.status === 'kept-from-you' ? (
        <StatusLine>
          You code in an open round that keeps attributes from its coders. They are shown here once it is closed.
        </StatusLine>
      ) : chosen ? (
        <>
          {definitions.length > 1 && (
            <nav className="filters" aria-label="Attribute">
              {definitions.map(({ key, question }) => (
                <a
                  key={key}
                  className="pick"
                  href={addressOf(`${seeing.base}/attributes`, { of: key, by: seeing.by })}
                  aria-current={key === chosen.key ? 'true' : undefined}
                >
                  {question}
                </a>
              ))}
            </nav>
          )}
          <Values seeing={seeing} attributes={attributes} chosen={chosen} />
        </>
      ) : (
        <p>Commenters were asked nothing of themselves. What to ask is set in the settings of the project.</p>
      )}
    </SeeingFrame>
  )
}

type Shown = Extract<SeenAttributes, { status: 'shown' }>

function Values({
  seeing,
  attributes: { valuesOf, k },
  chosen: { key, question },
}: {
  seeing: Seeing
  attributes: Shown
  chosen: Shown['definitions'][number]
}) {
  const { work, codes, keyOf, by, base, noun } = seeing
  const codeOf = new Map(codes.map((code) => [code.id, code]))
  const table = valueTable(work.comments, {
    ...{ codes: codes.map(({ id }) => id), keyOf, commenterOf: work.commenterOf, k },
    answerOf: (id) => answerTo(valuesOf(id), key),
  })
  if (table.columns.length > mostValues)
    return (
      <StatusLine tone="caution">
        “{question}” has {table.columns.length} different answers, so a table would tell of single people. Put them into groups or
        bands where attributes of the release are decided.
      </StatusLine>
    )
  return (
    <>
      <Table
        caption={`Codes by “${question}”`}
        columns={[
          { name: 'Code' },
          ...table.columns.map(({ value, of }) => ({
            name: (
              <>
                <span dir="auto">{value ?? 'no answer'}</span> <span className="quiet">of {written(of, k)}</span>
              </>
            ),
            number: true,
          })),
          { name: `All, of ${table.all}`, number: true },
        ]}
      >
        {table.rows.map(({ codeId, all, cells }) => {
          const code = codeOf.get(codeId)
          return (
            code && (
              <tr key={codeId}>
                <th scope="row">
                  <PortraitLink base={base} code={code} handle />
                </th>
                {cells.map((cell, nth) => (
                  <td key={table.columns[nth]?.value ?? ''} className="num">
                    {cell.status === 'guarded' ? (
                      <span className="quiet">&lt; {k}</span>
                    ) : (
                      <Share cell={cell} of={table.columns[nth]?.of} />
                    )}
                  </td>
                ))}
                <td className="num">{all}</td>
              </tr>
            )
          )
        })}
      </Table>
      <p className="acts small">
        <a href={addressOf(`${base}/save/attributes`, { of: key, by, as: 'csv' })} download>
          Save the table
        </a>
      </p>
      <p className="quiet small">
        {noun.many[0]?.toUpperCase()}
        {noun.many.slice(1)}, and their share of the column. “&lt; {k}”: fewer than {k} commenters stand behind the number, or
        behind one that it would give away. Answers are grouped as the project decided for exports.
      </p>
    </>
  )
}

function Share({ cell, of }: { cell: Extract<GuardedCount, { status: 'count' }>; of: GuardedCount | undefined }) {
  if (of?.status !== 'count' || of.count === 0) return cell.count
  return (
    <>
      {cell.count} <span className="quiet">{Math.round((100 * cell.count) / of.count)} %</span>
    </>
  )
}

const written = (count: GuardedCount, k: number) => (count.status === 'count' ? String(count.count) : `< ${k}`)
