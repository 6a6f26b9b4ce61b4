import { perform } from '@/lib/server/verb'
import { addTheme } from '@/lib/services/theme/add-theme'
import { sendTheme } from '@/lib/services/theme/send-theme'
import { aCodedRound } from './coded-round'
import { call } from './project'

export const claim = { claim: 'Most of the work is done unseen.' }

/** A theme of Noor's over the coded round. */
export async function aTheme() {
  const coded = await aCodedRound()
  const { themeId } = await perform(addTheme, coded.project.noor, claim, call())
  return { ...coded, themeId, projectId: coded.project.projectId }
}

export async function inReview({ project, themeId }: Awaited<ReturnType<typeof aTheme>>) {
  await perform(sendTheme, project.noor, { themeId }, call())
}
