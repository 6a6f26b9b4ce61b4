import { type Translation, translationLine } from '@/lib/domain/comment/translation'

type Props = {
  translation: Translation
  /** The first text is being coded here. */
  coded?: boolean
}

/** A translation to read along, set apart from the first text and marked as what it is. */
export function TranslationBeside({ translation, coded = false }: Props) {
  return (
    <section className="beside" aria-label="Translation">
      <p className="small quiet">
        {translationLine(translation)}
        {coded && '; codings stay on the first text'}
      </p>
      <p className="prose" dir="auto">
        {translation.text}
      </p>
    </section>
  )
}
