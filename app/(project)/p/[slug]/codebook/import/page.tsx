import Link from 'next/link'
import { PageHead } from '@/app/ui/page-head'
import { StatusLine } from '@/app/ui/status-line'
import { previewCodebook } from '@/lib/exchange/open-codebook'
import { codebookHold } from '@/lib/queries/codebook'
import { answered } from '@/lib/server/act'
import { enter } from '@/lib/server/gate'
import { importCodebook } from '../actions'
import { BringForm } from './bring-form'
import { FileChoice } from './file-choice'
import { PlanShown } from './plan-shown'

export const metadata = { title: 'Bring in a codebook' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ upload?: string | string[] }> }

export default async function ImportPage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, ['codebook.read', 'codebook.edit'])
  const { upload } = await searchParams
  const hold = await codebookHold(member)
  const read = typeof upload === 'string' && hold === null ? await answered(() => previewCodebook(member, upload)) : null
  const preview = read?.status === 'done' ? read.value : null
  const faults = [
    ...(read?.status === 'refused' ? [read.sentence] : []),
    ...(preview?.status === 'refused' ? preview.faults : []),
  ]
  const base = `/p/${member.slug}/codebook`

  return (
    <div className="page text">
      <PageHead
        before={<Link href={base}>Codebook</Link>}
        title="Bring in a codebook"
        lead="From a table or from another program. You see first what would come of it; nothing is kept until you say so, and it can be undone as one step."
      />
      {hold !== null ? (
        <StatusLine>Round {hold} is open, so the codebook stands still until it is locked. Bring the file in then.</StatusLine>
      ) : (
        <FileChoice project={member.slug} again={upload !== undefined} />
      )}
      {faults.length > 0 && (
        <section aria-labelledby="faults">
          <StatusLine tone="bad">
            <span id="faults">Nothing of this file can be brought in yet. Mend it, and choose it again.</span>
          </StatusLine>
          <ul className="lines">
            {faults.slice(0, 50).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
            {faults.length > 50 && <li>And {faults.length - 50} more of this kind.</li>}
          </ul>
        </section>
      )}
      {preview?.status === 'ok' && (
        <PlanShown preview={preview} base={base}>
          <BringForm action={importCodebook} project={member.slug} rows={preview.rows} mark={preview.mark} />
        </PlanShown>
      )}
      {upload === undefined && hold === null && (
        <section aria-labelledby="how">
          <h2 id="how">What a table looks like</h2>
          <p>
            One code a row, and a first row that names the columns. Only <b>name</b> is needed. Others that are known:{' '}
            <b>parent</b> (the name of the code above it), <b>short definition</b>, <b>definition</b>, <b>use when</b>,{' '}
            <b>do not use when</b>, <b>example</b> and <b>colour</b>. A table that was saved here also has <b>code</b> and{' '}
            <b>guid</b>: leave them as they are, and a code is known again when you rename it.
          </p>
          <p>
            What a file does not speak of stays as it is, and no code is ever taken out of use by it. An empty cell in a column
            that is there empties the field.
          </p>
        </section>
      )}
    </div>
  )
}
