import { notFound } from 'next/navigation'
import { Alone } from '@/app/ui/alone'
import { RadioChoice } from '@/app/ui/choice'
import { Field } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { SubmitButton } from '@/app/ui/submit-button'
import { approaches, approachWords } from '@/lib/domain/project/approaches'
import { enterHouse } from '@/lib/server/gate'
import { openProject } from '../actions'

export const metadata = { title: 'Open a project' }

export default async function NewProjectPage() {
  const person = await enterHouse()
  if (!person.isOwner) notFound()

  return (
    <Alone title="Open a project" lead="You become its first editor and can invite the others.">
      <Form action={openProject} label="Open a project">
        <Field name="title" label="Title" help="Best a question that the description answers." required />
        <Field
          name="slug"
          label="Address"
          help="Small letters, digits and hyphens; it stands in every link, and stays."
          required
        />
        <RadioChoice
          name="approach"
          legend="How you mean to work"
          chosen="codebook"
          options={approaches.map((value) => ({ value, label: approachWords[value].name, help: approachWords[value].means }))}
        />
        <SubmitButton busy="One moment">Open the project</SubmitButton>
      </Form>
    </Alone>
  )
}
