import { ConfirmButton } from '@/app/ui/confirm-button'
import { StatusLine } from '@/app/ui/status-line'
import { TranslationBeside } from '@/app/ui/translation-beside'
import { heldTranslation } from '@/lib/queries/translations'
import type { AnyMember } from '@/lib/server/member'
import { admit } from '@/lib/server/member'
import { removeTranslation } from './translation-actions'
import { ConfirmTranslation, TranslationForm } from './translation-forms'

const stands = {
  shown: { tone: 'good', says: 'Coders read it beside the text. Codings stay on the first text.' },
  waits: { tone: 'info', says: 'Coders read it beside the text once the comment is admitted with the text as it is hidden now.' },
  'to-look-at': { tone: 'caution', says: 'Coders do not see it yet: it has places that may point to somebody.' },
  earlier: {
    tone: 'caution',
    says: 'It was made for an earlier text. Coders do not see it until you have compared it with the text as it is now.',
  },
} as const

/** The translation of a comment: who made it and when, whether coders see it, and what the custodian still has to look at. */
export async function TranslationPart({ member, commentId }: { member: AnyMember; commentId: string }) {
  const held = await heldTranslation(admit(member, 'comment.redact'), commentId)
  if (!held || (!held.translation && !held.canHave)) return null
  const { translation, standing, beside } = held
  const values = { project: member.slug, commentId }
  const needsLook = standing === 'earlier' || standing === 'to-look-at'

  return (
    <section className="custody-end" aria-labelledby="translation">
      <h2 id="translation">Translation</h2>
      {translation && standing && (
        <>
          <StatusLine tone={stands[standing].tone}>{stands[standing].says}</StatusLine>
          {needsLook && beside && (
            <>
              <p className="small quiet">The text as it is now</p>
              <p className="prose" dir="auto">
                {beside}
              </p>
            </>
          )}
          <TranslationBeside translation={translation} />
          {needsLook && <ConfirmTranslation {...values} held={held} rev={translation.rev} />}
        </>
      )}
      {held.canHave && (
        <details>
          <summary>{translation ? 'Write it anew' : 'Put a translation beside it'}</summary>
          <TranslationForm {...values} before={translation} beside={beside} textRev={held.textRev} />
        </details>
      )}
      {translation && (
        <p>
          <ConfirmButton label="Take the translation away" low action={removeTranslation} values={values}>
            <p>Its words are deleted. Nothing that was coded changes. This cannot be undone.</p>
          </ConfirmButton>
        </p>
      )}
    </section>
  )
}
