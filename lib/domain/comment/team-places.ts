/**
 * Where the team writes its own words and may have repeated a comment's: after a withdrawal these are searched for runs of
 * five or more of its words and listed until somebody mends them. `row` names the columns that find the row again.
 */
export const teamPlaces = [
  { table: 'Memo', column: 'words', row: ['id'] },
  { table: 'ThemeText', column: 'claim', row: ['themeId', 'rev'] },
  { table: 'ThemeText', column: 'idea', row: ['themeId', 'rev'] },
  { table: 'ThemeText', column: 'scope', row: ['themeId', 'rev'] },
  { table: 'ThemeText', column: 'memo', row: ['themeId', 'rev'] },
  { table: 'ThemeCoding', column: 'note', row: ['themeId', 'codingId'] },
  { table: 'CodeText', column: 'name', row: ['codeId', 'rev'] },
  { table: 'CodeText', column: 'shortDefinition', row: ['codeId', 'rev'] },
  { table: 'CodeText', column: 'definition', row: ['codeId', 'rev'] },
  { table: 'CodeText', column: 'useWhen', row: ['codeId', 'rev'] },
  { table: 'CodeText', column: 'notWhen', row: ['codeId', 'rev'] },
  { table: 'CodeText', column: 'example', row: ['codeId', 'rev'] },
  { table: 'ReconciliationDecision', column: 'reason', row: ['id'] },
  { table: 'Assignment', column: 'question', row: ['roundId', 'coderId', 'commentId'] },
  { table: 'Review', column: 'words', row: ['id'] },
  { table: 'Point', column: 'asks', row: ['id'] },
  { table: 'Request', column: 'title', row: ['id'] },
  { table: 'Request', column: 'asks', row: ['id'] },
  { table: 'Disposition', column: 'reason', row: ['id'] },
  { table: 'ProposalRevision', column: 'title', row: ['proposalId', 'rev'] },
  { table: 'ProposalRevision', column: 'rationale', row: ['proposalId', 'rev'] },
  { table: 'ProposalRevision', column: 'text', row: ['proposalId', 'rev'] },
  { table: 'Evidence', column: 'note', row: ['id'] },
  { table: 'Evidence', column: 'clearedNote', row: ['id'] },
  { table: 'Comment', column: 'reason', row: ['id'] },
  { table: 'Submission', column: 'reason', row: ['id'] },
  { table: 'DescriptionVersion', column: 'summary', row: ['id'] },
  { table: 'ClauseText', column: 'text', row: ['id'] },
] as const satisfies readonly { table: string; column: string; row: readonly string[] }[]
