import { Table } from '@/app/ui/table'
import { arrivedBy, type FirstAppearance, firstAppearance } from '@/lib/domain/coding/seen/first-appearance'
import { arrivalDays } from '@/lib/queries/seen-arrival'
import { AppearanceCurve } from '../appearance-curve'
import { type Asked, addressOf, enterSeeing } from '../enter-seeing'
import { SavedFigure } from '../saved-figure'
import { SeeingFrame } from '../seeing-frame'

export const metadata = { title: 'First appearance of codes' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }
const mostRows = 40

export default async function FirstAppearancePage({ params, searchParams }: Props) {
  const seeing = await enterSeeing((await params).slug, await searchParams, 'commenter')
  const { member, work, content, keyOf, by, base, noun } = seeing
  const codes = content.map(({ id }) => id)
  const found = firstAppearance(work.comments, { codes, keyOf, dayOf: await arrivalDays(member), seed: member.slug })
  const label = `Share of codes seen after so many ${noun.many}`

  return (
    <SeeingFrame
      seeing={seeing}
      view="/first"
      title="First appearance of codes"
      lead="How soon the codes had been met. It does not show that nothing new would come: it tells of these commenters, these coders and this codebook alone, and the next comment may say what nobody has said yet."
    >
      {found === null ? (
        <p>No content code stands in a settled comment yet, so there is nothing to draw.</p>
      ) : (
        <>
          <SavedFigure
            caption={label}
            save={addressOf(`${base}/save/first`, { by })}
            picture={<AppearanceCurve label={`${label}; the table below says the same`} found={found} many={noun.many} />}
          >
            <Steps found={found} many={noun.many} />
          </SavedFigure>
          <p className="quiet small">
            Shares of the {found.codes} codes that appear at all, of {content.length} in the codebook; {found.once} of them stand
            with a single {noun.one}. {found.orders} random orders of {found.units} {noun.many}, drawn by the seed “{member.slug}
            ”.{' '}
            {found.arrival === null
              ? 'All came on one day, so there is no order of arrival to draw.'
              : 'Within one day the order of arrival is not known, so it has a point after each day.'}
          </p>
        </>
      )}
    </SeeingFrame>
  )
}

function Steps({ found, many }: { found: FirstAppearance; many: string }) {
  const every = Math.ceil(found.steps.length / mostRows)
  const shown = found.steps.filter((_, nth) => nth % every === 0 || nth === found.steps.length - 1)
  return (
    <Table
      caption={`Share of ${found.codes} codes seen`}
      columns={[
        { name: `After so many ${many}`, number: true },
        { name: 'Mean', number: true },
        { name: '5th percentile', number: true },
        { name: '95th percentile', number: true },
        { name: 'Over all orders', number: true },
        ...(found.arrival ? [{ name: 'As they came', number: true }] : []),
      ]}
    >
      {shown.map(({ n, mean, low, high, expected }) => {
        const arrived = arrivedBy(found, n)
        return (
          <tr key={n}>
            <th scope="row" className="num">
              {n}
            </th>
            {[mean, low, high, expected].map((share, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are fixed and have no other identity
              <td key={nth} className="num">
                {percent(share)}
              </td>
            ))}
            {found.arrival && <td className="num">{arrived ? `${percent(arrived.share)} after ${arrived.n}` : ''}</td>}
          </tr>
        )
      })}
    </Table>
  )
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
