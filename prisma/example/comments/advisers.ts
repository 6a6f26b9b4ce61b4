import type { ExampleCommenter } from '../said'

/** People in central teams and faculties who advise staff that teach. All of them, and all they name, are invented. */
export const advisers: readonly ExampleCommenter[] = [
  {
    job: 'learning technologist',
    sector: 'university',
    years: '6-10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'c1',
        text: 'Advice and practical help, yes. But most of it happens in the corridor: a lecturer stops at my desk "for a minute" and stays for forty. No workload plan shows those minutes.',
        marks: [
          ['c1+', 'most of it happens in the corridor'],
          ['informal', 'a lecturer stops at my desk "for a minute" and stays for forty'],
          ['invisible', 'No workload plan shows those minutes.'],
          ['workload', 'No workload plan shows those minutes.', 'b'],
        ],
      },
      {
        on: 'c4',
        text: 'Mentor is the wrong word. I do not mentor professors, and they would laugh if I said so. We think a problem through together.',
        so: 'Serves other staff as adviser, thinking partner and agent of change.',
        marks: [
          ['c4~', 'Mentor is the wrong word.'],
          ['wording', 'Mentor is the wrong word.'],
          ['trust', 'We think a problem through together.', 'a'],
        ],
      },
    ],
  },
  {
    job: 'adviser for digital teaching',
    sector: 'university',
    years: '3-5',
    agrees: ['show', 'archive'],
    hide: [
      ['Thornbury', 'person'],
      ['Northmere', 'university'],
    ],
    says: [
      {
        on: 'c4',
        text: 'At Northmere we dropped "mentor" from all our posts after Dr Thornbury asked who had ever been mentored. Nobody had. Adviser is enough.',
        so: 'Serves other staff as adviser and agent of change.',
        marks: [
          ['c4~', 'Adviser is enough.'],
          ['wording', 'Adviser is enough.'],
        ],
      },
      {
        on: 'c6',
        text: 'Connecting people sounds easy. Half the work is persuading two departments to talk at all, each sure that the other will take its money.',
        marks: [
          ['c6=', 'Half the work is persuading two departments to talk at all', 'a'],
          ['c6+', 'Half the work is persuading two departments to talk at all', 'b'],
          ['boundary', 'Half the work is persuading two departments to talk at all'],
        ],
      },
      {
        on: 'based',
        text: 'Being outside the department is what makes it work. I am nobody’s employee, so everybody tells me things.',
        marks: [
          ['based=', 'Being outside the department is what makes it work.'],
          ['boundary', 'I am nobody’s employee, so everybody tells me things.'],
          ['trust', 'everybody tells me things'],
        ],
      },
    ],
  },
  {
    job: 'instructional designer',
    sector: 'university',
    years: 'over 10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: null,
        text: 'A good text. I would frame it and hang it over the help desk, so that they stop forwarding me the broken projectors.',
        marks: [
          ['technician', 'so that they stop forwarding me the broken projectors'],
          ['wording', 'A good text.', 'b'],
        ],
      },
      {
        on: 'o9',
        text: 'Please take this one out. As long as "hardware" stands in a description of our work, that is all anybody reads.',
        marks: [
          ['o9-', 'Please take this one out.'],
          ['technician', 'As long as "hardware" stands in a description of our work, that is all anybody reads.'],
        ],
      },
      {
        on: 'c5',
        text: 'The shared project is the heart of it. Workshops are forgotten by Friday; a course that we rebuilt together still stands ten years on.',
        marks: [
          ['c5=', 'The shared project is the heart of it.'],
          ['evaluation', 'Workshops are forgotten by Friday; a course that we rebuilt together still stands ten years on.', 'a'],
        ],
      },
    ],
  },
  {
    job: 'e-learning officer',
    sector: 'college',
    years: '0-2',
    agrees: ['show'],
    hide: [['Saltfleet', 'place']],
    says: [
      {
        on: 'level-junior',
        text: 'I am the junior one and there is no senior colleague. There is me. In Saltfleet "guided by a senior colleague" is a dream.',
        marks: [
          ['level-junior-', 'there is no senior colleague. There is me.'],
          ['career', 'I am the junior one and there is no senior colleague.'],
          ['workload', 'There is me.', 'b'],
        ],
      },
      {
        on: 'c2',
        text: 'Keeping up: when? My diary has no hour for it. I read on the bus.',
        marks: [
          ['c2?', 'when?'],
          ['workload', 'My diary has no hour for it. I read on the bus.'],
          ['invisible', 'I read on the bus.', 'a'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '3-5',
    agrees: ['archive'],
    hide: [
      ['Ines Okafor', 'colleague'],
      ['Department of Marine Studies', 'unit'],
    ],
    says: [
      {
        on: 'c9',
        text: 'Yes!! 👏 Not ready-made procedures. Ines Okafor and I tried the same quiz in two courses of the Department of Marine Studies; one loved it, one drowned. We never would have known without asking the students.',
        marks: [
          ['c9=', 'Not ready-made procedures.'],
          ['evaluation', 'We never would have known without asking the students.'],
        ],
      },
      {
        on: 'o3',
        text: 'Evaluation should not stand under "might". If nobody looks whether it worked, we are decorators.',
        marks: [
          ['o3~', 'Evaluation should not stand under "might".'],
          ['evaluation', 'If nobody looks whether it worked, we are decorators.'],
        ],
      },
    ],
  },
  {
    job: 'faculty learning technologist',
    sector: 'university',
    years: '6-10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'c7',
        text: 'We are asked after the contract is signed. Then we are told to make it a success. "Contributes to strategy" describes a meeting I have never been invited to.',
        marks: [
          ['c7-', '"Contributes to strategy" describes a meeting I have never been invited to.'],
          ['policy', 'We are asked after the contract is signed. Then we are told to make it a success.'],
        ],
      },
      {
        on: null,
        text: 'What is missing is care. Somebody cries in my office about once a term, always about marking software, never about marking software.',
        marks: [
          ['trust', 'Somebody cries in my office about once a term'],
          ['invisible', 'What is missing is care.'],
          ['informal', 'Somebody cries in my office about once a term', 'b'],
        ],
      },
    ],
  },
  {
    job: 'digital education consultant',
    sector: 'university',
    years: 'over 10',
    agrees: ['show', 'archive'],
    hide: [['Westhaven Institute', 'university']],
    says: [
      {
        on: 'c3',
        text: 'Opens doors, fine, and sometimes closes one. At the Westhaven Institute I was hired to say no to vendors before anybody fell in love.',
        marks: [
          ['c3+', 'and sometimes closes one'],
          ['policy', 'I was hired to say no to vendors before anybody fell in love'],
        ],
      },
      {
        on: 'definition',
        text: '"Enough of both to say when it does not" is the best half-sentence in the whole text. Keep it whatever else you change.',
        marks: [
          ['definition=', '"Enough of both to say when it does not" is the best half-sentence in the whole text.'],
          ['wording', 'Keep it whatever else you change.'],
        ],
      },
      {
        on: 'c6',
        text: 'I would say broker. I carry words from engineering to nursing and back, and half of them change meaning on the way.',
        so: 'Brokers between people and units that share an interest, and translates where they do not share a language.',
        marks: [
          ['c6~', 'I would say broker.'],
          ['boundary', 'I carry words from engineering to nursing and back, and half of them change meaning on the way.'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '0-2',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'c1',
        text: 'The part about learning from them in turn is true and nobody ever writes it. Thank you 🙏🏽',
        marks: [
          ['c1=', 'The part about learning from them in turn is true and nobody ever writes it.'],
          ['trust', 'learning from them in turn', 'a'],
        ],
      },
    ],
  },
  {
    job: 'teaching fellow, half time adviser',
    sector: 'university',
    years: '3-5',
    agrees: ['archive'],
    hide: [
      ['Pell Building', 'place'],
      ['Prof. Aldous Wray', 'colleague'],
    ],
    says: [
      {
        on: 'roles',
        text: 'Half my week I teach, half I advise. On Mondays I ask for something and on Thursdays I refuse it to myself. Prof. Aldous Wray in the Pell Building calls it my two hats problem.',
        marks: [
          ['roles=', 'Half my week I teach, half I advise.'],
          ['boundary', 'On Mondays I ask for something and on Thursdays I refuse it to myself.'],
        ],
      },
      {
        on: 'r-lecturer',
        text: 'A lecturer who does this loses time for papers, and papers are what promotion counts.',
        marks: [
          ['r-lecturer+', 'A lecturer who does this loses time for papers'],
          ['career', 'papers are what promotion counts'],
        ],
      },
    ],
  },
  {
    job: 'learning designer',
    sector: 'company',
    years: '6-10',
    agrees: ['show', 'archive'],
    hide: [['Brightlane Learning', 'organisation']],
    says: [
      {
        on: null,
        text: 'In a company the same work is called learning experience design and paid a third more. Brightlane Learning hires people out of your universities every spring.',
        marks: [
          ['title', 'In a company the same work is called learning experience design'],
          ['career', 'paid a third more'],
        ],
      },
      {
        on: 'c5',
        text: 'Where are the learners in this clause? Technology is brought "into courses", as if nobody sat in them.',
        so: 'Helps teachers and learners bring technology into courses: by workshops, induction sessions and single consultations, and usually by a shared project.',
        marks: [
          ['c5~', 'Where are the learners in this clause?'],
          ['wording', 'as if nobody sat in them', 'a'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'college',
    years: '6-10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'c5',
        text: 'Induction sessions: 1,400 students in four days, the same twenty minutes each time. If that is "bringing technology into courses" I am a train conductor.',
        marks: [
          ['c5-', 'If that is "bringing technology into courses" I am a train conductor.'],
          ['workload', '1,400 students in four days'],
        ],
      },
      {
        on: 'o5',
        text: 'In colleges this is not "might", this is Tuesday.',
        marks: [['o5~', 'In colleges this is not "might", this is Tuesday.']],
      },
      {
        on: null,
        text: 'Say something about captions, screen readers and slow phones. A third of our students cannot open what is built for a fast laptop.',
        marks: [['access', 'A third of our students cannot open what is built for a fast laptop.']],
      },
    ],
  },
  {
    job: 'accessibility adviser',
    sector: 'university',
    years: 'over 10',
    agrees: ['show', 'archive'],
    hide: [['Juno Marchetti', 'student']],
    says: [
      {
        on: null,
        text: 'Not one line about disabled students. I read it twice because I could not believe it. Juno Marchetti could not sit a single online exam in her first year, and it was a learning technologist who put that right.',
        marks: [
          ['access', 'Not one line about disabled students.'],
          ['trust', 'it was a learning technologist who put that right', 'b'],
        ],
      },
      {
        on: 'c3',
        text: 'Opens doors, but for whom? Add: and sees to it that everybody can go through them.',
        so: 'Opens doors to expertise, services and materials, and sees to it that everybody can go through them.',
        marks: [
          ['c3~', 'Add: and sees to it that everybody can go through them.'],
          ['access', 'sees to it that everybody can go through them'],
        ],
      },
      {
        on: 'o5',
        text: 'Materials that are built without captions are built for half a room.',
        marks: [
          ['o5+', 'Materials that are built without captions are built for half a room.'],
          ['access', 'Materials that are built without captions are built for half a room.'],
        ],
      },
    ],
  },
  {
    job: 'learning technology manager',
    sector: 'university',
    years: 'over 10',
    agrees: ['show', 'archive', 'contact'],
    hide: [['Halden Cross University', 'university']],
    says: [
      {
        on: 'level-senior',
        text: 'Nine years at Halden Cross University and I have not bid for money once: I am not allowed to sign. Call it "supports bids".',
        marks: [
          ['level-senior~', 'Call it "supports bids".'],
          ['policy', 'I am not allowed to sign', 'a'],
          ['career', 'Nine years', 'b'],
        ],
      },
      {
        on: 'o2',
        text: 'Manage projects or people: these are two different lives. Split them.',
        marks: [
          ['o2~', 'Split them.'],
          ['wording', 'these are two different lives', 'a'],
        ],
      },
      {
        on: null,
        text: 'Happy to talk: d.fairweather@haldencross.example or +44 20 7946 0182. We have eleven job descriptions that you may compare.',
        marks: [['title', 'We have eleven job descriptions that you may compare.', 'a']],
      },
    ],
  },
  {
    job: 'staff developer',
    sector: 'university',
    years: 'over 10',
    agrees: ['show'],
    says: [
      {
        on: 'r-developer',
        text: 'Staff developers were doing this before anybody owned a computer. You make us look like a hobby of yours.',
        marks: [
          ['r-developer-', 'You make us look like a hobby of yours.'],
          ['title', 'Staff developers were doing this before anybody owned a computer.'],
        ],
      },
      {
        on: 'c4',
        text: 'Agent of change is a phrase from an airport book. Nobody who changes anything calls themselves that.',
        marks: [
          ['c4~', 'Agent of change is a phrase from an airport book.'],
          ['wording', 'Agent of change is a phrase from an airport book.'],
        ],
      },
    ],
  },
  {
    job: 'educational developer',
    sector: 'university',
    years: '6-10',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'c9',
        text: 'Enquiry needs the right to publish that something failed. My last report on a failed pilot lies in a drawer that is not mine.',
        marks: [
          ['c9+', 'Enquiry needs the right to publish that something failed.'],
          ['evaluation', 'Enquiry needs the right to publish that something failed.'],
          ['policy', 'lies in a drawer that is not mine', 'b'],
        ],
      },
      {
        on: 'o1',
        text: 'If clause 9 is core, research cannot be optional. Or is enquiry the research that nobody pays for?',
        marks: [
          ['o1?', 'is enquiry the research that nobody pays for?'],
          ['c9?', 'If clause 9 is core, research cannot be optional.', 'a'],
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
        on: 'title',
        text: 'My contract says Project Support Assistant (Grade 5). My e-mail signature says learning technologist because a student asked me to choose something.',
        marks: [
          ['title=', 'My contract says Project Support Assistant (Grade 5).'],
          ['title', 'My contract says Project Support Assistant (Grade 5).'],
          ['career', 'Grade 5', 'a'],
        ],
      },
      {
        on: 'level-established',
        text: 'There is nothing above this where I work. You become established and then you leave.',
        marks: [
          ['level-established+', 'There is nothing above this where I work.'],
          ['career', 'You become established and then you leave.'],
        ],
      },
    ],
  },
  {
    job: 'learning technologist',
    sector: 'university',
    years: '0-2',
    agrees: [],
    says: [
      {
        on: 'c8',
        text: 'My manager pays for one event a year and it must be within two hours by train. So much for the wider field.',
        marks: [
          ['c8-', 'So much for the wider field.'],
          ['career', 'My manager pays for one event a year', 'b'],
        ],
      },
    ],
  },
]
