import type { ExampleCommenter } from '../said'

/** Short, long, angry, tired and funny ones; several write of many clauses at once. All of them, and all they name, are invented. */
export const voices: readonly ExampleCommenter[] = [
  {
    job: 'learning technologist',
    sector: 'university',
    years: 'over 10',
    agrees: ['show', 'archive'],
    hide: [
      ['Dunmore', 'university'],
      ['Sister Agnes Quill', 'person'],
    ],
    says: [
      {
        on: null,
        text: `I have read the whole text on a train, twice, and have five things to say.

First, 1 to 3 are right and could stand on a mug. Second, number 4: strike "mentor", keep the rest. Third, 7 is a wish. In fourteen years at Dunmore I commented on 31 drafts and saw one of my sentences in print, and that one had been misread.

Fourth, you never say that we clean up. When a platform is closed somebody has to tell four hundred people that their work of nine years ends on Friday. That somebody is me. There is no word for it in any plan.

Fifth, and I say it because Sister Agnes Quill would want me to: thank you for asking people who do it.`,
        marks: [
          ['c1=', '1 to 3 are right and could stand on a mug'],
          ['c4~', 'number 4: strike "mentor", keep the rest'],
          ['wording', 'strike "mentor", keep the rest'],
          ['c7-', '7 is a wish'],
          ['policy', 'I commented on 31 drafts and saw one of my sentences in print'],
          ['invisible', 'There is no word for it in any plan.'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '3-5',
    agrees: ['show', 'archive'],
    says: [
      { on: 'c1', text: 'Agree.', marks: [['c1=', 'Agree.']] },
      { on: 'c2', text: 'Agree.', marks: [['c2=', 'Agree.']] },
      { on: 'c3', text: 'Agree, mostly.', marks: [['c3=', 'Agree, mostly.']] },
      {
        on: 'c4',
        text: 'No mentor please 🙃',
        marks: [
          ['c4~', 'No mentor please'],
          ['wording', 'No mentor please', 'a'],
        ],
      },
      {
        on: 'c7',
        text: 'I wish.',
        marks: [
          ['c7?', 'I wish.', 'a'],
          ['c7-', 'I wish.', 'b'],
          ['policy', 'I wish.', 'b'],
        ],
      },
      {
        on: 'o9',
        text: 'Once you can fix a printer you will fix printers until you retire.',
        marks: [
          ['o9-', 'Once you can fix a printer you will fix printers until you retire.', 'b'],
          ['technician', 'Once you can fix a printer you will fix printers until you retire.'],
        ],
      },
    ],
  },
  {
    job: 'angry of the third floor',
    sector: 'university',
    years: '6-10',
    agrees: ['show'],
    says: [
      {
        on: null,
        text: 'ANOTHER description!! We have been described since 2004. Describe the people who close our posts.',
        marks: [
          ['career', 'Describe the people who close our posts.'],
          ['wording', 'ANOTHER description!!', 'a'],
        ],
      },
      {
        on: 'c8',
        text: 'Presents and writes. In whose time? On whose money? Answer that and I will come to your conference.',
        marks: [
          ['c8?', 'In whose time? On whose money?'],
          ['workload', 'In whose time?'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '0-2',
    agrees: ['show', 'archive'],
    hide: [['Femi', 'colleague']],
    says: [
      {
        on: 'c6',
        text: 'My favourite clause. Femi and I run a Thursday lunch 🍜 where people from six units eat soup. Three joint courses came of it and not one line of minutes.',
        marks: [
          ['c6=', 'My favourite clause.'],
          ['boundary', 'people from six units eat soup'],
          ['invisible', 'not one line of minutes'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist, nights',
    sector: 'university',
    years: '3-5',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'c5',
        text: 'Add "and is there when it breaks during the exam". It is the only hour of the year in which everybody knows my name.',
        marks: [
          ['c5+', 'and is there when it breaks during the exam'],
          ['technician', 'is there when it breaks during the exam'],
          ['invisible', 'It is the only hour of the year in which everybody knows my name.'],
        ],
      },
    ],
  },
  {
    job: 'professor of education',
    sector: 'university',
    years: 'over 10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'c9',
        text: 'The distinction between enquiry and procedure is the strongest idea here, and it is hidden in last place. A profession begins where the manual ends.',
        marks: [
          ['c9=', 'The distinction between enquiry and procedure is the strongest idea here'],
          ['evaluation', 'A profession begins where the manual ends.', 'a'],
          ['wording', 'it is hidden in last place'],
        ],
      },
      {
        on: 'definition',
        text: 'Whose definition is it? A quotation without a name and a year is a rumour.',
        marks: [
          ['definition?', 'Whose definition is it?'],
          ['wording', 'A quotation without a name and a year is a rumour.', 'b'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '6-10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'o6',
        text: 'I do not understand how this differs from 14. Content is material. One of the two can go.',
        marks: [
          ['o6-', 'One of the two can go.'],
          ['wording', 'I do not understand how this differs from 14.'],
        ],
      },
      {
        on: 'o5',
        text: 'Design and test, yes. Build: we have a studio for that.',
        marks: [['o5~', 'Build: we have a studio for that.']],
      },
    ],
  },
  {
    job: 'content editor',
    sector: 'company',
    years: '3-5',
    agrees: ['show'],
    says: [
      {
        on: 'o6',
        text: 'Nobody who is a learning technologist "provides content for what others build". That is an author. Strike it.',
        marks: [
          ['o6-', 'Strike it.'],
          ['title', 'That is an author.'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '3-5',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'o6',
        text: '14 and 15 are the same clause in two coats.',
        marks: [
          ['o6-', '14 and 15 are the same clause in two coats.'],
          ['wording', '14 and 15 are the same clause in two coats.', 'b'],
        ],
      },
      {
        on: null,
        text: 'I counted my week: 11 hours of answering people, 9 of meetings, 7 of captions and alt texts, 3 of what this page calls core. The rest was waiting for logins.',
        marks: [
          ['workload', '11 hours of answering people, 9 of meetings'],
          ['access', '7 of captions and alt texts'],
          ['informal', '11 hours of answering people', 'a'],
        ],
      },
    ],
  },
  {
    job: 'disability officer',
    sector: 'college',
    years: '6-10',
    agrees: ['show', 'archive'],
    hide: [['Kestrel Way', 'place']],
    says: [
      {
        on: 'c5',
        text: 'Bring technology into courses so that everybody can use it. Seven words. Our centre in Kestrel Way has waited for them since it opened.',
        so: 'Helps bring technology into courses so that everybody can use it: by workshops, induction sessions and single consultations, and usually by a shared project.',
        marks: [
          ['c5~', 'Bring technology into courses so that everybody can use it.'],
          ['access', 'so that everybody can use it'],
        ],
      },
    ],
  },
  {
    job: 'student representative',
    sector: 'university',
    years: '0-2',
    agrees: ['show', 'archive'],
    says: [
      {
        on: null,
        text: 'Students appear once, at "induction". We are the ones with the cracked phone and the shared laptop. Ask us what works.',
        marks: [
          ['access', 'We are the ones with the cracked phone and the shared laptop.'],
          ['evaluation', 'Ask us what works.'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: 'over 10',
    agrees: ['show', 'archive'],
    hide: [['Priory Gate', 'place']],
    says: [
      {
        on: 'based',
        text: 'We were moved from the faculty to Priory Gate, four miles away. From that day nobody dropped in. Where you sit is the job.',
        marks: [
          ['based+', 'Where you sit is the job.'],
          ['informal', 'From that day nobody dropped in.'],
          ['boundary', 'Where you sit is the job.', 'b'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '3-5',
    agrees: ['archive'],
    hide: [['Bastian Orr', 'colleague']],
    says: [
      {
        on: 'level-established',
        text: '"Is heard when strategy is discussed": heard, then thanked, then not minuted. Ask Bastian Orr (0000-0002-1825-0097), who wrote a thesis on it.',
        marks: [
          ['level-established~', 'heard, then thanked, then not minuted'],
          ['policy', 'heard, then thanked, then not minuted'],
          ['invisible', 'not minuted', 'b'],
        ],
      },
    ],
  },
  {
    job: 'trainer in the health service',
    sector: 'other',
    years: '6-10',
    agrees: ['show', 'archive'],
    hide: [['Ward 6 North', 'unit']],
    says: [
      {
        on: 'c1',
        text: 'Works for hospitals too: "colleagues who teach" are ward sisters with four minutes between two bells. On Ward 6 North I taught the new pump at the kettle.',
        marks: [
          ['c1=', 'Works for hospitals too'],
          ['informal', 'I taught the new pump at the kettle'],
          ['workload', 'four minutes between two bells'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '6-10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'c7',
        text: 'Names needs and opportunities. I name needs. Opportunities are named by people with budgets.',
        marks: [
          ['c7+', 'Opportunities are named by people with budgets.'],
          ['policy', 'Opportunities are named by people with budgets.'],
        ],
      },
      {
        on: 'roles',
        text: 'You forgot parent, night porter and weather forecast 🌦️',
        marks: [['roles+', 'You forgot parent, night porter and weather forecast']],
      },
    ],
  },
  {
    job: 'e-assessment officer',
    sector: 'university',
    years: '3-5',
    agrees: ['show', 'archive'],
    says: [
      {
        on: null,
        text: 'Assessment is missing altogether. Feedback, exams, cheating, mercy. Find me as @quizmistress_bo if you want a paragraph.',
        marks: [
          ['evaluation', 'Assessment is missing altogether.', 'a'],
          ['skills', 'Feedback, exams, cheating, mercy.', 'b'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '0-2',
    agrees: ['show'],
    hide: [['Cobalt', 'system']],
    says: [
      {
        on: 'c2',
        text: 'Keeping up with what is new in the field, or with what Cobalt has changed since Tuesday?',
        marks: [
          ['c2?', 'Keeping up with what is new in the field, or with what'],
          ['workload', 'has changed since Tuesday', 'a'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist in two posts',
    sector: 'college',
    years: '3-5',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'title',
        text: 'I have two half posts with two titles, two desks and one back. Neither contract says learning.',
        marks: [
          ['title=', 'I have two half posts with two titles'],
          ['title', 'Neither contract says learning.'],
          ['career', 'two half posts'],
        ],
      },
      {
        on: 'r-administrator',
        text: 'Administrator is fair: forms are half of it. But it is the half that everybody can see.',
        marks: [
          ['r-administrator=', 'Administrator is fair'],
          ['invisible', 'it is the half that everybody can see'],
          ['workload', 'forms are half of it', 'b'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '6-10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'c3',
        text: 'Expertise: mine, or that of others? I open the door to people who know, and most of them sit in the library.',
        marks: [
          ['c3?', 'mine, or that of others?'],
          ['library', 'most of them sit in the library'],
          ['boundary', 'I open the door to people who know', 'a'],
        ],
      },
      {
        on: 'o7',
        text: 'Teach them to judge what a machine wrote for them. That will be half of the job by the time you print this.',
        marks: [
          ['o7+', 'Teach them to judge what a machine wrote for them.'],
          ['skills', 'Teach them to judge what a machine wrote for them.'],
        ],
      },
    ],
  },
  {
    job: 'retired learning technologist',
    sector: 'other',
    years: 'over 10',
    agrees: ['show', 'archive', 'thank'],
    hide: [
      ['Wilhelmina Strand', 'person'],
      ['17 Harbour Row', 'place'],
    ],
    says: [
      {
        on: null,
        text: 'In my day it was overhead slides. The work was the same: sit beside somebody who is afraid and make them feel clever. I can be reached by letter: Wilhelmina Strand, 17 Harbour Row.',
        marks: [
          ['trust', 'sit beside somebody who is afraid and make them feel clever'],
          ['c1=', 'The work was the same', 'a'],
          ['informal', 'sit beside somebody who is afraid', 'b'],
        ],
      },
    ],
  },
  {
    job: 'procurement officer',
    sector: 'university',
    years: '6-10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'c7',
        text: 'In our tenders the learning technologist has a vote of 15 %. Ten years ago it was none. Write that it can be done.',
        marks: [
          ['c7+', 'Write that it can be done.'],
          ['policy', 'In our tenders the learning technologist has a vote of 15 %.'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '3-5',
    agrees: ['show', 'archive'],
    hide: [['Quayside Trust', 'organisation']],
    says: [
      {
        on: 'o2',
        text: 'I manage a project of the Quayside Trust with no line, no money and one intern. Call 01632 960 774 if you find the manager.',
        marks: [
          ['o2?', 'I manage a project'],
          ['workload', 'no line, no money and one intern'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '3-5',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'o3',
        text: 'Move evaluation up. We run forty pilots a year and know the result of three.',
        marks: [
          ['o3~', 'Move evaluation up.'],
          ['evaluation', 'We run forty pilots a year and know the result of three.'],
        ],
      },
    ],
  },
]
