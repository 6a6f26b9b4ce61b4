import type { ExampleCommenter } from '../said'

/** People of libraries, and those who teach and work beside them. All of them, and all they name, are invented. */
export const libraries: readonly ExampleCommenter[] = [
  {
    job: 'subject librarian',
    sector: 'library',
    years: 'over 10',
    agrees: ['show', 'archive'],
    hide: [['Maud Lindqvist', 'colleague']],
    says: [
      {
        on: 'o7',
        text: 'You have left the librarians out. We teach people to search well every single day, and it outlasts every platform. Maud Lindqvist has done it here since the card catalogue.',
        so: 'Teaches staff and students to find and judge information, together with the library.',
        marks: [
          ['o7~', 'You have left the librarians out.'],
          ['library', 'You have left the librarians out.'],
          ['skills', 'We teach people to search well every single day'],
        ],
      },
      {
        on: 'r-librarian',
        text: 'A librarian is not "also" a learning technologist. It is the other way round in most places I know.',
        marks: [
          ['r-librarian-', 'It is the other way round in most places I know.'],
          ['library', 'A librarian is not "also" a learning technologist.'],
          ['title', 'A librarian is not "also" a learning technologist.', 'a'],
        ],
      },
      {
        on: 'c3',
        text: 'Opening doors to materials is the library’s oldest job. Say with whom you do it.',
        marks: [
          ['c3~', 'Say with whom you do it.'],
          ['library', 'Opening doors to materials is the library’s oldest job.'],
        ],
      },
    ],
  },
  {
    job: 'information skills librarian',
    sector: 'library',
    years: '6-10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'o7',
        text: 'This is not optional. If staff cannot judge a source, no platform helps them. Move it up.',
        marks: [
          ['o7~', 'Move it up.'],
          ['skills', 'If staff cannot judge a source, no platform helps them.'],
        ],
      },
      {
        on: 'based',
        text: 'We sit in the library basement, next to the boiler. "Based in the library" should not be read as a compliment.',
        marks: [
          ['based+', '"Based in the library" should not be read as a compliment.'],
          ['library', 'We sit in the library basement', 'b'],
        ],
      },
    ],
  },
  {
    job: 'systems librarian',
    sector: 'library',
    years: 'over 10',
    agrees: ['archive'],
    hide: [['Catkin', 'system']],
    says: [
      {
        on: 'o8',
        text: 'Electronic publications: I look after 90,000 of them in Catkin and have never once been called a learning technologist.',
        marks: [
          ['o8?', 'have never once been called a learning technologist'],
          ['library', 'I look after 90,000 of them'],
          ['title', 'have never once been called a learning technologist'],
        ],
      },
      {
        on: 'o9',
        text: 'Software support is honest work. I do not see why everybody here is ashamed of it.',
        marks: [
          ['o9=', 'Software support is honest work.'],
          ['technician', 'I do not see why everybody here is ashamed of it.', 'a'],
        ],
      },
    ],
  },
  {
    job: 'reading list coordinator',
    sector: 'library',
    years: '3-5',
    agrees: ['show'],
    says: [
      {
        on: null,
        text: 'Reading lists, scans, licences, captions for films: is that learning technology? I do it with their tools for their courses, and in the description I cannot find myself.',
        marks: [
          ['library', 'Reading lists, scans, licences, captions for films'],
          ['invisible', 'in the description I cannot find myself'],
          ['access', 'captions for films', 'b'],
        ],
      },
    ],
  },
  {
    job: 'academic skills tutor',
    sector: 'university',
    years: '3-5',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'o7',
        text: 'Finding and judging is a skill; clicking is not. Please keep the two apart and put the skill among the nine.',
        marks: [
          ['o7~', 'put the skill among the nine'],
          ['skills', 'Finding and judging is a skill; clicking is not.'],
          ['wording', 'Please keep the two apart', 'b'],
        ],
      },
      {
        on: 'c1',
        text: 'I learned more from one argument with a chemist about references than from my whole certificate.',
        marks: [
          ['c1=', 'I learned more from one argument with a chemist about references'],
          ['informal', 'I learned more from one argument with a chemist about references'],
          ['skills', 'about references', 'a'],
        ],
      },
    ],
  },
  {
    job: 'lecturer in nursing',
    sector: 'university',
    years: '6-10',
    agrees: ['show', 'archive'],
    hide: [['Odile', 'colleague']],
    says: [
      {
        on: 'c1',
        text: 'As one of the colleagues who teach: they come because Odile did not laugh the first time I asked how to mute myself. That is the job.',
        marks: [
          ['c1=', 'That is the job.'],
          ['trust', 'did not laugh the first time I asked how to mute myself'],
        ],
      },
      {
        on: 'c5',
        text: 'One consultation before the course starts is worth ten workshops after it has gone wrong.',
        marks: [
          ['c5+', 'One consultation before the course starts is worth ten workshops after it has gone wrong.'],
          ['evaluation', 'after it has gone wrong', 'b'],
        ],
      },
    ],
  },
  {
    job: 'lecturer in history',
    sector: 'university',
    years: 'over 10',
    agrees: ['show'],
    says: [
      {
        on: null,
        text: 'I have taught for thirty-one years without one of these and my students could read. What exactly is the problem that this person is the answer to?',
        marks: [['evaluation', 'What exactly is the problem that this person is the answer to?', 'a']],
      },
      {
        on: 'c4',
        text: 'I do not wish to be changed by an agent.',
        marks: [
          ['c4-', 'I do not wish to be changed by an agent.'],
          ['wording', 'I do not wish to be changed by an agent.', 'a'],
          ['trust', 'I do not wish to be changed by an agent.', 'b'],
        ],
      },
    ],
  },
  {
    job: 'lecturer in computing',
    sector: 'university',
    years: '3-5',
    agrees: ['archive'],
    hide: [['mod-7714', 'course']],
    says: [
      {
        on: 'o4',
        text: 'For mod-7714 we needed an application and were sent a workshop. Somebody on the team must be able to build.',
        marks: [
          ['o4~', 'Somebody on the team must be able to build.'],
          ['c5-', 'we needed an application and were sent a workshop', 'b'],
        ],
      },
    ],
  },
  {
    job: 'doctoral student who teaches',
    sector: 'university',
    years: '0-2',
    agrees: ['show', 'archive'],
    says: [
      {
        on: null,
        text: 'Nobody trains us. I learned to run an online seminar from a learning technologist who stayed on the call until ten at night and asked me not to tell her line manager.',
        marks: [
          [
            'informal',
            'I learned to run an online seminar from a learning technologist who stayed on the call until ten at night',
          ],
          ['invisible', 'asked me not to tell her line manager'],
          ['workload', 'until ten at night'],
        ],
      },
    ],
  },
  {
    job: 'language centre teacher',
    sector: 'university',
    years: '6-10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'c9',
        text: 'Ich finde Nr. 9 am wichtigsten: fragen, was wirklich hilft, und nicht das nächste Werkzeug verteilen. (Sorry, in English I say it worse: ask what helps, do not hand out the next tool.)',
        marks: [
          ['c9=', 'Ich finde Nr. 9 am wichtigsten'],
          ['evaluation', 'ask what helps, do not hand out the next tool'],
        ],
      },
    ],
  },
  {
    job: 'profesora y asesora de docencia virtual',
    sector: 'university',
    years: 'over 10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'c6',
        text: 'Somos puente: entre la biblioteca, informática y las facultades. Nadie pidió el puente, pero todos lo cruzan.',
        marks: [
          ['c6=', 'Somos puente'],
          ['boundary', 'Somos puente: entre la biblioteca, informática y las facultades.'],
          ['invisible', 'Nadie pidió el puente, pero todos lo cruzan.', 'b'],
        ],
      },
    ],
  },
  {
    job: 'مستشارة تعليم رقمي',
    sector: 'university',
    years: '3-5',
    agrees: ['show', 'archive'],
    says: [
      {
        on: null,
        text: 'أدرّس الزملاء في الممر أكثر مما أدرّسهم في الورش. (I teach colleagues in the corridor more than in workshops.)',
        marks: [
          ['informal', 'أدرّس الزملاء في الممر'],
          ['c1+', 'I teach colleagues in the corridor more than in workshops.', 'b'],
        ],
      },
    ],
  },
  {
    job: 'school liaison and digital learning',
    sector: 'other',
    years: '3-5',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'hard',
        text: 'Nobody can say what a teacher is in one sentence either, and they have had three thousand years.',
        marks: [
          ['hard?', 'Nobody can say what a teacher is in one sentence either'],
          ['title', 'Nobody can say what a teacher is in one sentence either', 'a'],
        ],
      },
      {
        on: 'c8',
        text: 'The wider field includes schools. We meet first-years two years before you do.',
        so: 'Takes part in the wider field, schools included: listens, presents and writes beyond their own institution.',
        marks: [
          ['c8~', 'The wider field includes schools.'],
          ['boundary', 'We meet first-years two years before you do.', 'b'],
        ],
      },
    ],
  },
  {
    job: 'museum educator',
    sector: 'other',
    years: '6-10',
    agrees: ['show'],
    hide: [['Tidewater Museum', 'organisation']],
    says: [
      {
        on: 'c3',
        text: 'At the Tidewater Museum we have the materials and nobody who opens the door to them. I would hire tomorrow.',
        marks: [
          ['c3=', 'nobody who opens the door to them'],
          ['library', 'we have the materials', 'a'],
        ],
      },
    ],
  },
  {
    job: 'media technician',
    sector: 'university',
    years: 'over 10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'r-technician',
        text: 'I am a technician and I am proud of it. Read your text again from down here: every time you say what you are not, you mean me.',
        marks: [
          ['r-technician-', 'every time you say what you are not, you mean me'],
          ['technician', 'I am a technician and I am proud of it.'],
          ['wording', 'every time you say what you are not, you mean me'],
        ],
      },
      {
        on: 'o9',
        text: 'Keep it. If you take support out of the list, you take out the people who do it.',
        marks: [
          ['o9=', 'Keep it.'],
          ['technician', 'you take out the people who do it'],
        ],
      },
    ],
  },
  {
    job: 'learning spaces coordinator',
    sector: 'university',
    years: '3-5',
    agrees: ['archive'],
    says: [
      {
        on: 'o9',
        text: 'Rooms! Nobody has mentioned rooms. A bad room beats a good idea every time.',
        marks: [['o9+', 'Nobody has mentioned rooms.', 'a']],
      },
    ],
  },
  {
    job: 'head of library services',
    sector: 'library',
    years: 'over 10',
    agrees: ['show', 'archive', 'contact'],
    hide: [['Corvane', 'university']],
    says: [
      {
        on: null,
        text: 'We at Corvane merged both teams in 2023. It took a year to agree on a name and a week to agree on the work. Write to merged-teams@corvane.example for our charter.',
        marks: [
          ['library', 'merged both teams'],
          ['boundary', 'It took a year to agree on a name and a week to agree on the work.'],
          ['title', 'It took a year to agree on a name', 'b'],
        ],
      },
      {
        on: 'o8',
        text: 'Opening publications to others is policy work: rights, contracts, refusals. It needs somebody who is heard.',
        marks: [
          ['o8+', 'Opening publications to others is policy work'],
          ['policy', 'It needs somebody who is heard.'],
        ],
      },
    ],
  },
]
