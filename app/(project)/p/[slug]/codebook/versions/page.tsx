import Link from 'next/link'
import { notFound } from 'next/navigation'
import { CodeName } from '@/app/ui/code-name'
import { Empty } from '@/app/ui/empty'
import { SelectField } from '@/app/ui/field'
import { PageHead } from '@/app/ui/page-head'
import { Table } from '@/app/ui/table'
import { compareCodebooks, isSameCodebook } from '@/lib/domain/codebook/compare'
import { dayInWords } from '@/lib/domain/comment/opening'
import { codebookHold, codesEverShared } from '@/lib/queries/codebook'
import { codebookVersions, codesOfVersion } from '@/lib/queries/codebook-versions'
import { codingsToLookAt } from '@/lib/queries/coded-under'
import { enter } from '@/lib/server/gate'
import { Compared } from './compared'

export const metadata = { title: 'Versions of the codebook' }

type Asked = { from?: string | string[]; to?: string | string[] }
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export default async function VersionsPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, ['codebook.read', 'project.read', 'round.read'])
  const [versions, shared, waiting, hold] = await Promise.all([
    codebookVersions(member),
    codesEverShared(member),
    codingsToLookAt(member),
    codebookHold(member),
  ])
  const codes = shared.filter(({ kind }) => kind === 'content')
  const now = codes.filter(({ retiredAt, mergedIntoId, isDraft }) => !retiredAt && !mergedIntoId && !isDraft)
  const base = `/p/${member.slug}/codebook`
  const [latest, earlier] = versions
  const codesAt = async (version: string) => (version === 'now' ? now : codesOfVersion(member, Number(version)))
  const kept = latest ? await codesOfVersion(member, latest.number) : null
  const isChanged = kept !== null && !isSameCodebook(compareCodebooks(kept, now))
  const asked = await searchParams
  const from = String(asked.from ?? (isChanged ? latest : earlier)?.number ?? latest?.number ?? '')
  const to = String(asked.to ?? (isChanged || !latest ? 'now' : latest.number))
  const [before, after] = latest ? await Promise.all([codesAt(from), codesAt(to)]) : [null, null]
  if (latest && (!before || !after)) notFound()
  const named = versions.map(({ number, madeAt }) => ({
    value: String(number),
    label: `Version ${number}, ${dayInWords(madeAt)}`,
  }))
  const toLookAt = codes.filter(({ id }) => waiting.has(id))
  const mayDecide = member.may('codebook.edit') && hold === null

  return (
    <div className="page text">
      <PageHead
        before={<Link href={base}>Codebook</Link>}
        title="Versions of the codebook"
        lead="Each round keeps the codebook that it is coded with. Compare two, and see which codings were made under words that have changed."
      />
      {!latest && (
        <Empty title="No version yet">
          The first one is kept by itself when a round is opened. Until then the codebook is a draft.
        </Empty>
      )}
      {toLookAt.length > 0 && (
        <section aria-labelledby="look-again">
          <h2 id="look-again">To be looked at again</h2>
          <ul className="lines">
            {toLookAt.map(({ id, name, handle, colour }) => (
              <li key={id}>
                <span>
                  <CodeName kind="content" colour={colour} name={name} handle={handle} />
                  <br />
                  <span className="small quiet">
                    {waiting.get(id)} {waiting.get(id) === 1 ? 'coding was' : 'codings were'} coded under another definition
                  </span>
                </span>
                <Link href={`${base}/${handle}/${mayDecide ? 'recode' : 'codings'}`}>
                  {mayDecide ? 'Look again' : 'Read them'}
                </Link>
              </li>
            ))}
          </ul>
          {member.may('codebook.edit') && hold !== null && (
            <p className="small quiet">Round {hold} is open; they can be decided once it is locked.</p>
          )}
        </section>
      )}
      {latest && before && after && (
        <>
          <form method="get" className="version-choice" aria-label="Compare two versions">
            <SelectField name="from" label="From" defaultValue={from} choices={named} />
            <SelectField
              name="to"
              label="To"
              defaultValue={to}
              choices={[{ value: 'now', label: 'As it stands now' }, ...named]}
            />
            <button type="submit" className="btn">
              Compare
            </button>
          </form>
          <Compared key={`${from} ${to}`} comparison={compareCodebooks(before, after)} codes={codes} />
          <h2>All versions</h2>
          <Table
            caption="Versions of the codebook"
            columns={[{ name: 'Version', number: true }, { name: 'Kept on' }, { name: 'Rounds' }, { name: 'Paper' }]}
          >
            {versions.map(({ number, madeAt, rounds }) => (
              <tr key={number}>
                <td className="num">{number}</td>
                <td>{dayInWords(madeAt)}</td>
                <td>{rounds.map((round) => `${round.number}, ${round.purpose}`).join('; ')}</td>
                <td>
                  <Link href={`${base}/print?version=${number}`} aria-label={`For print: version ${number}`}>
                    For print
                  </Link>
                </td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </div>
  )
}
