import { z } from 'zod'
import { defineVerb } from '@/lib/server/verb'
import { admitOne } from './admit-one'

/** A custodian lets the anonymised text in: from now on the team reads it, as far as its uses allow. */
export const admit = defineVerb({
  name: 'comment.admit',
  allow: 'comment.admit',
  input: z.object({ commentId: z.uuid() }),

  async run(scene) {
    const { commentId, rev, hidden } = await admitOne(scene, scene.input.commentId)
    return { value: { rev }, events: [{ type: 'comment.admitted', subject: commentId, detail: { rev, hidden } }] }
  },
})
