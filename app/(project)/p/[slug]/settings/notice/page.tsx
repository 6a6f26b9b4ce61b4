import { Field, SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { PageHead } from '@/app/ui/page-head'
import { SubmitButton } from '@/app/ui/submit-button'
import { noticeFromTemplate, noticeTemplates, templateWords, usualWithdrawal } from '@/lib/domain/comment/notice-templates'
import { uses } from '@/lib/domain/comment/uses'
import { useSentences } from '@/lib/domain/comment/wording'
import { noticeInForce } from '@/lib/queries/notice'
import { frontMatter } from '@/lib/queries/project'
import { enter } from '@/lib/server/gate'
import { publishNotice } from './actions'

export const metadata = { title: 'Notice' }

const stances = [
  { value: 'covered', label: 'covered unless somebody objects' },
  { value: 'asked', label: 'asked; only a yes allows it' },
  { value: 'notAsked', label: 'not asked, not done' },
]
type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ template?: string }> }

export default async function NoticePage({ params, searchParams }: Props) {
  const member = await enter((await params).slug, ['notice.read', 'notice.edit', 'project.read'])
  const notice = await noticeInForce(member.projectId)
  const project = await frontMatter(member)
  const { template: asked } = await searchParams
  const chosen = noticeTemplates.find((template) => template === asked)
  const withdrawUntil = notice?.withdrawUntil ?? usualWithdrawal(project.commentsUntil)
  const template = noticeFromTemplate(chosen ?? 'opt-out', { ...project, withdrawUntil })
  const begin = chosen || !notice ? { ...template, ethicsReference: project.ethics } : notice

  return (
    <div className="page text">
      <PageHead
        before={notice ? `Notice ${notice.number} is in force` : undefined}
        title="Notice"
        lead="What commenters read before they send: what is done with their words, on which basis, and what they can refuse. Each comment keeps the notice it was sent under."
      />
      <section className="measure">
        <h2>Begin with a template</h2>
        <ul className="lines">
          {noticeTemplates.map((one) => (
            <li key={one}>
              <span>
                <b>{templateWords[one].name}</b>: {templateWords[one].means}
              </span>
              {chosen === one ? (
                <span>filled in below</span>
              ) : (
                <a href={`/p/${member.slug}/settings/notice?template=${one}`}>Fill in this one</a>
              )}
            </li>
          ))}
        </ul>
        <p className="small quiet">
          Filled with the contact, the closing date and the ethics reference of the settings. Read it with whoever answers for
          research ethics and data protection where you work; nothing is published before you say so.
        </p>
      </section>
      <Form
        key={chosen ?? 'own'}
        action={publishNotice}
        label="Publish the notice"
        keep
        done="Published. It is in force for what is sent from now on."
      >
        <input type="hidden" name="project" value={member.slug} />
        <TextField name="wording" label="Wording" rows={8} serif defaultValue={begin.wording} required />
        <TextField
          name="basis"
          label="Lawful basis"
          rows={3}
          defaultValue={begin.basis}
          help="For example: public task (research); legitimate interest; consent."
          required
        />
        <Field name="ethicsReference" label="Ethics reference" defaultValue={begin.ethicsReference} />
        {uses.map((use) => (
          <SelectField
            key={use}
            name={`uses.${use}`}
            label={`A comment may ${useSentences[use]}`}
            defaultValue={begin.uses[use]}
            choices={stances}
          />
        ))}
        <Field
          name="withdrawUntil"
          label="Last day on which a comment can be taken back"
          type="date"
          defaultValue={withdrawUntil?.toISOString().slice(0, 10)}
          help="The wording names it too: change it there as well."
        />
        <Field name="dataLockAt" label="Day on which the data are locked" type="date" />
        <SubmitButton busy="Publishing">Publish notice {(notice?.number ?? 0) + 1}</SubmitButton>
      </Form>
    </div>
  )
}
