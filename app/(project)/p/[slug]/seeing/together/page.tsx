import { crossView } from '@/lib/domain/coding/seen/cross-rows'
import { crossLines } from '../cross-lines'
import { CrossRows } from '../cross-rows'
import { type Asked, addressOf, enterSeeing } from '../enter-seeing'
import { HeatFigure } from '../heat-figure'
import { SeeingFrame } from '../seeing-frame'

export const metadata = { title: 'Codes together' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export default async function CodesTogetherPage({ params, searchParams }: Props) {
  const seeing = await enterSeeing((await params).slug, await searchParams)
  const { work, codes, content, by, place, keyOf, base, noun } = seeing
  const ids = content.map(({ id }) => id)
  const view = crossView(work.comments, { rows: ids, columns: ids, place, keyOf })
  const filled = view.filled.toSorted((one, other) => other.cell.count - one.cell.count)

  return (
    <SeeingFrame
      seeing={seeing}
      view="/together"
      hasPlace
      title="Codes together"
      lead="Which codes stand together. Two that nearly always do may be one; two that never do may be opposites. Read the quotes before you believe either."
    >
      {filled.length === 0 ? (
        <p>No two codes meet {place === 'words' ? 'on the same words' : 'in any comment'}.</p>
      ) : (
        <>
          <HeatFigure
            caption={`${noun.many[0]?.toUpperCase()}${noun.many.slice(1)} in which two codes meet, ${place === 'words' ? 'on the same words' : 'anywhere'}`}
            {...crossLines({ view, codes, noun, place, base, hasStance: false })}
            save={addressOf(`${base}/save/together`, { by, place })}
          >
            <CrossRows
              caption="Codes that meet, most often first"
              rows={filled}
              codes={codes}
              names={['Code', 'Other code']}
              {...{ base, place }}
              hasStance={false}
            />
          </HeatFigure>
          <p className="quiet small">
            Beside each name stands how many {noun.many} hold it.{' '}
            {content.length - view.table.rows.length > 0 &&
              `Left out, as they meet no other: ${content.length - view.table.rows.length} of ${content.length} codes.`}
          </p>
        </>
      )}
    </SeeingFrame>
  )
}
