import { Empty } from '@/app/ui/empty'
import { Form } from '@/app/ui/form'
import { PageHead } from '@/app/ui/page-head'
import { SubmitButton } from '@/app/ui/submit-button'
import { themeCounts } from '@/lib/queries/theme-counts'
import { themesOf } from '@/lib/queries/themes'
import { enter } from '@/lib/server/gate'
import { addTheme } from './actions'
import { SupportCount } from './support-count'
import { ThemeFields } from './theme-fields'

export const metadata = { title: 'Themes' }

const stateWords = { draft: 'draft', inReview: 'in review', agreed: 'agreed', disputed: 'disputed' }

export default async function ThemesPage({ params }: { params: Promise<{ slug: string }> }) {
  const member = await enter((await params).slug, ['theme.read', 'comment.count'])
  const themes = await themesOf(member)
  const { support, of } = await themeCounts(member)
  return (
    <div className="page">
      <PageHead
        title="Themes"
        lead="Claims about what is said, each with the codings that speak for and against it, reviewed by the co-authors."
      />
      {themes.length === 0 ? (
        <Empty title="No theme yet">
          A theme says in one sentence what several codes mean together. Settle the codings of a round first, then look for what
          holds them together.
        </Empty>
      ) : (
        <ul className="comment-list">
          {themes.map(({ handle, claim, state, codes, codings }) => (
            <li key={handle}>
              <a href={`/p/${member.slug}/themes/${handle}`} className="prose" dir="auto">
                {claim}
              </a>
              <p className="small quiet">
                {handle}, {stateWords[state]}; {codes} codes, {codings} codings placed.{' '}
                <SupportCount support={support.get(handle)} of={of} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {member.may('theme.edit') && (
        <details open={themes.length === 0}>
          <summary>Add a theme</summary>
          <Form action={addTheme} label="Add a theme">
            <input type="hidden" name="project" value={member.slug} />
            <ThemeFields />
            <SubmitButton busy="Adding">Add the theme</SubmitButton>
          </Form>
        </details>
      )}
    </div>
  )
}
