import { notFound } from 'next/navigation'
import { RadioChoice } from '@/app/ui/choice'
import { ConfirmButton } from '@/app/ui/confirm-button'
import { SelectField, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { PageHead } from '@/app/ui/page-head'
import { SubmitButton } from '@/app/ui/submit-button'
import { codebookCodes } from '@/lib/queries/codebook'
import { themeCounts } from '@/lib/queries/theme-counts'
import { themeByHandle } from '@/lib/queries/themes'
import { enter } from '@/lib/server/gate'
import {
  checkParaphrase,
  editTheme,
  gatherCode,
  placeCoding,
  removeParaphrase,
  restoreParaphrase,
  reviewTheme,
  sendTheme,
  writeParaphrase,
} from '../actions'
import { SupportCount } from '../support-count'
import { ThemeFields } from '../theme-fields'
import { QuoteList } from './quote-list'

export async function generateMetadata({ params }: { params: Promise<{ handle: string }> }) {
  return { title: (await params).handle }
}

const stateWords = { draft: 'draft', inReview: 'in review', agreed: 'agreed', disputed: 'disputed' }

export default async function ThemePage({ params }: { params: Promise<{ slug: string; handle: string }> }) {
  const { slug, handle } = await params
  const member = await enter(slug, ['theme.read', 'comment.read', 'comment.count', 'project.read', 'codebook.read'])
  const theme = await themeByHandle(member, handle)
  if (!theme) notFound()
  const { support, of } = await themeCounts(member)
  const codes = (await codebookCodes(member)).filter(({ retiredAt, isDraft }) => retiredAt === null && !isDraft)
  const canEdit = member.may('theme.edit')
  const gathered = codes.filter(({ id }) => theme.codeIds.includes(id))
  const nameOf = new Map(codes.map(({ id, name }) => [id, name]))
  const list = (role: string) => theme.quotes.filter((one) => one.role === role)
  const place = canEdit ? placeCoding : null
  const retelling = member.may('quote.retell')
    ? {
        ...{ write: writeParaphrase, check: checkParaphrase, memberId: member.memberId },
        ...{ remove: removeParaphrase, restore: restoreParaphrase },
      }
    : null
  const common = { themeId: theme.id, project: member.slug, names: nameOf, place, retelling }

  return (
    <div className="page">
      <PageHead
        before={`${theme.handle}, revision ${theme.rev}, ${stateWords[theme.state]}`}
        title={theme.claim}
        lead={<SupportCount support={support.get(theme.handle)} of={of} />}
        acts={
          canEdit &&
          !theme.inReview && (
            <ConfirmButton label="Send to review" main action={sendTheme} values={{ project: member.slug, themeId: theme.id }}>
              <p>Co-authors are asked for their verdict on this wording.</p>
            </ConfirmButton>
          )
        }
      />
      {theme.idea && (
        <p className="prose measure" dir="auto">
          {theme.idea}
        </p>
      )}
      {theme.scope && (
        <p className="measure" dir="auto">
          <b>Scope.</b> {theme.scope}
        </p>
      )}
      <p>
        <b>Codes.</b> {gathered.map(({ name }) => name).join(', ') || 'none yet'}
      </p>
      {canEdit && (
        <Form action={gatherCode} label="Gather a code" className="settle">
          <input type="hidden" name="project" value={member.slug} />
          <input type="hidden" name="themeId" value={theme.id} />
          <SelectField
            name="codeId"
            label="Code"
            choices={codes.map(({ id, handle: of, name }) => ({ value: id, label: `${of} ${name}` }))}
          />
          <div className="acts">
            <SubmitButton low main={false} name="gathers" value="yes">
              Gather it
            </SubmitButton>
            <SubmitButton low plain name="gathers" value="no">
              Let it go
            </SubmitButton>
          </div>
        </Form>
      )}
      <div className="two-cols">
        <QuoteList title="For" quotes={list('supports')} {...common} />
        <div>
          <QuoteList title="Against" quotes={list('contradicts')} {...common} />
          {list('nuances').length > 0 && <QuoteList title="With a difference" quotes={list('nuances')} {...common} />}
        </div>
      </div>
      <QuoteList title="Not placed yet" quotes={list('none')} {...common} />
      <h2>Reviews</h2>
      {theme.reviews.length === 0 && <p>No co-author has said anything yet.</p>}
      <ul className="lines">
        {theme.reviews.map(({ by, verdict, words, isOfThisRev }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: reviews are only ever added
          <li key={nth}>
            <span dir="auto">
              {by}: {verdict}
              {!isOfThisRev && ' (of an earlier wording)'}. {words}
            </span>
          </li>
        ))}
      </ul>
      {theme.inReview && member.may('theme.review') && (
        <Form action={reviewTheme} label="Your verdict">
          <input type="hidden" name="project" value={member.slug} />
          <input type="hidden" name="themeId" value={theme.id} />
          <RadioChoice
            name="verdict"
            legend="Your verdict"
            options={[
              { value: 'approve', label: 'Agree' },
              { value: 'changes', label: 'Ask for changes' },
              { value: 'abstain', label: 'Abstain' },
            ]}
            required
          />
          <TextField name="words" label="Why" rows={2} />
          <SubmitButton>Give the verdict</SubmitButton>
        </Form>
      )}
      {canEdit && (
        <details>
          <summary>Word it anew</summary>
          <Form action={editTheme} label="Word the theme anew" keep>
            <input type="hidden" name="project" value={member.slug} />
            <input type="hidden" name="themeId" value={theme.id} />
            <ThemeFields words={theme} />
            <SubmitButton busy="Saving">Save the wording</SubmitButton>
          </Form>
        </details>
      )}
      {theme.earlier.length > 0 && (
        <details>
          <summary>Earlier wordings</summary>
          <ul>
            {theme.earlier.map(({ rev, claim }) => (
              <li key={rev} dir="auto">
                Revision {rev}: {claim}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
