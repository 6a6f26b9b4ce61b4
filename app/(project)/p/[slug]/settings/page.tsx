import { Field, SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { SubmitButton } from '@/app/ui/submit-button'
import { approaches, approachWords } from '@/lib/domain/project/approaches'
import { type FrontMatter, frontMatter } from '@/lib/queries/project'
import { enter } from '@/lib/server/gate'
import { editProject } from './actions'
import { AttributesField } from './attributes-field'

export const metadata = { title: 'Settings' }

const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? ''

export default async function SettingsPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, 'project.read')
  const project = await frontMatter(member)
  const canEdit = member.may('project.edit')

  return (
    <div className="page text">
      <PageHead
        title="Settings"
        lead={
          canEdit
            ? 'What the project says about itself, on its public page and in every release.'
            : 'What the project says about itself. An editor can change it.'
        }
        acts={canEdit && <LinkButton href={`/p/${member.slug}/settings/notice`}>The notice</LinkButton>}
      />
      {canEdit ? <Settings project={project} slug={member.slug} /> : <Said project={project} />}
    </div>
  )
}

function Settings({ project, slug }: { project: FrontMatter; slug: string }) {
  return (
    <Form action={editProject} label="Change the settings" keep done="Saved.">
      <input type="hidden" name="project" value={slug} />
      <input type="hidden" name="revision" value={project.revision} />
      <Field name="title" label="Title" defaultValue={project.title} required />
      <TextField
        name="lede"
        label="In a few sentences"
        rows={3}
        defaultValue={project.lede}
        help="Stands under the title of the public page."
      />
      <Field
        name="language"
        label="Language of the text"
        defaultValue={project.language}
        help="As a code: en, de, pt-BR."
        required
      />
      <TextField name="bodies" label="Bodies that publish it" rows={2} defaultValue={project.bodies} />
      <TextField name="funder" label="Funder" rows={2} defaultValue={project.funder} />
      <TextField
        name="contact"
        label="Contact"
        rows={2}
        defaultValue={project.contact}
        help="Who answers questions of commenters."
      />
      <TextField name="ethics" label="Ethics approval" rows={2} defaultValue={project.ethics} />
      <Field name="commentsFrom" label="Comments from" type="date" defaultValue={day(project.commentsFrom)} />
      <Field
        name="commentsUntil"
        label="Comments until"
        type="date"
        defaultValue={day(project.commentsUntil)}
        help="To the end of this day in universal time; empty leaves them open."
      />
      <SelectField
        name="asksPuzzle"
        label="Against programs that send"
        defaultValue={project.asksPuzzle ? 'yes' : 'no'}
        help="A limit for each network and a hidden trap always stand. A puzzle lets each browser work for about a second; who has no script waits fifteen seconds instead. Nobody else's server is asked."
        choices={[
          { value: 'no', label: 'the limit and the trap are enough' },
          { value: 'yes', label: 'let browsers solve a small puzzle too' },
        ]}
      />
      <AttributesField name="attributes" given={project.attributes} />
      <SelectField
        name="approach"
        label="How the team reads"
        defaultValue={project.approach}
        choices={approaches.map((value) => ({ value, label: `${approachWords[value].name}: ${approachWords[value].means}` }))}
      />
      <TextField
        name="reason"
        label="Why the approach changes"
        rows={2}
        help="Only when it does; it is kept for the method text."
      />
      <SubmitButton busy="Saving">Save the settings</SubmitButton>
    </Form>
  )
}

function Said({ project }: { project: FrontMatter }) {
  const pairs = [
    ['Title', project.title],
    ['In short', project.lede],
    ['Bodies', project.bodies],
    ['Funder', project.funder],
    ['Contact', project.contact],
    ['Ethics approval', project.ethics],
    ['Comments', project.commentsUntil ? `until ${day(project.commentsUntil)}` : 'open, with no last day'],
    ['Asked of commenters', project.attributes.map(({ question }) => question).join(' ')],
    ['How the team reads', approachWords[project.approach].name],
  ] as const
  return (
    <dl className="pairs">
      {pairs.map(([name, said]) => (
        <div key={name} className="pair">
          <dt>{name}</dt>
          <dd dir="auto">{said || 'not said yet'}</dd>
        </div>
      ))}
    </dl>
  )
}
