import { CodeName } from '@/app/ui/code-name'
import { Empty } from '@/app/ui/empty'
import { SelectField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { PageHead } from '@/app/ui/page-head'
import { SubmitButton } from '@/app/ui/submit-button'
import { type CodeNode, toTree } from '@/lib/domain/codebook/tree'
import { type CodeView, codebookCodes } from '@/lib/queries/codebook'
import { enter } from '@/lib/server/gate'
import { addCode, editCode, moveCode, retireCode } from './actions'
import { CodeEntry } from './code-entry'
import { CodeFields } from './code-fields'

export const metadata = { title: 'Codebook' }

export default async function CodebookPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, 'codebook.read')
  const all = await codebookCodes(member)
  const codes = all.filter(({ kind }) => kind === 'content')
  const clauses = all.filter(({ kind }) => kind === 'clause')
  const inUse = codes.filter(({ retiredAt }) => retiredAt === null)
  const canEdit = member.may('codebook.edit')

  const branch = ({ code, children }: CodeNode<CodeView>) => (
    <li key={code.id} id={code.handle}>
      <CodeEntry
        code={code}
        categories={inUse}
        project={member.slug}
        canEdit={canEdit}
        actions={{ editCode, moveCode, retireCode }}
      />
      {children.length > 0 && <ul className="branch">{children.map(branch)}</ul>}
    </li>
  )

  return (
    <div className="page">
      <PageHead
        title="Codebook"
        lead="What a span can be coded with. Content codes say what comments speak of; clause codes mirror the description and carry a stance."
      />
      {codes.length === 0 ? (
        <Empty title="No content code yet">
          Begin with an exploratory round, in which coders make codes of their own while they read, or write down below what you
          expect.
        </Empty>
      ) : (
        <ul className="branch codebook">{toTree(codes).map(branch)}</ul>
      )}
      {canEdit && (
        <details open={codes.length === 0}>
          <summary>Add a code</summary>
          <Form action={addCode} label="Add a code">
            <input type="hidden" name="project" value={member.slug} />
            <CodeFields />
            <SelectField
              name="parentId"
              label="Stands under"
              choices={[
                { value: '', label: 'nothing: it is at the top' },
                ...inUse.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <SubmitButton busy="Adding">Add the code</SubmitButton>
          </Form>
        </details>
      )}
      <h2>Clauses</h2>
      {clauses.length === 0 ? (
        <p>They appear here when the description is published.</p>
      ) : (
        <ul className="branch">
          {clauses.map(({ id, colour, name, handle, retiredAt }) => (
            <li key={id}>
              <CodeName kind="clause" colour={colour} name={name} handle={handle} retired={retiredAt !== null} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
