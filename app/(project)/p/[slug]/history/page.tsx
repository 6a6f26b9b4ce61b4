import Link from 'next/link'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { doerOf, type EventRoom, eventRooms, eventWords } from '@/lib/domain/project/event-words'
import { type HistoryLine, historyOf } from '@/lib/queries/history'
import { membersOf } from '@/lib/queries/members'
import { enter } from '@/lib/server/gate'

export const metadata = { title: 'History' }

type Asked = { room?: string; by?: string; before?: string }
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export default async function HistoryPage({
  params,
  searchParams,
}: {
  params: Promise<{ slug: string }>
  searchParams: Promise<Asked>
}) {
  const member = await enter((await params).slug, ['history.read', 'member.read'])
  const asked = await searchParams
  const room = eventRooms.find((one) => one === asked.room)
  const by = asked.by && uuid.test(asked.by) ? asked.by : undefined
  const before = asked.before && uuid.test(asked.before) ? asked.before : undefined
  const { lines, next } = await historyOf(member, { room, by, before })
  const people = await membersOf(member)
  const base = `/p/${member.slug}/history`
  const at = (change: { room?: EventRoom | undefined; by?: string | undefined; before?: string | undefined }) => {
    const query = new URLSearchParams(
      Object.entries({ room, by, ...change }).flatMap(([key, value]) => (value ? [[key, value]] : [])),
    )
    return query.size > 0 ? `${base}?${query}` : base
  }

  return (
    <div className="page">
      <PageHead
        title="History"
        lead="Every act in this project, sealed into a chain that shows whether anything was changed afterwards. It says who did what, never what anybody wrote. Of an open round you see your own work only."
      />
      <nav className="filters" aria-label="Of which room">
        <Link className="pick" href={at({ room: undefined })} aria-current={room ? undefined : 'true'} prefetch={false}>
          Everything
        </Link>
        {eventRooms.map((one) => (
          <Link
            key={one}
            className="pick"
            href={at({ room: one })}
            aria-current={one === room ? 'true' : undefined}
            prefetch={false}
          >
            {one[0]?.toUpperCase() + one.slice(1)}
          </Link>
        ))}
      </nav>
      <nav className="filters" aria-label="By whom">
        <Link className="pick" href={at({ by: undefined })} aria-current={by ? undefined : 'true'} prefetch={false}>
          Everybody
        </Link>
        {people.map(({ id, name }) => (
          <Link key={id} className="pick" href={at({ by: id })} aria-current={id === by ? 'true' : undefined} prefetch={false}>
            {name}
          </Link>
        ))}
      </nav>
      {lines.length === 0 && (
        <Empty title="Nothing like this yet">Choose another room or person, or come back when something was done.</Empty>
      )}
      {days(lines).map(([day, ofDay]) => (
        <section key={day}>
          <h2>{day}</h2>
          <ul className="lines">
            {ofDay.map((line) => (
              <li key={line.id}>
                <span>
                  <Line line={line} base={`/p/${member.slug}`} />
                </span>
                <time dateTime={line.at.toISOString()}>{line.at.toISOString().slice(11, 16)}</time>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {(next || before) && (
        <p className="acts">
          {before && <LinkButton href={at({})}>Newest</LinkButton>}
          {next && <LinkButton href={at({ before: next })}>Earlier</LinkButton>}
        </p>
      )}
    </div>
  )
}

function Line({ line: { type, by, times, about }, base }: { line: HistoryLine; base: string }) {
  const { did } = eventWords[type]
  return (
    <>
      {by ? <b>{by}</b> : doerOf(type)} {did}
      {about && (
        <>
          {' '}
          <Link href={`${base}${about.path}`} prefetch={false}>
            {about.name}
          </Link>
        </>
      )}
      {times > 1 && <span className="quiet"> ({times} times)</span>}
    </>
  )
}

/** Lines gathered by their day in universal time, as the times beside them are. */
function days(lines: readonly HistoryLine[]): [string, HistoryLine[]][] {
  const found = new Map<string, HistoryLine[]>()
  for (const line of lines) {
    const day = line.at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    found.set(day, [...(found.get(day) ?? []), line])
  }
  return [...found]
}
