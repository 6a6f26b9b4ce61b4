import { z } from 'zod'
import { mac } from '@/lib/server/mac'
import { Refusal } from '@/lib/server/refusal'
import { defineVerb } from '@/lib/server/verb'
import { foundInTranslation } from './found-in-translation'
import { holdComment } from './hold-comment'
import { textShown } from './text-shown'

const farthestAhead = 14 * 3_600_000

/**
 * A custodian puts a translation beside a comment, in place of the one before. It is looked through, and nothing is refused for
 * what was found: coders see it once a custodian has looked at these places.
 */
export const saveTranslation = defineVerb({
  name: 'comment.save-translation',
  allow: 'comment.redact',
  input: z.object({
    commentId: z.uuid(),
    /** Revision of the text that the translator had before them. */
    textRev: z.coerce.number().int().nonnegative(),
    text: z.string().trim().min(1, 'Write the translation first.').max(100_000, 'This is too long for one comment.'),
    language: z
      .string()
      .trim()
      .min(1, 'Say which language the comment is written in.')
      .max(60, 'A name of a language is enough.'),
    translator: z.string().trim().min(1, 'Say who translated it: a person or a program.').max(200, 'A name is enough.'),
    madeOn: z.iso.date('Give the day as year, month and day.'),
  }),

  async run({ tx, projectId, member, input: { commentId, textRev, madeOn, ...words }, now }) {
    const comment = await holdComment(tx, projectId, commentId)
    if (comment.textRev !== textRev)
      throw new Refusal('conflict', 'The text was changed meanwhile. Keep what you wrote, reload the page and compare.')
    // Somewhere on earth it is tomorrow already.
    if (Date.parse(madeOn) > now.getTime() + farthestAhead)
      throw new Refusal('input', 'This day has not come yet.', { madeOn: 'This day has not come yet.' })
    const shown = await textShown({ tx, projectId, now }, comment)
    const found = await foundInTranslation(tx, projectId, comment, words.text)
    const before = await tx.commentTranslation.findUnique({
      where: { projectId_commentId: { projectId, commentId } },
      select: { rev: true },
    })
    const row = {
      ...{ ...words, rev: (before?.rev ?? 0) + 1, madeOn: new Date(madeOn), forMac: mac('text', shown) },
      ...{ found, lookedAt: found.length === 0 ? now : null, memberId: member.memberId, at: now },
    }
    await tx.commentTranslation.upsert({
      where: { projectId_commentId: { projectId, commentId } },
      create: { projectId, commentId, ...row },
      update: row,
    })
    return {
      value: { found: found.length },
      events: [{ type: 'translation.saved', subject: commentId, detail: { rev: row.rev, found: found.length } }],
    }
  },
})
