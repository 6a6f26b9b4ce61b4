import { Checkbox } from '@/app/ui/choice'
import { Field, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { SubmitButton } from '@/app/ui/submit-button'
import type { Translation } from '@/lib/domain/comment/translation'
import type { HeldTranslation } from '@/lib/queries/translations'
import { confirmTranslation, saveTranslation } from './translation-actions'

type Of = { project: string; commentId: string }

/** Lists what was found in it; one box says that a person has looked. */
export function ConfirmTranslation({ project, commentId, held, rev }: Of & { held: HeldTranslation; rev: number }) {
  const { found, standing, textRev } = held
  return (
    <Form action={confirmTranslation} label="Say that you looked at the translation">
      <input type="hidden" name="project" value={project} />
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="rev" value={rev} />
      <input type="hidden" name="textRev" value={textRev} />
      {found.length > 0 && (
        <>
          <p>What may point to somebody in it:</p>
          <ul className="lines">
            {found.map(({ words, category }, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand there twice, and their order never changes
              <li key={nth}>
                <bdi>{words}</bdi> <span className="quiet">{category}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Checkbox
        name="looked"
        required
        label={found.length > 0 ? 'I looked at these places' : 'I compared it with the text'}
        help={
          standing === 'earlier'
            ? 'It says what the text says now, and shows nothing that the text hides.'
            : 'None of them shows what the text hides. To change one, write the translation anew.'
        }
      />
      <SubmitButton main={false}>Let coders read it</SubmitButton>
    </Form>
  )
}

export function TranslationForm({
  project,
  commentId,
  before,
  beside,
  textRev,
}: Of & { before: Translation | null; beside: string | null; textRev: number }) {
  return (
    <Form action={saveTranslation} label="Put a translation beside the comment">
      <input type="hidden" name="project" value={project} />
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="textRev" value={textRev} />
      {beside && (
        <p className="prose" dir="auto">
          {beside}
        </p>
      )}
      <TextField
        name="text"
        label="Translation"
        help={
          beside
            ? 'Of the text above, as coders read it. Keep the placeholders as they are.'
            : 'Of the text as it will be shown, with its placeholders; never of the original. Decide on all places first.'
        }
        rows={5}
        serif
        required
        defaultValue={before?.text}
      />
      <Field
        name="language"
        label="Translated from"
        help="The language of the comment."
        required
        defaultValue={before?.language}
      />
      <Field
        name="translator"
        label="Translator"
        help="A person or a program; the release prints it."
        required
        defaultValue={before?.translator}
      />
      <Field name="madeOn" label="Translated on" type="date" required defaultValue={before?.madeOn} />
      <SubmitButton main={false}>Keep the translation</SubmitButton>
    </Form>
  )
}
