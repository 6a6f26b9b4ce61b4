import { memberOfJob } from '@/lib/queries/program'
import { claimJob, type Lane } from '@/lib/server/jobs'
import { workGamma } from './work-gamma'
import { workImport } from './work-import'
import { workMail } from './work-mail'

/** Works on the next job that waits (of one lane, or the one that is named); answers whether there was one. */
export async function workNextJob(only: string | null = null, lane: Lane | null = null): Promise<boolean> {
  const job = await claimJob(new Date(), only, lane)
  if (!job) return false
  const member = await memberOfJob(job)
  switch (job.kind) {
    case 'landImport':
      await workImport(member, job)
      break
    case 'roundGamma':
      await workGamma(member, job)
      break
    case 'mailAnswer':
      await workMail(job)
      break
    default:
      job.kind satisfies never
  }
  return true
}
