export type ExampleTheme = {
  readonly key: string
  readonly claim: string
  readonly idea: string
  readonly scope: string
  readonly memo: string
  readonly codes: readonly string[]
  /** Words of a comment, and what they do for the claim; the settled coding with one of the theme's codes there is placed. */
  readonly placed: readonly (readonly [words: string, role: 'supports' | 'contradicts' | 'nuances', note: string])[]
  readonly reviews: readonly (readonly [by: 'marek' | 'lucia', verdict: 'approve' | 'changes', words: string])[]
}

export const exampleThemes: readonly ExampleTheme[] = [
  {
    key: 'unseen',
    claim: 'Most of the work is done where nobody counts it.',
    idea: 'Commenters place what they value most in corridors, at kettles and late on calls: outside sessions, reports and workload plans. They do not ask for praise. They ask that the description name it, since what is not named is not given time.',
    scope: 'Holds for people in posts that support others. Heads describe the same hours as overload, not as unseen.',
    memo: 'We looked for comments that say the opposite. The best one says that administration is the half that everybody sees: it sharpens the claim and does not break it.',
    codes: ['invisible', 'informal', 'workload'],
    placed: [
      ['a lecturer stops at my desk "for a minute" and stays for forty', 'supports', ''],
      ['No workload plan shows those minutes.', 'supports', ''],
      ['There is no word for it in any plan.', 'supports', 'Closing a platform: work at its end is as unseen as at its start.'],
      ['Nobody planned it. It is in no report.', 'supports', ''],
      ['not one line of minutes', 'supports', ''],
      ['asked me not to tell her line manager', 'supports', 'Unseen by choice: to be seen would cost her.'],
      ['it is the half that everybody can see', 'contradicts', 'Forms are seen. It is teaching that is not.'],
      ['Two of them cover nine departments.', 'nuances', 'A dean sees it, and still cannot count it.'],
    ],
    reviews: [
      ['marek', 'approve', 'The counter-example convinced me.'],
      ['lucia', 'approve', ''],
    ],
  },
  {
    key: 'between',
    claim: 'Standing between groups is not a condition of the work but the work itself.',
    idea: 'Bridges, soup, translation: the comments speak of a position from which people who do not talk can be brought to. Some want it named as a skill, others were simply put there.',
    scope: 'Universities and the health service. We have little from companies.',
    memo: 'Is trust part of this theme or its precondition? We kept both codes for now.',
    codes: ['boundary', 'trust'],
    placed: [
      ['Half the work is persuading two departments to talk at all', 'supports', ''],
      ['I carry words from engineering to nursing and back', 'supports', ''],
      ['Somos puente', 'supports', 'Also in Spanish: a bridge that nobody asked for.'],
      ['I am nobody’s employee, so everybody tells me things.', 'supports', ''],
      ['I stand between the two campuses', 'contradicts', 'Between, and useful to neither.'],
      ['sit beside somebody who is afraid and make them feel clever', 'nuances', 'Beside one person, not between two groups.'],
    ],
    reviews: [
      ['marek', 'approve', ''],
      [
        'lucia',
        'changes',
        'Two of the passages speak of where people sit and not of what they do. "Not a condition" claims more than we can show: the woman between two campuses calls it exactly that.',
      ],
    ],
  },
]
