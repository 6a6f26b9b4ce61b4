import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { QuoteCopy } from '@/app/ui/quote-copy'
import { StatusLine } from '@/app/ui/status-line'
import { SubmitButton } from '@/app/ui/submit-button'
import type { ThemeQuote } from '@/lib/queries/themes'
import { type Retelling, RetoldQuote } from '../retold-quote'

type Props = {
  title: string
  quotes: readonly ThemeQuote[]
  themeId: string
  project: string
  names: ReadonlyMap<string, string>
  place: FormAction | null
  retelling: Retelling | null
}

/** Codings of one side, each with its quote to copy and the ways to place it. */
export function QuoteList({ title, quotes, themeId, project, names, place, retelling }: Props) {
  return (
    <section>
      <h2>
        {title}, {quotes.length}
      </h2>
      {quotes.map(({ codingId, quote, quoteId, mayBeQuoted, commenter, code, role, ...beside }) => (
        <div key={codingId}>
          <blockquote dir="auto">
            “{quote}”
            <cite>
              {commenter}, {names.get(code)}, <span className="mono">{quoteId}</span>{' '}
              <QuoteCopy {...{ quote, commenter, mayBeQuoted }} id={quoteId} retold={beside.paraphrase?.published ?? null} />
            </cite>
          </blockquote>
          {beside.alsoPublic.length > 0 && (
            <StatusLine tone="caution">
              Five or more of these words in a row stand in {beside.alsoPublic.join(', ')}, too, and can be looked up there.
            </StatusLine>
          )}
          {!mayBeQuoted && <RetoldQuote {...beside} quoteId={quoteId} project={project} retelling={retelling} />}
          {place && (
            <Form action={place} label={`Place ${quoteId}`} className="acts">
              <input type="hidden" name="project" value={project} />
              <input type="hidden" name="themeId" value={themeId} />
              <input type="hidden" name="codingId" value={codingId} />
              {role !== 'supports' && (
                <SubmitButton low plain name="role" value="supports">
                  For
                </SubmitButton>
              )}
              {role !== 'contradicts' && (
                <SubmitButton low plain name="role" value="contradicts">
                  Against
                </SubmitButton>
              )}
              {role !== 'none' && (
                <SubmitButton low plain name="role" value="none">
                  Take out
                </SubmitButton>
              )}
            </Form>
          )}
        </div>
      ))}
    </section>
  )
}
