import Link from 'next/link'
import { redirect } from 'next/navigation'
import { CodeName } from '@/app/ui/code-name'
import { SelectField } from '@/app/ui/field'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { mergePreview } from '@/lib/queries/merge-preview'
import { mergeCodes } from '../../actions'
import { enterCode } from '../code-asked'
import { MergeForm } from './merge-form'

export const metadata = { title: 'Merge a code' }

type Props = {
  params: Promise<{ slug: string; handle: string }>
  searchParams: Promise<{ into?: string | string[] }>
}

export default async function MergePage({ params, searchParams }: Props) {
  const { member, code, others, canChange, base } = await enterCode(params)
  // Once it is merged, the code that remains is what one wants to see.
  const remains = others.find(({ id }) => id === code.mergedIntoId) ?? code
  if (!canChange) redirect(`${base}?code=${remains.handle}`)
  const asked = (await searchParams).into
  const into = others.find(({ handle }) => handle === asked)
  const preview = into && (await mergePreview(member, { fromId: code.id, intoId: into.id }))
  const below = others.filter(({ parentId }) => parentId === code.id)
  const codings = (count: number) => `${count} ${count === 1 ? 'coding' : 'codings'}`
  const comments = (count: number) => `${count} ${count === 1 ? 'comment' : 'comments'}`

  return (
    <div className="page text">
      <PageHead
        before={<Link href={`${base}?code=${code.handle}`}>Codebook</Link>}
        title={`Merge ${code.name}`}
        lead="From then on its codings count as the code that remains. What coders gave stays as they gave it, so agreement of earlier rounds does not change, and the merge can be undone."
      />
      <form method="get" className="form">
        <SelectField
          name="into"
          label="Merge it into"
          defaultValue={into?.handle ?? ''}
          required
          choices={[
            { value: '', label: 'Choose the code that remains' },
            ...others.map(({ handle, name }) => ({ value: handle, label: `${name} (${handle})` })),
          ]}
        />
        <button type="submit" className={into ? 'btn' : 'btn main'}>
          See what it would touch
        </button>
      </form>
      {into && preview && (
        <section aria-labelledby="touches">
          <h2 id="touches">
            <CodeName {...code} retired={false} /> into <CodeName {...into} retired={false} />
          </h2>
          <dl className="pairs">
            <dt>{code.name}</dt>
            <dd>
              {codings(preview.from.codings)} in {comments(preview.from.comments)}, given by {preview.coders}{' '}
              {preview.coders === 1 ? 'coder' : 'coders'}
            </dd>
            <dt>{into.name}</dt>
            <dd>
              {codings(preview.into.codings)} in {comments(preview.into.comments)}
            </dd>
            <dt>Together</dt>
            <dd>
              {codings(preview.after.codings)} in {comments(preview.after.comments)}
              {preview.after.codings < preview.from.codings + preview.into.codings &&
                `; ${preview.from.codings + preview.into.codings - preview.after.codings} overlapping ones count as one with another`}
            </dd>
            {below.length > 0 && (
              <>
                <dt>Come along</dt>
                <dd>{below.map(({ name }) => name).join(', ')}</dd>
              </>
            )}
            {preview.themes.length > 0 && (
              <>
                <dt>Themes</dt>
                <dd>
                  {preview.themes.join(', ')} will gather {into.name} in its place
                </dd>
              </>
            )}
            {preview.points.length > 0 && (
              <>
                <dt>Points</dt>
                <dd>{preview.points.join(', ')} keep its name</dd>
              </>
            )}
          </dl>
          <p className="quiet small">Counted in what is settled; rounds that are open say nothing here.</p>
          <MergeForm
            action={mergeCodes}
            project={member.slug}
            code={{ id: code.id, name: code.name }}
            into={{ id: into.id, name: into.name }}
            after={`${base}?code=${into.handle}`}
          />
        </section>
      )}
      {others.length === 0 && (
        <p>
          There is no other code in use. <LinkButton href={base}>Back to the codebook</LinkButton>
        </p>
      )}
    </div>
  )
}
