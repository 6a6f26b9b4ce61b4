import { notFound } from 'next/navigation'
import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { PageHead } from '@/app/ui/page-head'
import { SubmitButton } from '@/app/ui/submit-button'
import { cellCodings } from '@/lib/domain/coding/seen/cell-codings'
import { mixInWords } from '@/lib/domain/coding/seen/mix-in-words'
import { type Asked, addressOf, enterSeeing } from '../../enter-seeing'
import { QuotePage } from '../../quote-page'
import { writeSummary } from '../actions'
import { frameworkOf } from '../framework'

export const metadata = { title: 'A cell of the framework' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }

export default async function FrameworkCellPage({ params, searchParams }: Props) {
  const asked = await searchParams
  const seeing = await enterSeeing((await params).slug, {}, 'commenter')
  const { member, work, codes, base, noun } = seeing
  const reading = await frameworkOf(seeing, asked.of)
  const code = codes.find(({ handle }) => handle === asked.code)
  if (reading.status !== 'asked' || !reading.framework || reading.key !== asked.of || !code) notFound()
  const { framework } = reading
  const { key, question, answerOf } = framework
  const cell = framework.rows.find(({ codeId }) => codeId === code.id)?.cells.find(({ value }) => value === asked.value)
  // A cell that is guarded, empty or not there is one and the same from outside.
  if (!cell || cell.count.status === 'guarded' || cell.count.count === 0) notFound()
  const { value, count, summary } = cell
  const among = work.comments.filter(({ id }) => answerOf(id) === value)
  const found = cellCodings(among, { row: code.id, column: null, place: 'words', stance: null })

  return (
    <div className="page seeing">
      <PageHead
        before={<a href={addressOf(`${base}/framework`, { of: key })}>Framework</a>}
        title={`${code.handle} ${code.name}`}
        lead={
          <>
            {question} <b dir="auto">{value}</b>. {count.count} {count.count === 1 ? noun.one : noun.many} of this group hold it.
          </>
        }
      />
      <p className="quiet small">Settled codings: {mixInWords(work.mix, work.countable)}.</p>
      {member.may('summary.write') ? (
        <Form key={summary?.changedAt.toISOString() ?? ''} action={writeSummary} label="Sum it up" keep done="Saved.">
          <input type="hidden" name="project" value={member.slug} />
          <input type="hidden" name="attribute" value={key} />
          <input type="hidden" name="value" value={value} />
          <input type="hidden" name="codeId" value={code.id} />
          <input type="hidden" name="was" value={summary?.changedAt.toISOString() ?? ''} />
          <TextField
            name="words"
            label="What they say together"
            help="Ids of quotes that you copy below become links. Without words the summary goes."
            defaultValue={summary?.words ?? ''}
            rows={5}
            maxLength={4000}
            serif
          />
          <p className="acts">
            <SubmitButton busy="Saving">Save the summary</SubmitButton>
          </p>
        </Form>
      ) : (
        summary && (
          <p className="prose" dir="auto">
            {summary.words}
          </p>
        )
      )}
      {summary && <p className="quiet small">Last written by {summary.by}.</p>}
      <h2>Quotes</h2>
      <QuotePage
        seeing={seeing}
        found={found}
        after={typeof asked.after === 'string' ? asked.after : null}
        path={`${base}/framework/cell`}
        asked={{ of: key, value, code: code.handle }}
      />
    </div>
  )
}
