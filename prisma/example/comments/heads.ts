import type { ExampleCommenter } from '../said'

/** People who lead, decide or pay, some of whom set conditions on what may be done with their words. All invented. */
export const heads: readonly ExampleCommenter[] = [
  {
    job: 'head of digital education',
    sector: 'university',
    years: 'over 10',
    agrees: ['show', 'archive'],
    hide: [['Eskdale', 'place']],
    says: [
      {
        on: 'c7',
        text: 'They comment on drafts, and I do read the comments. What I need is somebody who says no in the room, not in the margin. In Eskdale we gave the post a seat on the committee and the drafts got shorter.',
        so: 'Has a say in strategy and policy: gives advice, comments on drafts, names needs and opportunities, and is in the room when it is decided.',
        marks: [
          ['c7~', 'What I need is somebody who says no in the room, not in the margin.'],
          ['policy', 'we gave the post a seat on the committee'],
        ],
      },
      {
        on: 'level-senior',
        text: 'Bidding for money should come before committees. The money decides which committees matter.',
        marks: [
          ['level-senior~', 'Bidding for money should come before committees.'],
          ['policy', 'The money decides which committees matter.'],
        ],
      },
    ],
  },
  {
    job: 'pro vice-chancellor',
    sector: 'university',
    years: 'over 10',
    agrees: [],
    hide: [['Lord Penhallow', 'person']],
    says: [
      {
        on: null,
        text: 'Lord Penhallow asked me at a dinner what these people cost. I could not say what they do. After reading this I can, and it took two minutes.',
        marks: [['title', 'I could not say what they do. After reading this I can']],
      },
    ],
  },
  {
    job: 'human resources partner',
    sector: 'university',
    years: '6-10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: null,
        text: 'From a grading point of view the nine clauses mix tasks with attitudes. "Enquires into what happens in practice" cannot be graded; "evaluates projects" can.',
        marks: [
          ['career', 'From a grading point of view the nine clauses mix tasks with attitudes.'],
          ['wording', 'the nine clauses mix tasks with attitudes'],
          ['c9~', '"Enquires into what happens in practice" cannot be graded'],
        ],
      },
      {
        on: 's-levels',
        text: 'Three levels fit no pay scale that I know. Say "early, experienced, leading" and let each house map them.',
        marks: [
          ['career', 'Three levels fit no pay scale that I know.'],
          ['wording', 'Say "early, experienced, leading"'],
        ],
      },
    ],
  },
  {
    job: 'union representative',
    sector: 'university',
    years: 'over 10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'title',
        text: 'A third of our learning technologists are on contracts of under two years. A profession without tenure is a queue.',
        marks: [
          ['title+', 'A profession without tenure is a queue.'],
          ['career', 'A third of our learning technologists are on contracts of under two years.'],
        ],
      },
      {
        on: 'c2',
        text: '"Keeps up" means unpaid evenings. Put "is given time to" in front of it.',
        so: 'Is given time to keep up with what is new in the field, and does.',
        marks: [
          ['c2~', 'Put "is given time to" in front of it.'],
          ['workload', '"Keeps up" means unpaid evenings.'],
          ['invisible', 'unpaid evenings', 'b'],
        ],
      },
    ],
  },
  {
    job: 'dean of teaching',
    sector: 'college',
    years: 'over 10',
    agrees: ['show'],
    hide: [['Rowan Achterberg', 'colleague']],
    says: [
      {
        on: 'c5',
        text: 'Two of them cover nine departments. Rowan Achterberg answers at midnight. I would rather have a shorter list of duties and four people.',
        marks: [
          ['workload', 'Two of them cover nine departments.'],
          ['c5?', 'I would rather have a shorter list of duties and four people', 'a'],
        ],
      },
    ],
  },
  {
    job: 'quality officer',
    sector: 'university',
    years: '3-5',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'o3',
        text: 'Formally evaluating projects you have built yourself is not evaluation. Give it to somebody else or call it reflection.',
        marks: [
          ['o3-', 'Formally evaluating projects you have built yourself is not evaluation.'],
          ['evaluation', 'Give it to somebody else or call it reflection.'],
        ],
      },
    ],
  },
  {
    job: 'chief information officer',
    sector: 'university',
    years: 'over 10',
    agrees: [],
    says: [
      {
        on: 'c7',
        text: 'Strategy belongs to those who carry the risk. Advice is welcome; a veto is not.',
        marks: [
          ['c7-', 'Advice is welcome; a veto is not.'],
          ['policy', 'Strategy belongs to those who carry the risk.'],
        ],
      },
      {
        on: 'o4',
        text: 'Please no home-made applications. Each of them becomes mine on the day its author leaves.',
        marks: [
          ['o4-', 'Please no home-made applications.'],
          ['workload', 'Each of them becomes mine on the day its author leaves.', 'b'],
        ],
      },
    ],
  },
  {
    job: 'programme leader',
    sector: 'university',
    years: '6-10',
    objects: ['research'],
    says: [
      {
        on: 'c5',
        text: 'Use this to mend the text, but leave me out of your paper: I do not want to be data. The clause should say who starts the shared project, because it is never the department.',
        marks: [],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '3-5',
    objects: ['research'],
    hide: [['Greta Lomax', 'person']],
    says: [
      {
        on: 'c4',
        text: 'I object to research with my comments, please. For the description only: my mentor Greta Lomax would hate the word mentor in clause 4.',
        marks: [],
      },
    ],
  },
  {
    job: 'registrar',
    sector: 'university',
    years: 'over 10',
    objects: ['research'],
    says: [
      {
        on: null,
        text: 'Not for publication and not for study. The office for exams needs one of these people more than any faculty does; your list has no word for us.',
        marks: [],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'college',
    years: '6-10',
    objects: ['quote'],
    says: [
      {
        on: 'c6',
        text: 'Count me, code me, but do not quote me: two sentences and my whole college knows who speaks. I stand between the two campuses and neither thinks that I am theirs.',
        marks: [
          ['c6+', 'I stand between the two campuses and neither thinks that I am theirs.'],
          ['boundary', 'I stand between the two campuses and neither thinks that I am theirs.'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '0-2',
    agrees: ['show', 'archive'],
    withdraws: true,
    hide: [['Belwick Hospital', 'organisation']],
    says: [
      {
        on: 'c7',
        text: 'I should not say this with my probation running: the platform was chosen on a golf course. I sat with the nurses of Belwick Hospital when it failed.',
        marks: [],
      },
      { on: 'c2', text: 'I keep up by reading what the vendors hope that we do not.', marks: [] },
    ],
  },
  {
    job: 'research assistant',
    sector: 'university',
    years: '0-2',
    agrees: ['show', 'archive'],
    hide: [['Teaching Atlas', 'organisation']],
    says: [
      {
        on: 'r-researcher',
        text: 'I was hired to study the Teaching Atlas project and ended up fixing its website. Nobody planned it. It is in no report.',
        marks: [
          ['r-researcher+', 'I was hired to study'],
          ['invisible', 'Nobody planned it. It is in no report.'],
          ['technician', 'ended up fixing its website', 'a'],
        ],
      },
      {
        on: 'o1',
        text: 'Publishing with colleagues means third author, at best.',
        marks: [
          ['o1+', 'third author, at best'],
          ['career', 'third author, at best'],
        ],
      },
    ],
  },
  {
    job: 'independent consultant',
    sector: 'company',
    years: 'over 10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: null,
        text: 'Great initiative! Readers of this page may like our certified pathway, now 20 % off: www.certify-your-learning.example/offer?c=77 — spaces are limited!!!',
        marks: [],
      },
    ],
    excluded: 'Advertising: says nothing about the description.',
  },
  {
    job: 'visitor',
    sector: 'other',
    years: '0-2',
    says: [{ on: null, text: 'Where can I park near the campus on Saturday? The barrier took my card.', marks: [] }],
    excluded: 'Meant for another office: a question about parking.',
  },
]
