import { answerWays, type LetterAnswers } from '@/lib/domain/comment/letter-answers'
import { uses } from '@/lib/domain/comment/uses'
import { Refusal } from '@/lib/server/refusal'
import { LetterAnswersInput } from '@/lib/services/comment/import-input'

/** What a form says of the answers given with letters (`answer.USE`, `answered`, `answeredOn`); null when it says none. */
export function answersIn(form: FormData): LetterAnswers | null {
  const said = (name: string) => String(form.get(name) ?? '')
  const given = Object.fromEntries(uses.flatMap((use) => (said(`answer.${use}`) === '' ? [] : [[use, said(`answer.${use}`)]])))
  return readAnswers(given, said('answered'), said('answeredOn'))
}

/** What a command line says of them: `revise=yes,quote=no`, the way and the day. */
export function answersOf({ answers = '', answered = '', 'answered-on': on = '' }: Readonly<Record<string, string>>) {
  const pairs = answers.split(',').filter((one) => one.trim() !== '')
  return readAnswers(Object.fromEntries(pairs.map((one) => one.split('=').map((word) => word.trim()))), answered, on)
}

function readAnswers(given: object, how: string, on: string): LetterAnswers | null {
  if (Object.keys(given).length === 0) return null
  const read = LetterAnswersInput.safeParse({ given, how, on })
  if (read.success) return read.data
  const field = String(read.error.issues[0]?.path[0])
  if (field === 'how')
    throw new Refusal('input', `Say how the answers were given: ${answerWays.join(', ')}.`, {
      answered: 'Choose how the answers were given.',
    })
  if (field === 'on')
    throw new Refusal('input', 'Say on which day the answers were given, as in 2026-03-01.', {
      answeredOn: 'Say on which day.',
    })
  throw new Refusal('input', `An answer is a use and yes or no, as in revise=yes. Uses are ${uses.join(', ')}.`)
}
