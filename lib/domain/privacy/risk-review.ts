/**
 * What a motivated intruder would try (the test of the UK Information Commissioner's anonymisation guidance), with those who know
 * the profession from inside: colleagues, chairs, editors of its journals.
 */
export const riskQuestions = {
  search: 'Can a sentence be typed into a web search, and lead to a page, a post or a paper by the same person?',
  public: 'Did some of these comments appear in public as well: under a post, in a mailing list, at a conference?',
  colleague: 'Would a colleague from the same institution know who wrote a comment, by what it tells?',
  profession:
    'Would somebody who knows the profession well (a chair, an editor, an organiser) know a writer by style, post or history?',
  combination: 'Do job, sector, years or other attributes together with a text leave few people?',
  event: 'Does a text tell of an event, a project, a dispute or a date that only few were part of?',
  third: 'Could somebody other than the writer be known: a manager, a student, a patient?',
  several: 'Do several comments of one pseudonym together say more than each alone?',
} as const

export type RiskQuestion = keyof typeof riskQuestions
export const riskQuestionNames = Object.keys(riskQuestions) as RiskQuestion[]

/** `no`: tried, and no way to a person was found; `possible`: it was found, or cannot be ruled out. */
export type RiskAnswer = 'no' | 'possible'
export type RiskAnswers = Readonly<Record<RiskQuestion, RiskAnswer>>

export type RiskReview = {
  readonly at: Date
  readonly by: string
  readonly answers: RiskAnswers
  readonly note: string
  readonly passed: boolean
}

/** Passed when every question was tried and none led to a person. */
export function hasPassed(answers: Partial<RiskAnswers>): boolean {
  return riskQuestionNames.every((question) => answers[question] === 'no')
}
