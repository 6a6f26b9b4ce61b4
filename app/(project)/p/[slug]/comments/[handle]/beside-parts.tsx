import { ConfirmButton } from '@/app/ui/confirm-button'
import type { FormAction } from '@/app/ui/form-state'
import { besideNames } from '@/lib/domain/comment/beside'
import type { OpenedWords } from './opened-words'

type Props = {
  project: string
  words: OpenedWords
  isWaiting: boolean
  putPartBack: FormAction
  onPutBack: () => void
}

/** What came in the same letter and is not the comment's own: folded away, read by custodians alone. */
export function BesideParts({ project, words: { beside, isParted, version }, isWaiting, putPartBack, onPutBack }: Props) {
  if (beside.length === 0) return null
  return (
    <section className="beside-parts" aria-labelledby="beside-parts">
      <h2 id="beside-parts">Came with it, and is no part of it</h2>
      {beside.map(({ id, kind, words, place, before, after }) => (
        <details key={id} open={kind === 'aimedAt'}>
          <summary>
            {besideNames[kind]}
            {place !== '' && <span className="quiet">, {place}</span>}
            {kind === 'aimedAt' && <span className="quiet">, not found in version {version ?? 'that was published'}</span>}
          </summary>
          <blockquote className="prose" dir="auto">
            {before !== '' && <span className="quiet">…{before}</span>}
            {words}
            {after !== '' && <span className="quiet">{after}…</span>}
          </blockquote>
          {isWaiting && !isParted && (
            <ConfirmButton
              label={kind === 'aimedAt' ? 'Put these words at the end of the comment' : 'It belongs to the comment'}
              low
              plain
              action={putPartBack}
              values={{ project, partId: id }}
              onDone={onPutBack}
            >
              <p>
                These words are put at the end of the comment and looked through like the rest. Nothing before them moves. They
                cannot be set apart again, only hidden.
              </p>
            </ConfirmButton>
          )}
        </details>
      ))}
    </section>
  )
}
