import type { EventType } from './events'

type Words = { readonly did: string; readonly room: EventRoom; readonly isBlind?: true }

export const eventRooms = ['project', 'description', 'comments', 'codebook', 'coding', 'themes', 'revisions', 'release'] as const
export type EventRoom = (typeof eventRooms)[number]

/**
 * What each event says in the history, after who did it and before what it was done to. `isBlind` marks what a coder does
 * alone: while the round is open nobody else is told of it.
 */
export const eventWords: Readonly<Record<EventType, Words>> = {
  'owner.claimed': { did: 'became owner of this installation', room: 'project' },
  'project.created': { did: 'began the project', room: 'project' },
  'project.edited': { did: 'changed the settings', room: 'project' },
  'person.joined': { did: 'got an account', room: 'project' },
  'person.signed-in': { did: 'signed in', room: 'project' },
  'person.signed-out': { did: 'signed out', room: 'project' },
  'person.signed-out-everywhere': { did: 'signed out everywhere', room: 'project' },
  'person.password-changed': { did: 'changed the password', room: 'project' },
  'person.reset-link-made': { did: 'made a link for a new password', room: 'project' },
  'member.invited': { did: 'invited somebody', room: 'project' },
  'member.joined': { did: 'Somebody accepted an invitation', room: 'project' },
  'member.roles-changed': { did: 'changed the roles of a member', room: 'project' },
  'member.left': { did: 'took a member out', room: 'project' },
  'description.drafted': { did: 'brought in the draft of the description', room: 'description' },
  'clause.added': { did: 'added a clause', room: 'description' },
  'clause.reworded': { did: 'reworded a clause', room: 'description' },
  'clause.moved': { did: 'moved a clause', room: 'description' },
  'clause.removed': { did: 'removed a clause', room: 'description' },
  'source.added': { did: 'added a source', room: 'description' },
  'source.linked': { did: 'linked a source to a clause', room: 'description' },
  'source.unlinked': { did: 'took a source off a clause', room: 'description' },
  'version.published': { did: 'published', room: 'description' },
  'notice.drafted': { did: 'wrote a notice', room: 'comments' },
  'notice.published': { did: 'published a notice', room: 'comments' },
  'submission.received': { did: 'sent comments', room: 'comments' },
  'import.begun': { did: 'began to bring comments in', room: 'comments' },
  'import.cancelled': { did: 'asked an import to stop', room: 'comments' },
  'import.stopped': { did: 'ended an import with nothing brought in', room: 'comments' },
  'comments.looked-through': { did: 'looked comments through for what may point to people', room: 'comments' },
  'use-sentence.decided': { did: 'decided what a sentence says of use', room: 'comments' },
  'submission.imported': { did: 'imported comments', room: 'comments' },
  'import.undone': { did: 'took an import back', room: 'comments' },
  'mapping.saved': { did: 'saved what the columns of a table hold', room: 'comments' },
  'mapping.renamed': { did: 'renamed a saved mapping', room: 'comments' },
  'mapping.deleted': { did: 'deleted a saved mapping', room: 'comments' },
  'permission.changed': { did: 'changed what comments may be used for', room: 'comments' },
  'submission.withdrawn': { did: 'withdrew what was sent; its words are gone', room: 'comments' },
  'comment.withdrawn': { did: 'withdrew a comment; its words are gone', room: 'comments' },
  'comment.part-put-back': { did: 'put words of a letter back into a comment', room: 'comments' },
  'comment.set-apart': { did: 'set a comment apart as an enquiry', room: 'comments' },
  'enquiry.answered': { did: 'answered an enquiry', room: 'comments' },
  'enquiry.mailed': { did: 'mailed an answer', room: 'comments' },
  'invite.logged': { did: 'wrote down an invitation', room: 'comments' },
  'invite.edited': { did: 'changed a line of the invitation log', room: 'comments' },
  'invite.removed': { did: 'took a line out of the invitation log', room: 'comments' },
  'mention.mended': { did: 'mended a text that mentioned a withdrawn comment', room: 'comments' },
  'original.opened': { did: 'opened an original', room: 'comments' },
  'originals.opened': { did: 'opened many originals at once', room: 'comments' },
  'redaction.made': { did: 'hid words', room: 'comments' },
  'redaction.accepted': { did: 'hid words that were proposed', room: 'comments' },
  'redaction.rejected': { did: 'let words stand that were proposed', room: 'comments' },
  'redaction.moved': { did: 'moved the edges of a place to hide', room: 'comments' },
  'redaction.made-everywhere': { did: 'hid the same words everywhere', room: 'comments' },
  'custody.noted': { did: 'wrote a note for custodians', room: 'comments' },
  'custody.note-removed': { did: 'took a note for custodians away', room: 'comments' },
  'translation.saved': { did: 'put a translation beside a comment', room: 'comments' },
  'translation.looked-at': { did: 'looked at a translation', room: 'comments' },
  'translation.removed': { did: 'took a translation away', room: 'comments' },
  'second-look.drawn': { did: 'drew comments for a second look', room: 'comments' },
  'second-look.judged': { did: 'looked at a comment again', room: 'comments' },
  'pseudonyms.exported': { did: 'took the table of pseudonyms out', room: 'comments' },
  'comment.admitted': { did: 'admitted', room: 'comments' },
  'comment.excluded': { did: 'excluded a comment', room: 'comments' },
  'comment.reopened': { did: 'let a comment wait again', room: 'comments' },
  'receipt.opened': { did: 'opened a receipt', room: 'comments' },
  'code.added': { did: 'added a code', room: 'codebook' },
  'code.edited': { did: 'changed a code', room: 'codebook' },
  'code.moved': { did: 'moved a code', room: 'codebook' },
  'code.retired': { did: 'retired a code', room: 'codebook' },
  'round.opened': { did: 'opened', room: 'coding' },
  'round.locked': { did: 'locked', room: 'coding' },
  'round.reconciled': { did: 'finished settling', room: 'coding' },
  'gamma.asked': { did: 'asked for gamma of', room: 'coding' },
  'gamma.cancelled': { did: 'asked to stop gamma of', room: 'coding' },
  'gamma.ended': { did: 'ended gamma of', room: 'coding' },
  'coding.applied': { did: 'put codes on words', room: 'coding', isBlind: true },
  'coding.removed': { did: 'took codes off', room: 'coding', isBlind: true },
  'coding.changed': { did: 'changed codings', room: 'coding', isBlind: true },
  'assignment.done': { did: 'finished a comment', room: 'coding', isBlind: true },
  'assignment.reopened': { did: 'took a comment up again', room: 'coding', isBlind: true },
  'assignment.skipped': { did: 'put a comment aside', room: 'coding', isBlind: true },
  'disagreement.settled': { did: 'settled a difference', room: 'coding' },
  'act.undone': { did: 'undid a step', room: 'coding', isBlind: true },
  'memo.written': { did: 'wrote a memo', room: 'coding', isBlind: true },
  'theme.added': { did: 'made the claim', room: 'themes' },
  'theme.edited': { did: 'worded anew', room: 'themes' },
  'theme.gathered': { did: 'changed what is gathered under', room: 'themes' },
  'theme.sent-for-review': { did: 'sent to review', room: 'themes' },
  'theme.reviewed': { did: 'gave a verdict on', room: 'themes' },
  'quote.retold': { did: 'said a quote in other words', room: 'themes' },
  'quote.retelling-checked': { did: 'checked a quote said in other words', room: 'themes' },
  'point.distilled': { did: 'distilled', room: 'revisions' },
  'point.edited': { did: 'reworded', room: 'revisions' },
  'request.gathered': { did: 'gathered points into', room: 'revisions' },
  'request.edited': { did: 'renamed', room: 'revisions' },
  'disposition.decided': { did: 'answered', room: 'revisions' },
  'proposal.drafted': { did: 'drafted', room: 'revisions' },
  'proposal.edited': { did: 'worded anew', room: 'revisions' },
  'proposal.sent-for-review': { did: 'sent to review', room: 'revisions' },
  'proposal.reviewed': { did: 'gave a verdict on', room: 'revisions' },
  'proposal.declined': { did: 'took off the table', room: 'revisions' },
  'evidence.linked': { did: 'linked evidence to a proposal', room: 'revisions' },
  'evidence.unlinked': { did: 'unlinked evidence of a proposal', room: 'revisions' },
  'evidence.cleared': { did: 'cleared evidence that was in doubt', room: 'revisions' },
  'evidence.lost': { did: 'took evidence out that may not be used any more', room: 'revisions' },
  'risk.reviewed': { did: 'signed a review of the risk that people are found', room: 'release' },
  'originals.destroyed': { did: 'destroyed the originals and the names behind placeholders', room: 'comments' },
  'attributes.decided': { did: 'decided what exports hold of commenters', room: 'release' },
  'release.built': { did: 'built a release', room: 'release' },
  'export.recorded': { did: 'took data out', room: 'release' },
}

/** The types of one room. */
export function eventsOf(room: EventRoom): EventType[] {
  return (Object.keys(eventWords) as EventType[]).filter((type) => eventWords[type].room === room)
}

export const blindEvents = (Object.keys(eventWords) as EventType[]).filter((type) => eventWords[type].isBlind)

/** Who did it when no member did: a commenter at the door or with a receipt, or the program. */
export function doerOf(type: EventType): 'A commenter' | 'Codicil' | '' {
  if (['submission.received', 'permission.changed', 'submission.withdrawn', 'comment.withdrawn', 'receipt.opened'].includes(type))
    return 'A commenter'
  return type === 'member.joined' ? '' : 'Codicil'
}
