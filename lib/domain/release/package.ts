import { type AccountLine, accountLines, accountWords } from '@/lib/domain/comment/account'
import type { Permits } from '@/lib/domain/comment/uses'

/** A column of a released table; `says` goes into the README beside it. */
export type ReleaseColumn = { readonly name: string; readonly kind: 'text' | 'number'; readonly says: string }

export type ReleaseFile = { readonly path: string; readonly says: string; readonly columns: readonly ReleaseColumn[] }

const text = (name: string, says: string): ReleaseColumn => ({ name, kind: 'text', says })
const number = (name: string, says: string): ReleaseColumn => ({ name, kind: 'number', says })

/** The account's lines as names of columns. */
const columnOf: Readonly<Record<AccountLine, string>> = {
  admitted: 'admitted',
  revisionOnly: 'revision_only',
  waiting: 'waiting',
  enquiry: 'enquiries',
  excluded: 'excluded',
  duplicate: 'duplicates',
  withdrawn: 'withdrawn',
}

const comments: ReleaseFile = {
  path: 'comments.csv',
  says: 'Each comment that may be research data; the full text only where the archive use allows it.',
  columns: [
    text('comment', 'Handle of the comment.'),
    text('commenter', 'Pseudonym of its commenter.'),
    text('target', 'Clause that the commenter aimed at; empty for the whole. Not a coding.'),
    text('passage', 'Words of that clause which the commenter aimed at, as published; empty for all of it.'),
    number('passage_start', 'First code point of these words in the text of the clause, counted from 0.'),
    number('passage_end', 'Code point after the last of them.'),
    text('question', 'Question that the comment answers, as its survey put it; empty where there was none.'),
    text('received', 'Month of arrival; finer dates help to find a person.'),
    text('text', 'Text without what points to people; empty where it may not be deposited.'),
    text('proposed_text', 'Wording that the commenter proposed; empty where it may not be deposited.'),
    text('translation', 'Translation of the text, to read along; empty where there is none or the text may not be deposited.'),
    text('translated_from', 'Language of the text, where there is a translation.'),
    text('translator', 'Person or program that translated it.'),
    text('translated_on', 'Day of the translation.'),
    text(
      'cluster',
      'Handle of the most typical comment among its near copies; its own where it is like no other. Each counts once by this column.',
    ),
    text('uses', 'Uses that were allowed when the release was made.'),
  ],
}

const codings: ReleaseFile = {
  path: 'codings.csv',
  says: 'Each coding of each coder in locked rounds, and the consensus.',
  columns: [
    text('comment', 'Handle of the comment.'),
    text('layer', 'independent or consensus.'),
    text('round', 'Round in which it was made.'),
    text('coder', 'Pseudonym of the coder; empty for the consensus.'),
    text('code', 'Handle of the code or clause as it was given; empty for a code that its coder alone had.'),
    text('stance', 'Stance on a clause code; empty on a content code.'),
    number('start', 'First code point of the span in the text, counted from 0.'),
    number('end', 'Code point after the last of the span.'),
    text('suggested', 'yes where the coder accepted what the desk suggested; empty where the coder chose it unprompted.'),
    text(
      'counts_as',
      'Handle of the code that it counts as: another one where codes were merged or codings moved since, empty where the code was taken away.',
    ),
  ],
}

const codebook: ReleaseFile = {
  path: 'codebook.csv',
  says: 'The codebook of the release.',
  columns: [
    text('code', 'Handle of the code.'),
    text('parent', 'Handle of the category above it.'),
    text('name', 'Name.'),
    text('short_definition', 'Definition in a sentence.'),
    text('full_definition', 'Full definition.'),
    text('use_when', 'When to use it.'),
    text('do_not_use_when', 'When not to use it.'),
    text('example', 'An example in words of the team or of a comment that may be quoted.'),
    text('merged_into', 'Handle of the code that it was merged into; empty while it counts as itself.'),
  ],
}

const themes: ReleaseFile = {
  path: 'themes.csv',
  says: 'Each theme with what it gathers and how its reviews stand.',
  columns: [
    text('theme', 'Handle of the theme.'),
    text('claim', 'The claim in one sentence.'),
    text('idea', 'Central idea and scope.'),
    text('state', 'How its reviews stand.'),
    text('codes', 'Handles of the codes it gathers.'),
    number('commenters', 'Commenters behind its supporting codings.'),
    number('comments', 'Comments behind its supporting codings.'),
    number('clusters', 'The same with near copies counted once.'),
    number('supporting', 'Supporting codings.'),
    number('contrary', 'Contrary codings.'),
  ],
}

const counts: ReleaseFile = {
  path: 'counts.csv',
  says: 'How many speak of each code, by comment, with near copies counted once, and by commenter, each with what it is a share of.',
  columns: [
    text('code', 'Handle of the code or clause; all for every comment that was coded and settled.'),
    number('comments', 'Comments whose settled codings hold it.'),
    number('clusters', 'The same with near copies counted once.'),
    number('commenters', 'Their commenters.'),
    number('of_comments', 'All comments that may be counted.'),
    number('of_clusters', 'The same with near copies counted once.'),
    number('of_commenters', 'Their commenters.'),
  ],
}

const agreement: ReleaseFile = {
  path: 'agreement.csv',
  says: 'Agreement per round and code, with standard error and interval; where a number would mean nothing, the reason.',
  columns: [
    text('round', 'Round.'),
    text('code', 'Handle of the code, or all.'),
    text(
      'unit',
      'What was compared: the code on a comment, all codes of a comment as a set, the words of comments, the stance on shared clauses.',
    ),
    text('coders', 'Letters of the coders compared.'),
    text('coefficient', 'Name of the coefficient.'),
    text('variant', 'Metric, weights or distance, where there are several.'),
    number('value', 'Its value; empty when not estimable.'),
    number('standard_error', 'Published standard error, which takes units for independent; empty where there is none.'),
    number('lower', 'Lower end of the 95 % interval.'),
    number('upper', 'Upper end of the 95 % interval.'),
    text('interval_method', 'How the interval was made, or why there is none.'),
    text('resampled', 'What was drawn again as a whole; empty for an interval from the standard error.'),
    number('resampled_count', 'How many of these there are.'),
    text('seed', 'Seed of the dice.'),
    number('replicates', 'How often it was drawn again.'),
    number('replicates_without_value', 'Draws in which the coefficient had no value; they are left out of the interval.'),
    number('observed', 'Agreement observed.'),
    number('expected', 'Agreement expected by chance; empty for a coefficient that does not ask.'),
    number('units', 'Units with any value.'),
    number('pairable_units', 'Units with values of two or more coders.'),
    text('flags', 'What to know before trusting the number.'),
    text('not_estimable', 'Why there is no value.'),
  ],
}

export const agreementJsonPath = 'agreement.json'

const trace: ReleaseFile = {
  path: 'trace.csv',
  says: 'From each change of the description back to its evidence. A change that rests on fewer than three sealed comments alone names none.',
  columns: [
    text('operation', 'What happened to the clause.'),
    text('clause_before', 'Clause of the version before; empty for a new one.'),
    text('clause_after', 'Clause of this version; empty for a retired one.'),
    text('text_before', 'Wording before.'),
    text('text_after', 'Wording after.'),
    text('proposal', 'Handle of the proposal.'),
    text('rationale', 'Why the team changed it.'),
    text('evidence_kind', 'Kind of the evidence.'),
    text('evidence_role', 'What the evidence does for the proposal.'),
    text('evidence', 'Handle of the evidence.'),
    text('comment', 'Handle of the comment it leads to, where it may be named.'),
    text('cluster', 'Cluster of that comment, as in comments.csv.'),
    text('retold', 'What that comment says there, retold by the team because its words may not be quoted; never its own words.'),
    text('decision', 'What the co-authors decided.'),
  ],
}

const anonymisationLog: ReleaseFile = {
  path: 'anonymisation-log.csv',
  says: 'How many places were hidden, by category; never what they said.',
  columns: [
    text('category', 'What was hidden.'),
    number('places', 'Places hidden.'),
    number('comments', 'Comments with such a place.'),
    number('generalised', 'Of these places, those said in vaguer words instead of a placeholder.'),
  ],
}

const account: ReleaseFile = {
  path: 'account.csv',
  says: 'What became of every comment received, each in exactly one line: the denominators of all other tables.',
  columns: [
    text('part', 'All, or a part: by channel, by address of invitation, by version that was commented on.'),
    text(
      'name',
      'Which channel, address or version; addresses that few came through are taken together. Where comments were split or joined, a second row of all counts each piece and each joined comment by itself, as the other tables do.',
    ),
    ...accountLines.map((line) => number(columnOf[line], `Comments ${accountWords[line].name}: ${accountWords[line].says}.`)),
    number('received', 'All comments received: the sum of the lines before.'),
  ],
}

/** The tables of a release with fixed columns; the matrix of comments and codes has columns of its own. */
export const releaseTables = { account, comments, codings, codebook, counts, themes, agreement, trace, anonymisationLog } as const

export const matrixPath = 'coding-matrix.csv'

/** Every file of a release, in the order in which its README lists them. */
export const releaseFiles: readonly Omit<ReleaseFile, 'columns'>[] = [
  { path: 'README.md', says: 'What this is, how it was made, and what each column means.' },
  ...Object.values(releaseTables).map(({ path, says }) => ({ path, says })),
  { path: agreementJsonPath, says: 'The numbers of agreement.csv, an object each under the names of its columns.' },
  {
    path: matrixPath,
    says: 'One row per comment, one column per code: 1 where it is coded so, 0 where it is not, empty where nobody coded it yet.',
  },
  { path: 'codebook.qdc', says: 'The codebook for programs that read REFI-QDA.' },
  { path: 'project.qdpx', says: 'Texts that may be deposited, codes and codings for programs that read REFI-QDA.' },
  { path: 'datapackage.json', says: 'The tables and their columns for programs, as a Tabular Data Package.' },
  { path: 'checksums.sha256', says: 'SHA-256 of every other file.' },
]

/** The full text of a comment as the release may hold it: empty unless its uses let it be deposited. */
export function textForRelease(anonymised: string | null, { deposit }: Pick<Permits, 'deposit'>): string {
  return deposit ? (anonymised ?? '') : ''
}
