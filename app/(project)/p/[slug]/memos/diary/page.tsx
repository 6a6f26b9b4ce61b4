import Link from 'next/link'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { LinkedWords } from '@/app/ui/linked-words'
import { LookWhenTold } from '@/app/ui/look-when-told'
import { PageHead } from '@/app/ui/page-head'
import { PrintButton } from '@/app/ui/print-button'
import { byDay, type DiaryLine, diaryKinds, diaryNames } from '@/lib/domain/project/diary'
import { diaryOf } from '@/lib/queries/diary'
import { enter } from '@/lib/server/gate'
import { MemoModes } from '../memo-modes'

export const metadata = { title: 'Project diary' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ kind?: string | string[]; all?: string | string[] }> }
const onScreen = 200

export default async function DiaryPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, ['project.read', 'history.read', 'round.read', 'proposal.read'])
  const asked = await searchParams
  const kind = diaryKinds.find((one) => one === asked.kind) ?? null
  const lines = await diaryOf(member, kind)
  const shown = asked.all === '1' ? lines : lines.slice(-onScreen)
  const base = `/p/${member.slug}`
  const here = `${base}/memos/diary`
  const part = kind ? `kind=${kind}` : ''

  return (
    <div className="page text diary">
      <PageHead
        title="Project diary"
        lead="What the team thought and decided, day by day: memos, differences settled and requests answered with their reasons, versions, codes, rounds and notices. Printed, it is the audit trail."
        acts={<MemoModes base={base} here="/diary" />}
      />
      <LookWhenTold project={member.slug} memberId={member.memberId} />
      <nav className="filters" aria-label="Which kind">
        <Link className="pick" href={here} aria-current={kind ? undefined : 'true'} prefetch={false}>
          Everything
        </Link>
        {diaryKinds.map((one) => (
          <Link
            key={one}
            className="pick"
            href={`${here}?kind=${one}`}
            aria-current={one === kind ? 'true' : undefined}
            prefetch={false}
          >
            {diaryNames[one]}
          </Link>
        ))}
      </nav>
      <p className="acts">
        <PrintButton />
        {member.may('export.record') && (
          <LinkButton href={`${here}/save${part && `?${part}`}`} file>
            Save as Markdown
          </LinkButton>
        )}
        {shown.length < lines.length && (
          <LinkButton href={`${here}?${[part, 'all=1'].filter(Boolean).join('&')}`} plain>
            All {lines.length}, for print
          </LinkButton>
        )}
      </p>
      {lines.length === 0 && (
        <Empty title="Nothing yet">
          The diary fills by itself: with each memo, each version that is published, each round, and each difference that is
          settled.
        </Empty>
      )}
      {shown.length < lines.length && (
        <p className="small quiet">
          The last {shown.length} of {lines.length}.
        </p>
      )}
      {byDay(shown).map(([day, ofDay]) => (
        <section key={day}>
          <h2>
            <time dateTime={day}>{named(day)}</time>
          </h2>
          <ul className="diary-day">
            {ofDay.map((line) => (
              <li key={line.id}>
                <Line line={line} base={base} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Line({ line: { at, by, did, about, words }, base }: { line: DiaryLine; base: string }) {
  return (
    <>
      <p className="memo-head">
        <time className="quiet" dateTime={at.toISOString()}>
          {at.toISOString().slice(11, 16)}
        </time>
        <span>
          <b>{by ?? 'Codicil'}</b> {did}
        </span>
        {about.map(({ name, path }) =>
          path === '' ? (
            <span key={name}>{name}</span>
          ) : (
            <Link key={name} href={`${base}${path}`} prefetch={false}>
              {name}
            </Link>
          ),
        )}
      </p>
      {words !== '' && (
        <p className="prose memo-words" dir="auto">
          <LinkedWords words={words} base={base} />
        </p>
      )}
    </>
  )
}

function named(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  } as const)
}
