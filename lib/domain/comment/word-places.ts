import { teamPlaces } from './team-places'

/**
 * Every column that can hold text, and what a withdrawal does about it. A test compares this with the database's own
 * catalogue, so a new column has to be thought about here before it can stand anywhere.
 */
type Fate =
  /** The row goes, or the column is emptied. */
  | 'erased'
  /** The team's own words: searched for what was withdrawn, and listed until mended (team-places.ts). */
  | 'searched'
  /** Keyed hashes, keys and seals: nobody reads a word out of them, and they belong to no text that is kept. */
  | 'sealed'
  /** Words of closed lists, numbers, ids and the like, which the program writes itself. */
  | 'closed'
  /** What the house says of itself and of its people; no commenter's words come there. */
  | 'house'

const fates: Readonly<Record<Exclude<Fate, 'searched'>, readonly string[]>> = {
  erased: [
    'vault.Original.nonce',
    'vault.Original.sealed',
    'vault.BesidePart.nonce',
    'vault.BesidePart.sealed',
    'vault.CustodyNote.nonce',
    'vault.CustodyNote.sealed',
    'vault.Contact.nonce',
    'vault.Contact.sealed',
    'vault.SubjectKey.kek',
    'vault.SubjectKey.wrapped',
    'vault.Redaction.category',
    'vault.Redaction.finder',
    'vault.Pseudonym.category',
    'vault.Pseudonym.replacement',
    'vault.Pseudonym.surfaceMac',
    'CommentText.text',
    'CommentText.proposedText',
    'CommentText.mac',
    // Made from its text by the database.
    'CommentText.words',
    'CommentTranslation.text',
    'CommentTranslation.language',
    'CommentTranslation.translator',
    'CommentTranslation.forMac',
    // Offsets into its text, and what was found there as words of a closed list.
    'CommentTranslation.found',
    'Submission.attributes',
    'Submission.receiptMac',
    'PermissionEvent.source',
    'vault.EnquiryReply.nonce',
    'vault.EnquiryReply.sealed',
    // The heading of the column that was answered: goes with its comment.
    'Comment.asked',
    // Both stand for words of one comment, and go with its text.
    'Paraphrase.words',
    'Paraphrase.webResult',
    // On the way in, before there is a submission: gone when the import has landed or was stopped.
    'vault.Staged.rows',
    'vault.Staged.sealed',
  ],
  sealed: [
    'Installation.keyCheck',
    'Person.passwordHash',
    'OneTimeLink.mac',
    'Act.inputMac',
    'Event.commitment',
    'EventDetail.salt',
    'Seal.prevHash',
    'Seal.hash',
    'DescriptionVersion.contentHash',
    'ClauseText.fingerprint',
    'ProposalRevision.baseFingerprint',
    'Import.fileMac',
    // Stays with the tombstone, so that the same letter in another mailbox does not bring withdrawn words back.
    'Submission.cameAs',
    'SavedMapping.headerMac',
    'Release.manifestHash',
    'Release.sealHash',
  ],
  closed: [
    'Act.verb',
    'Act.result',
    // Ids, places and times: never a word of a definition.
    'CodeChange.was',
    'CodeChange.is',
    'SavedSet.query',
    // A key of the settings, and an answer of a list or band that k commenters share.
    'FrameworkSummary.attribute',
    'FrameworkSummary.value',
    'Event.type',
    'EventDetail.detail',
    'HandleCounter.kind',
    'Placement.printed',
    'Import.format',
    'Import.mapping',
    'Import.account',
    'ImportLine.outcome',
    'ImportLine.why',
    'SavedMapping.mapping',
    'Job.why',
    'Job.result',
    'Notice.uses',
    'RoundCoder.letter',
    'Member.alias',
    'AnalysisPlan.unit',
    'AnalysisPlan.coefficient',
    'AnalysisPlan.below',
    'Evidence.pins',
    'Release.file',
    'Release.stale',
    'Withdrawal.touched',
    // Ids and offsets of pieces and of what was joined.
    'Comment.parts',
    // A word of the invitation log, never what somebody typed into an address.
    'Submission.via',
    'RiskReview.answers',
    'Mend.place',
    'Mend.rowId',
    // Follows CodeText.name, which is searched.
    'Code.nameKey',
  ],
  house: [
    'Person.email',
    'Person.name',
    'OneTimeLink.email',
    'Project.slug',
    'SavedMapping.name',
    'Project.receiptKey',
    'Project.title',
    'Project.lede',
    'Project.language',
    'Project.bodies',
    'Project.funder',
    'Project.contact',
    'Project.ethics',
    'Project.attributes',
    'Project.attributePlan',
    'Source.reference',
    'Source.doi',
    'Source.url',
    'ClauseSource.page',
    'Invite.via',
    'Invite.channel',
    'Invite.wording',
    'Notice.wording',
    'Notice.basis',
    'Notice.ethicsReference',
    'Round.seed',
    'SecondLook.seed',
    'ClauseText.level',
    'ClauseText.speaker',
    'ProposalRevision.level',
  ],
}

/** Fate by `Table.column`, or `vault.Table.column` for what lies in the vault. */
export const wordPlaces: ReadonlyMap<string, Fate> = new Map([
  ...(Object.entries(fates) as [Fate, readonly string[]][]).flatMap(([fate, places]) =>
    places.map((place): [string, Fate] => [place, fate]),
  ),
  ...teamPlaces.map(({ table, column }): [string, Fate] => [`${table}.${column}`, 'searched']),
])
