import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import { queryInWords, readQuery } from '@/lib/domain/coding/seen/sets/read-query'
import { savedSets } from '@/lib/queries/saved-sets'
import { type Asked, enterSeeing } from '../enter-seeing'
import { SeeingFrame } from '../seeing-frame'
import { restoreSet, saveSet } from './actions'
import { QueryField } from './query-field'
import { QueryHelp } from './query-help'
import { SetList } from './set-list'
import { SetResult } from './set-result'

export const metadata = { title: 'Sets' }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Asked> }
const word = (given: string | string[] | undefined) => (typeof given === 'string' ? given : '')

export default async function SetsPage({ params, searchParams }: Props) {
  const asked = await searchParams
  const seeing = await enterSeeing((await params).slug, asked)
  const { member, codes, content, clauses, base, by, usual } = seeing
  const saved = await savedSets(member)
  const typed = word(asked.q).trim()
  const reading = typed === '' ? null : readQuery(typed, saved.named)
  const path = `${base}/sets`
  const kept = reading?.status === 'read' ? queryInWords(reading.query, saved.nameOf) : typed

  return (
    <SeeingFrame
      seeing={seeing}
      view="/sets"
      kept={{ q: typed || null }}
      title="Sets"
      lead="Comments found by how they are coded, and kept under a name: who asks the same again finds what is settled by then."
    >
      <form action={path} className="form query-form" aria-label="Find comments by their codes">
        {by !== usual && <input type="hidden" name="by" value={by} />}
        <QueryField
          key={typed}
          name="q"
          label="Which comments"
          typed={typed}
          choices={[...codes, ...saved.sets].map(({ handle, name }) => ({ handle, name }))}
        />
        <div className="acts">
          <button type="submit" className="btn main">
            Find them
          </button>
        </div>
        <QueryHelp content={content} clauses={clauses} />
      </form>
      {reading?.status === 'refused' && (
        <StatusLine tone="bad">
          {reading.why} It stands here: <span className="mono">{typed.slice(0, reading.at)}</span>
          <u className="mono">{typed.slice(reading.at) || ' … '}</u>
        </StatusLine>
      )}
      {reading?.status === 'read' && (
        <section aria-label="What was found">
          <SetResult
            seeing={seeing}
            query={reading.query}
            queries={saved.queries}
            after={word(asked.after) || null}
            path={path}
            asked={{ q: typed, by: by === usual ? null : by }}
          >
            {member.may('set.save') && (
              <Form
                action={saveSet}
                label="Keep these as a set"
                className="form-row"
                done="Kept. It stands among the sets below."
              >
                <input type="hidden" name="project" value={member.slug} />
                <input type="hidden" name="query" value={kept} />
                <Field name="name" label="Keep it under the name" required maxLength={120} />
                <SubmitButton main={false} busy="Keeping">
                  Keep as a set
                </SubmitButton>
              </Form>
            )}
          </SetResult>
        </section>
      )}
      <SetList {...{ seeing, saved, restoreSet }} />
    </SeeingFrame>
  )
}
