export const exampleProject = {
  title: 'What does a learning technologist do?',
  lede: 'A first description of people whose work it is that technology serves learning. We ask those who do this work, or who live with it, to say where it is wrong.',
  language: 'en',
  bodies: 'Working Group on Learning Technology Careers (fictional), with Halse College (fictional)',
  funder: 'Fund for the Study of Professions (fictional)',
  contact: 'Ruth Adeyemi, careers-group@example.org',
  ethics: 'Approved by the research ethics panel of Halse College, LT-2025-014 (fictional)',
  attributes: [
    { key: 'job', question: 'What do you do?', kind: 'text', options: [] },
    {
      key: 'sector',
      question: 'Where do you work?',
      kind: 'choice',
      options: ['university', 'college', 'library', 'company', 'other'],
    },
    { key: 'years', question: 'For how many years?', kind: 'choice', options: ['0-2', '3-5', '6-10', 'over 10'] },
  ] satisfies { key: string; question: string; kind: 'text' | 'choice'; options: string[] }[],
}

export const exampleNotice = {
  wording:
    'This is an example: all people and comments in it are invented.\n\nWe read every comment and say publicly what became of it. We also study the comments for a paper. Before anybody but our custodian reads them, names and whatever else points to somebody are taken out. You get a code with which you can see what became of your comments, change what they may be used for, or take them back, on any day and without a reason.',
  basis: 'Research in the public interest; you may object to it at any time.',
  ethicsReference: 'LT-2025-014 (fictional)',
  uses: {
    revise: 'covered',
    research: 'covered',
    quote: 'covered',
    show: 'asked',
    archive: 'asked',
    contact: 'asked',
    thank: 'asked',
  },
  withdrawUntil: '',
  dataLockAt: '',
} as const
