import { z } from 'zod'
import { shortCharacters } from '@/lib/domain/privacy/risk'
import type { ProjectEvent } from '@/lib/domain/project/events'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { admitOne } from './admit-one'

/** A custodian lets several short comments in that were read in a list: all of them or none. */
export const admitMany = defineVerb({
  name: 'comment.admit-many',
  allow: 'comment.admit',
  input: z.object({ commentIds: z.array(z.uuid()).min(1, 'Tick at least one comment.').max(200) }),

  async run(scene) {
    const events: ProjectEvent[] = []
    const commentIds = [...new Set(scene.input.commentIds)].toSorted()
    for (const id of commentIds) {
      const { commentId, rev, hidden, characters } = await admitOne(scene, id)
      if (characters > shortCharacters)
        throw new Refusal('conflict', `One of them is longer than ${shortCharacters} characters. Read it on a page of its own.`)
      events.push({ type: 'comment.admitted', subject: commentId, detail: { rev, hidden } })
    }
    const [first, ...rest] = events
    if (!first) throw new Refusal('input', 'Tick at least one comment.')
    return { value: { commentIds }, events: [first, ...rest] }
  },
})
