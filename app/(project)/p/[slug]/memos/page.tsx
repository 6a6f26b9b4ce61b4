import Link from 'next/link'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { LookWhenTold } from '@/app/ui/look-when-told'
import { PageHead } from '@/app/ui/page-head'
import { memoFaces, memoKinds } from '@/lib/domain/coding/memo'
import { memosOf } from '@/lib/queries/memos'
import { enter } from '@/lib/server/gate'
import { writeMemo } from './actions'
import { MemoForm } from './memo-form'
import { MemoList } from './memo-list'
import { MemoModes } from './memo-modes'

export const metadata = { title: 'Memos' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export default async function MemosPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, 'project.read')
  const asked = await searchParams
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name].slice(0, 200).trim() : '')
  const kind = memoKinds.find((known) => known === one('kind'))
  const [words, about, after] = [one('q'), one('about'), one('after')]
  const [mine, unsettled] = [one('mine') === '1', one('open') === '1']
  const base = `/p/${member.slug}`
  const { memos, next } = await memosOf(member, {
    ...{ kind, mine, unsettled },
    words: words || undefined,
    about: about || undefined,
    after: uuid.test(after) ? after : undefined,
  })
  const at = (change: Record<string, string>) => {
    const now = { q: words, about, kind: kind ?? '', mine: mine ? '1' : '', open: unsettled ? '1' : '', ...change }
    const query = new URLSearchParams(Object.entries(now).filter(([, value]) => value !== ''))
    return query.size > 0 ? `${base}/memos?${query}` : `${base}/memos`
  }
  const isAll = !kind && !words && !about && !mine && !unsettled

  return (
    <div className="page text">
      <PageHead
        title="Memos"
        lead="What the team thinks while it works: on a comment, a code, a clause, a theme, a round, or the project. What tells of work in an open round is seen by its writer alone until the round is locked."
        acts={<MemoModes base={base} here="" />}
      />
      <LookWhenTold project={member.slug} memberId={member.memberId} />
      {member.may('memo.write') && (
        <details open={about !== '' && memos.length === 0}>
          <summary>Write a memo</summary>
          <MemoForm action={writeMemo} project={member.slug} draft={`${member.slug}.memo.new.${about}`} about={about} />
        </details>
      )}
      <nav className="filters" aria-label="Which memos">
        <Pick href={at({ kind: '', mine: '', open: '' })} on={!kind && !mine && !unsettled}>
          All
        </Pick>
        {memoKinds.map((known) => (
          <Pick key={known} href={at({ kind: known === kind ? '' : known })} on={known === kind}>
            {memoFaces[known].name}
          </Pick>
        ))}
        <Pick href={at({ mine: mine ? '' : '1' })} on={mine}>
          mine
        </Pick>
        <Pick href={at({ open: unsettled ? '' : '1' })} on={unsettled}>
          answered, not settled
        </Pick>
      </nav>
      <form action={`${base}/memos`} className="memo-find">
        {[...(kind ? [['kind', kind]] : []), ...(mine ? [['mine', '1']] : []), ...(unsettled ? [['open', '1']] : [])].map(
          ([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ),
        )}
        <input className="field" name="q" defaultValue={words} aria-label="Words of memos" placeholder="words" />
        <input
          className="field"
          name="about"
          defaultValue={about}
          aria-label="About what"
          placeholder="about: C-041, T-12, round 2"
        />
        <button type="submit" className="btn">
          Find
        </button>
        {(words || about) && (
          <LinkButton href={at({ q: '', about: '' })} plain>
            All again
          </LinkButton>
        )}
      </form>
      {memos.length === 0 ? (
        <Empty title={isAll ? 'No memo yet' : 'No memo is like that'}>
          {isAll
            ? 'Write down what puzzles you while it is fresh: why a code does not fit, what you bring with you, what was decided. At the coding desk the key m does it beside the text.'
            : 'Take a filter away, or look for other words.'}
        </Empty>
      ) : (
        <MemoList memos={memos} project={member.slug} />
      )}
      {(next || after) && (
        <p className="acts">
          {after && <LinkButton href={at({})}>Newest</LinkButton>}
          {next && <LinkButton href={at({ after: next })}>Earlier</LinkButton>}
        </p>
      )}
    </div>
  )
}

function Pick({ href, on, children }: { href: string; on: boolean; children: string }) {
  return (
    <Link className="pick" href={href} aria-current={on ? 'true' : undefined} prefetch={false}>
      {children}
    </Link>
  )
}
