import { crossView } from '@/lib/domain/coding/seen/cross-rows'
import { crossLines } from './cross-lines'
import { CrossRows } from './cross-rows'
import { type Asked, addressOf, enterSeeing } from './enter-seeing'
import { HeatFigure } from './heat-figure'
import { SeeingFrame } from './seeing-frame'

export const metadata = { title: 'Codes and clauses' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export default async function CodesAndClausesPage({ params, searchParams }: Props) {
  const seeing = await enterSeeing((await params).slug, await searchParams)
  const { work, codes, content, clauses, by, place, keyOf, base, noun } = seeing
  const ids = { rows: content.map(({ id }) => id), columns: clauses.map(({ id }) => id) }
  const view = crossView(work.comments, { ...ids, place, keyOf })
  const told = { view, codes, noun, place, base, hasStance: true }
  const [emptyCodes, emptyClauses] = [content.length - view.table.rows.length, clauses.length - view.table.columns.length]

  return (
    <SeeingFrame
      seeing={seeing}
      view=""
      hasPlace
      title="Codes and clauses"
      lead="What is said about which clause, and how it stands to it. Each number opens the quotes behind it."
    >
      {view.filled.length === 0 ? (
        <p>
          No content code meets a clause {place === 'words' ? 'on the same words. Look in the same comment' : 'in any comment'}.
        </p>
      ) : (
        <>
          <HeatFigure
            caption={`${noun.many[0]?.toUpperCase()}${noun.many.slice(1)} in which a code meets a clause, ${place === 'words' ? 'on the same words' : 'anywhere'}`}
            {...crossLines(told)}
            save={addressOf(`${base}/save/clauses`, { by, place })}
          >
            <CrossRows
              caption="Codes and clauses that meet"
              rows={view.filled}
              codes={codes}
              names={['Code', 'Clause']}
              {...{ base, place }}
              hasStance
            />
          </HeatFigure>
          <p className="quiet small">
            Beside each name stands how many {noun.many} hold it. Signs: = supports, − objects, ~ asks for a change, + adds, ?
            asks; the two taken most, and one may take several.
            {emptyCodes + emptyClauses > 0 &&
              ` Left out, as nothing meets there: ${emptyCodes} of ${content.length} codes, ${emptyClauses} of ${clauses.length} clauses.`}
          </p>
        </>
      )}
    </SeeingFrame>
  )
}
