import { Form } from '@/app/ui/form'
import { SubmitButton } from '@/app/ui/submit-button'
import type { Use } from '@/lib/domain/comment/uses'
import { openUseSentences } from '@/lib/queries/use-sentences'
import type { AnyMember } from '@/lib/server/member'
import { admit } from '@/lib/server/member'
import { decideUseSentence } from './use-sentence-actions'

const spoken: Readonly<Record<Use, string>> = {
  revise: 'informing the revision',
  research: 'being research data',
  quote: 'being quoted word for word',
  show: 'being shown on the public page',
  archive: 'being archived',
  contact: 'being written to',
  thank: 'being thanked by name',
}
const seems = { yes: 'It seems to say yes.', no: 'It seems to say no.' }

/** What the text itself says of its use comes before everything else: a person reads the sentence and says what it means. */
export async function UseSentences({ member, commentId }: { member: AnyMember; commentId: string }) {
  const open = await openUseSentences(admit(member, 'comment.redact'), commentId)
  if (open.length === 0) return null
  return (
    <section aria-labelledby="use-sentences">
      <h2 id="use-sentences">The text speaks of its use</h2>
      <p>Read each sentence in the original, then say what it means. The comment cannot be admitted before.</p>
      <ul className="plain-list">
        {open.map(({ id, field, start, end, use, answer }) => (
          <li key={id}>
            <p>
              {field === 'text' ? 'Characters' : 'Of the proposed wording, characters'} {start + 1} to {end} speak of{' '}
              {spoken[use]}. {answer ? seems[answer] : 'It is unclear, or on a condition.'}
            </p>
            <Form action={decideUseSentence} label={`What the sentence says of ${spoken[use]}`} className="acts">
              <input type="hidden" name="project" value={member.slug} />
              <input type="hidden" name="sentenceId" value={id} />
              <SubmitButton main={answer === 'yes'} name="says" value="yes">
                It says yes
              </SubmitButton>
              <SubmitButton main={answer === 'no'} name="says" value="no">
                It says no
              </SubmitButton>
              <SubmitButton plain name="says" value="nothing">
                It is not about that
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
