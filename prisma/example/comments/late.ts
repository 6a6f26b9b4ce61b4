import type { ExampleCommenter } from '../said'

/** Comments on version 2, which wait for the custodian. Their names are not hidden yet. All invented. */
export const late: readonly ExampleCommenter[] = [
  {
    job: 'learning technologist',
    sector: 'university',
    years: '3-5',
    agrees: ['show', 'archive'],
    says: [
      {
        on: 'c4',
        text: 'Thinking partner! My colleague Halina Brook cried a little. If you want to quote us both: halina.brook@osterley.example.',
        marks: [],
      },
    ],
  },
  {
    job: 'lecturer',
    sector: 'university',
    years: '6-10',
    agrees: ['show'],
    says: [{ on: 'o7', text: 'Together with the library is good. Who pays for the library?', marks: [] }],
  },
]
