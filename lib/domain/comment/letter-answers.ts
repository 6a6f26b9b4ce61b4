import { allowedUses, type NoticeUses, type Use, uses } from './uses'

/** How the writers of letters said what may be done with them. */
export const answerWays = ['form', 'letter', 'message', 'spoken'] as const
export type AnswerWay = (typeof answerWays)[number]

export const answerWayWords: Readonly<Record<AnswerWay, string>> = {
  form: 'on a form that they filled in',
  letter: 'in the letters themselves',
  message: 'in another message',
  spoken: 'by word of mouth',
}

/** What the writers of all letters of an import answered; a use that is not in `given` was not answered. `on`: `YYYY-MM-DD`. */
export type LetterAnswers = {
  readonly given: Readonly<Partial<Record<Use, 'yes' | 'no'>>>
  readonly how: AnswerWay
  readonly on: string
}

/** Where such an answer stands, as its record says. */
export function sourceOfAnswers({ how, on }: LetterAnswers): string {
  return `entered for all letters of an import, given ${answerWayWords[how]} on ${on}`
}

/** Whether a letter with these answers may be kept at all: for the revision, for research or for both. */
export function mayKeepLetters(notice: NoticeUses, given: LetterAnswers['given'] = {}): boolean {
  const answers = uses.flatMap((use) => {
    const said = given[use]
    return said === undefined ? [] : [{ use, answer: said, at: new Date(0), noticeNumber: 0 }]
  })
  const allowed = allowedUses(notice, answers)
  return allowed.includes('revise') || allowed.includes('research')
}
