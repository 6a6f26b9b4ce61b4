import { notLookedThrough } from '@/lib/queries/program'
import { liveCall } from '@/lib/server/call'
import { perform } from '@/lib/server/verb'
import { lookThrough } from '@/lib/services/comment/look-through'

/** Looks the next few comments through that nobody looked through yet; answers how many. */
export async function lookThroughSome(): Promise<number> {
  const next = await notLookedThrough()
  if (!next) return 0
  const { looked } = await perform(
    lookThrough,
    { kind: 'program', projectId: next.projectId },
    { commentIds: [...next.commentIds] },
    liveCall(),
  )
  return looked
}

/** All of them, for whoever cannot wait for the worker: the example, a command, a test. */
export async function lookThroughAll(): Promise<number> {
  let total = 0
  for (let some = await lookThroughSome(); some > 0; some = await lookThroughSome()) total += some
  return total
}
