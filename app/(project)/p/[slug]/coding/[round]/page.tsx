import { notFound } from 'next/navigation'
import { ConfirmButton } from '@/app/ui/confirm-button'
import { LinkButton } from '@/app/ui/link-button'
import { PageHead } from '@/app/ui/page-head'
import { Progress } from '@/app/ui/progress'
import { purposeRules } from '@/lib/domain/coding/round'
import { progressOf, roundByNumber } from '@/lib/queries/rounds'
import { enter } from '@/lib/server/gate'
import { admit } from '@/lib/server/member'
import { lockRound } from '../actions'

export const metadata = { title: 'Round' }

export default async function RoundPage({ params }: { params: Promise<{ slug: string; round: string }> }) {
  const { slug, round: number } = await params
  const member = await enter(slug, 'round.read')
  const round = await roundByNumber(member, Number(number))
  if (!round) notFound()
  const progress = member.may('round.progress') ? await progressOf(admit(member, 'round.progress'), round.id) : null
  const base = `/p/${member.slug}`
  const isOpen = round.state === 'open'

  return (
    <div className="page">
      <PageHead
        before={`Round ${round.number}, ${round.purpose}`}
        title={round.title}
        lead={`It ${purposeRules[round.purpose].does}. ${round.comments} comments${round.sampleSize === null ? ', all that could be coded' : `, drawn with the seed “${round.seed}”`}.`}
        acts={
          <>
            {round.mine && isOpen && (
              <LinkButton href={`${base}/coding/${round.number}/desk`} main>
                Go to the desk
              </LinkButton>
            )}
            {!isOpen && (
              <LinkButton href={`${base}/agreement/${round.number}`} main>
                See the agreement
              </LinkButton>
            )}
          </>
        }
      />
      <p>
        {isOpen
          ? 'It is open and blind: each coder sees only their own work.'
          : `It is ${round.state}: its codings stay as they are, and every member may read them.`}
      </p>
      {round.suggests && (
        <p>The desk suggests codes in this round. A coding that comes from accepting one says so in the release.</p>
      )}
      {round.mine && (
        <Progress
          label="Your comments"
          done={round.mine.done + round.mine.skipped}
          of={round.mine.todo + round.mine.done + round.mine.skipped}
        />
      )}
      {progress && (
        <section>
          <h2>Progress of each coder</h2>
          {round.coders.map(({ memberId, alias }) => {
            const { todo = 0, done = 0, skipped = 0 } = progress.get(memberId) ?? {}
            return <Progress key={memberId} label={alias} done={done + skipped} of={todo + done + skipped} />
          })}
        </section>
      )}
      {isOpen && member.may('round.lock') && (
        <p className="acts">
          <ConfirmButton label="Lock the round" main action={lockRound} values={{ project: member.slug, roundId: round.id }}>
            <p>Nobody can code in it any more, and every member may see what was coded. This cannot be undone.</p>
          </ConfirmButton>
        </p>
      )}
    </div>
  )
}
