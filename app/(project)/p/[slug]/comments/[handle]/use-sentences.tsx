'use client'

import { Form } from '@/app/ui/form'
import { SubmitButton } from '@/app/ui/submit-button'
import type { Use } from '@/lib/domain/comment/uses'
import type { UseSentenceView } from '@/lib/queries/use-sentences'
import type { OpenedWords } from './opened-words'
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

type Props = { project: string; sentences: readonly UseSentenceView[]; words: OpenedWords | null }

/** What the text itself says of its use comes before everything else: a person reads the sentence and says what it means. */
export function UseSentences({ project, sentences, words }: Props) {
  if (sentences.length === 0) return null
  return (
    <section aria-labelledby="use-sentences" className="speaks-list">
      <h2 id="use-sentences">The text speaks of its use</h2>
      <p>
        {words
          ? 'Each sentence is marked in the original with its number. Say what it means; the comment cannot be admitted before.'
          : 'Open the original and read each sentence, then say what it means. The comment cannot be admitted before.'}
      </p>
      <ul className="plain-list">
        {sentences.map(({ id, field, start, end, use, answer }, nth) => (
          <li key={id}>
            <p>
              Sentence {numberOf(sentences, nth)}
              {field === 'proposedText' && ' in the proposed wording'} speaks of {spoken[use]}.{' '}
              {answer ? seems[answer] : 'It is unclear, or on a condition.'}
            </p>
            {words && (
              <blockquote className="prose" dir="auto">
                {(words[field] ?? '').slice(start, end).trim()}
              </blockquote>
            )}
            <Form action={decideUseSentence} label={`What the sentence says of ${spoken[use]}`} className="acts">
              <input type="hidden" name="project" value={project} />
              <input type="hidden" name="sentenceId" value={id} />
              <SubmitButton main={words !== null && answer === 'yes'} name="says" value="yes">
                It says yes
              </SubmitButton>
              <SubmitButton main={words !== null && answer === 'no'} name="says" value="no">
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

/** One sentence may speak of several uses, and has one number. */
export function numberOf(sentences: readonly Pick<UseSentenceView, 'field' | 'start'>[], nth: number): number {
  return new Set(sentences.slice(0, nth + 1).map(({ field, start }) => `${field} ${start}`)).size
}
