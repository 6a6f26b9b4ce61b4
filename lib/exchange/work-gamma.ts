import { setImmediate as rest } from 'node:timers/promises'
import { type RoundGamma, roundGamma } from '@/lib/domain/agreement/gamma/round-gamma'
import { roundOfJob } from '@/lib/queries/program'
import { gammaInput } from '@/lib/queries/round-gamma'
import { liveCall } from '@/lib/server/call'
import { partitionSolver } from '@/lib/server/integer-programme'
import { beat, type Job } from '@/lib/server/jobs'
import { type AnyMember, admit } from '@/lib/server/member'
import { perform } from '@/lib/server/verb'
import { endGamma } from '@/lib/services/coding/end-gamma'

/** Milliseconds of work between two looks whether to go on; others in this process are served meanwhile. */
const stretch = 200
/** What broke its worker this often is not tried again. */
const tries = 3

/** Works out gamma of a closed round in stretches, tells how far it is, and keeps it; or ends with a sentence. */
export async function workGamma(member: AnyMember | null, job: Job): Promise<void> {
  const end = (as: 'done' | 'cancelled' | 'failed', why: string | null, gamma: object | null = null) =>
    perform(
      endGamma,
      { kind: 'program', projectId: job.projectId },
      { jobId: job.id, as, why, gamma: gamma && JSON.parse(JSON.stringify(gamma)) },
      liveCall(),
    )
  const round = await roundOfJob(job)
  if (!round || !member?.may('agreement.compute', { roundState: round.state }))
    return void (await end('failed', 'Who asked for it may not do so any more. Ask again.'))
  if (job.tries > tries) return void (await end('failed', `It was broken off ${tries} times, so it was given up.`))

  const input = await gammaInput(admit(member, 'agreement.read', { roundState: round.state }), job.subject)
  if (!input) return void (await end('failed', 'The round is not there any more.'))
  const of = input.units.comments.length
  const told = await inStretches(roundGamma(input.units, await partitionSolver(), input.resampling), job, of)
  if (told === 'lost') return
  if (told === 'stop') return void (await end('cancelled', 'It was cancelled; nothing was kept.'))
  await end('done', null, { ...told, basis: input.basis })
}

async function inStretches(steps: ReturnType<typeof roundGamma>, job: Job, of: number): Promise<RoundGamma | 'stop' | 'lost'> {
  for (let since = Number.NEGATIVE_INFINITY, done = 0; ; ) {
    if (performance.now() - since > stretch) {
      const told = await beat(job, Math.floor(done), new Date())
      if (told !== 'go-on') return told
      await rest()
      since = performance.now()
    }
    const step = steps.next()
    if (step.done) return step.value
    done = Math.min(of, step.value.done)
  }
}
