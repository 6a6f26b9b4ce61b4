import { Field, SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { PageHead } from '@/app/ui/page-head'
import { SubmitButton } from '@/app/ui/submit-button'
import { type Use, uses } from '@/lib/domain/comment/uses'
import { useSentences } from '@/lib/domain/comment/wording'
import { noticeInForce } from '@/lib/queries/notice'
import { enter } from '@/lib/server/gate'
import { publishNotice } from './actions'

export const metadata = { title: 'Notice' }

const stances = [
  { value: 'covered', label: 'covered unless somebody objects' },
  { value: 'asked', label: 'asked; only a yes allows it' },
  { value: 'notAsked', label: 'not asked, not done' },
]
const firstTime: Record<Use, string> = {
  revise: 'covered',
  research: 'covered',
  quote: 'covered',
  show: 'asked',
  archive: 'asked',
  contact: 'notAsked',
  thank: 'notAsked',
}
const wording =
  'We welcome comments from everybody who does this work, under whatever title. Changes that follow from them will be noted in the next version. We would also like to study the comments for a publication; for this they are used only with names and places removed. If you do not want that, say so below and your comment will only help to revise the text.'

export default async function NoticePage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, ['notice.read', 'notice.edit'])
  const notice = await noticeInForce(member.projectId)

  return (
    <div className="page text">
      <PageHead
        before={notice ? `Notice ${notice.number} is in force` : undefined}
        title="Notice"
        lead="What commenters read before they send: what is done with their words, on which basis, and what they can refuse. Each comment keeps the notice it was sent under."
      />
      <Form action={publishNotice} label="Publish the notice" keep done="Published. It is in force for what is sent from now on.">
        <input type="hidden" name="project" value={member.slug} />
        <TextField name="wording" label="Wording" rows={8} serif defaultValue={notice?.wording ?? wording} required />
        <Field
          name="basis"
          label="Lawful basis"
          defaultValue={notice?.basis ?? ''}
          help="For example: public task (research); legitimate interest; consent."
          required
        />
        <Field name="ethicsReference" label="Ethics reference" defaultValue={notice?.ethicsReference ?? ''} />
        {uses.map((use) => (
          <SelectField
            key={use}
            name={`uses.${use}`}
            label={`A comment may ${useSentences[use]}`}
            defaultValue={notice?.uses[use] ?? firstTime[use]}
            choices={stances}
          />
        ))}
        <Field
          name="withdrawUntil"
          label="Last day on which a comment can be taken back"
          type="date"
          defaultValue={notice?.withdrawUntil?.toISOString().slice(0, 10)}
        />
        <Field name="dataLockAt" label="Day on which the data are locked" type="date" />
        <SubmitButton busy="Publishing">Publish notice {(notice?.number ?? 0) + 1}</SubmitButton>
      </Form>
    </div>
  )
}
