import { Form } from '@/app/ui/form'
import type { FormAction } from '@/app/ui/form-state'
import { ProposedWording } from '@/app/ui/proposed-wording'
import { SubmitButton } from '@/app/ui/submit-button'
import type { SecondLookView } from '@/lib/queries/second-looks'

type Props = { project: string; base: string; look: SecondLookView; action: FormAction }

const said = { nothingMissed: 'nothing missed', missed: 'something was missed' }

/** One sample: what is still to read for whoever looks, and what they said. */
export function LookList({ project, base, look, action }: Props) {
  const { id, number, looker, isMine, seed, population, size, comments } = look
  const left = comments.filter(({ verdict }) => verdict === null)
  const gone = size - comments.length

  return (
    <section>
      <h2>
        Sample {number}, for {isMine ? 'you' : looker}
      </h2>
      <p className="small quiet">
        {size} of {population} drawn with the seed “{seed}”; {comments.length - left.length} read, {left.length} to read
        {gone > 0 && `, ${gone} withdrawn since`}.
      </p>
      <ul className="lines looks">
        {comments.map(({ id: commentId, handle, verdict, text, proposedText }) => (
          <li key={commentId}>
            <div>
              <a href={`${base}/${handle}`}>{handle}</a> {verdict && <span className="small quiet">{said[verdict]}</span>}
              {isMine && verdict === null && (
                <>
                  <p className="prose" dir="auto">
                    {text}
                  </p>
                  <ProposedWording wording={proposedText} />
                </>
              )}
              {verdict === 'missed' && (
                <p className="small">
                  <a href={`${base}/${handle}?open=1`}>Hide what was missed in {handle}</a>
                </p>
              )}
            </div>
            {isMine && (
              <Form action={action} label={`What ${handle} showed`} className="acts" keep>
                <input type="hidden" name="project" value={project} />
                <input type="hidden" name="lookId" value={id} />
                <input type="hidden" name="commentId" value={commentId} />
                {verdict !== 'nothingMissed' && (
                  <SubmitButton low main={false} name="verdict" value="nothingMissed">
                    Nothing missed
                  </SubmitButton>
                )}
                {verdict !== 'missed' && (
                  <SubmitButton low plain name="verdict" value="missed">
                    Something was missed
                  </SubmitButton>
                )}
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
