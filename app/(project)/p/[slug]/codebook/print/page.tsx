import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Empty } from '@/app/ui/empty'
import { PrintButton } from '@/app/ui/print-button'
import { compareCodebooks, isSameCodebook } from '@/lib/domain/codebook/compare'
import { inPrintedOrder } from '@/lib/domain/codebook/printed-code'
import { dayInWords } from '@/lib/domain/comment/opening'
import { codebookCodes } from '@/lib/queries/codebook'
import { codebookVersions, codesOfVersion } from '@/lib/queries/codebook-versions'
import { projectView } from '@/lib/queries/project'
import { enter } from '@/lib/server/gate'
import { PrintedEntry } from './printed-entry'

export const metadata = { title: 'Codebook for print' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ version?: string | string[] }> }

export default async function PrintPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, ['codebook.read', 'project.read', 'round.read'])
  const asked = (await searchParams).version
  const [{ title }, versions, shared] = await Promise.all([
    projectView(member),
    codebookVersions(member),
    codebookCodes(member).then((codes) =>
      codes.filter(({ kind, retiredAt, isDraft }) => kind === 'content' && !retiredAt && !isDraft),
    ),
  ])
  const version = versions.find(({ number }) => String(number) === asked)
  if (asked !== undefined && !version) notFound()
  const codes = version ? ((await codesOfVersion(member, version.number)) ?? []) : shared
  const latest = versions[0]
  const kept = latest && !version ? await codesOfVersion(member, latest.number) : null
  const isLatest = kept !== null && isSameCodebook(compareCodebooks(kept, shared))
  const entries = inPrintedOrder(codes)
  const rounds = (version ?? (isLatest ? latest : undefined))?.rounds ?? []

  return (
    <div className="page text printed">
      <nav className="acts" aria-label="About this page">
        <Link href={`/p/${member.slug}/codebook`}>Codebook</Link>
        <PrintButton />
        <Link href={`/p/${member.slug}/codebook/versions`}>Other versions</Link>
      </nav>
      <header className="printed-head">
        <p className="small quiet" dir="auto">
          {title}
        </p>
        <h1>Codebook</h1>
        <p>
          {version && `Version ${version.number} of ${dayInWords(version.madeAt)}`}
          {!version && latest && isLatest && `Version ${latest.number} of ${dayInWords(latest.madeAt)}`}
          {!version && !isLatest && `As of ${dayInWords(new Date())}${latest ? `, changed since version ${latest.number}` : ''}`}
          {`; ${codes.length} ${codes.length === 1 ? 'code' : 'codes'}`}
          {rounds.length > 0 &&
            `; coded with in ${rounds.length === 1 ? 'round' : 'rounds'} ${rounds.map(({ number }) => number).join(', ')}`}
          .
        </p>
      </header>
      {entries.length === 0 && (
        <Empty title="No code to print yet">Write codes in the codebook; they appear here with all that is said of them.</Empty>
      )}
      {entries.length > 0 && (
        <ol className="printed-contents" aria-label="Contents">
          {entries.map(({ code, depth }) => (
            <li key={code.id} data-depth={Math.min(depth, 4)}>
              <a href={`#${code.handle}`} dir="auto">
                {code.name}
              </a>
            </li>
          ))}
        </ol>
      )}
      {entries.map(({ code, depth }) => (
        <PrintedEntry
          key={code.id}
          code={code}
          depth={depth}
          under={codes.find(({ id }) => id === code.parentId)?.name ?? null}
          holds={entries.some((one) => one.code.parentId === code.id)}
        />
      ))}
    </div>
  )
}
