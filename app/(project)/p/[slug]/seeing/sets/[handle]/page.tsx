import { notFound } from 'next/navigation'
import { ConfirmButton } from '@/app/ui/confirm-button'
import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { LinkButton } from '@/app/ui/link-button'
import { Modes } from '@/app/ui/modes'
import { PageHead } from '@/app/ui/page-head'
import { SubmitButton } from '@/app/ui/submit-button'
import { countings } from '@/lib/domain/coding/seen/counting'
import { mixInWords } from '@/lib/domain/coding/seen/mix-in-words'
import { queryInWords } from '@/lib/domain/coding/seen/sets/read-query'
import { codesIn } from '@/lib/domain/coding/seen/sets/set-query'
import { savedSets } from '@/lib/queries/saved-sets'
import { type Asked, addressOf, enterSeeing } from '../../enter-seeing'
import { PortraitLink } from '../../portrait-link'
import { changeSet, removeSet } from '../actions'
import { QueryField } from '../query-field'
import { SetResult } from '../set-result'

export const metadata = { title: 'Set' }

type Props = { params: Promise<{ slug: string; handle: string }>; searchParams: Promise<Asked> }
const shownAs = { comment: 'Comments', commenter: 'Commenters', cluster: 'Near copies once' }

export default async function SetPage({ params, searchParams }: Props) {
  const { slug, handle } = await params
  const asked = await searchParams
  const seeing = await enterSeeing(slug, asked)
  const { member, work, codes, base, by, usual } = seeing
  const saved = await savedSets(member)
  const set = saved.sets.find((one) => one.handle === handle)
  if (!set) notFound()
  const path = `${base}/sets/${set.handle}`
  const words = queryInWords(set.query, saved.nameOf)
  const named = new Set(codesIn(set.query))
  const values = { project: member.slug, setId: set.id }

  return (
    <div className="page seeing">
      <PageHead
        before={<a href={`${base}/sets`}>Sets</a>}
        title={`${set.handle} ${set.name}`}
        lead={<span className="mono">{words}</span>}
        acts={
          member.may('export.record') &&
          (['csv', 'xlsx'] as const).map((as) => (
            <LinkButton key={as} file low href={addressOf(`${base}/report/save/quotes`, { as, set: set.handle })}>
              Quotes as {as.toUpperCase()}
            </LinkButton>
          ))
        }
      />
      <p className="acts">
        {codes
          .filter(({ id }) => named.has(id))
          .map((code) => (
            <PortraitLink key={code.id} base={base} code={code} handle />
          ))}
      </p>
      <div className="acts switches">
        <Modes
          label="Counted by"
          modes={countings.map((one) => ({ href: addressOf(path, { by: one === usual ? null : one }), text: shownAs[one] }))}
          here={addressOf(path, { by: by === usual ? null : by })}
        />
      </div>
      <p className="quiet small">Settled codings: {mixInWords(work.mix, work.countable)}.</p>
      {member.may('set.save') && (
        <details>
          <summary>Change this set</summary>
          <Form key={`${set.name} ${words}`} action={changeSet} label="Change this set" keep>
            {Object.entries(values).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Field name="name" label="Name" defaultValue={set.name} required maxLength={120} />
            <QueryField
              name="query"
              label="Which comments"
              typed={words}
              choices={[...codes, ...saved.sets.filter(({ id }) => id !== set.id)].map(({ handle, name }) => ({ handle, name }))}
            />
            <SubmitButton busy="Saving">Save the set</SubmitButton>
          </Form>
          <p className="acts">
            <ConfirmButton label={`Take ${set.handle} away`} low action={removeSet} values={values}>
              <p>Nothing of the codings is touched. You can put it back from the list of sets.</p>
            </ConfirmButton>
          </p>
        </details>
      )}
      <SetResult
        {...{ seeing, path }}
        query={set.query}
        queries={saved.queries}
        after={typeof asked.after === 'string' ? asked.after : null}
        asked={{ by: by === usual ? null : by }}
      />
    </div>
  )
}
