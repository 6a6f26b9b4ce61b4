import { ConfirmButton } from '@/app/ui/confirm-button'
import type { PartsView } from '@/lib/queries/parts'
import { putTogether } from './parts-actions'

type Props = { project: string; commentId: string; base: string; parts: PartsView }

/** Where the words of a comment stand that was split or joined, and the way back. */
export function PartedPart({ project, commentId, base, parts }: Props) {
  return (
    <section className="custody-end" aria-labelledby="parts">
      <h2 id="parts">Parts</h2>
      <p>
        {parts.state === 'split' ? 'Its words stand in ' : 'Its words stand in the joined '}
        {parts.standsIn.map((handle, nth) => (
          <span key={handle}>
            {nth > 0 && ', '}
            <a href={`${base}/${handle}`}>{handle}</a>
          </span>
        ))}
        . It is counted once, as it was received.
      </p>
      {parts.state === 'split' && (
        <p>
          <ConfirmButton label="Put the pieces together again" low action={putTogether} values={{ project, commentId }}>
            <p>
              The comment is as it was, with what was decided on its pieces since. This is possible as long as all of them wait
              and none was taken back.
            </p>
          </ConfirmButton>
        </p>
      )}
    </section>
  )
}
