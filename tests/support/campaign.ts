import { type Dice, dice } from '@/lib/domain/coding/dice'

export type Campaign = {
  readonly texts: readonly string[] /** Number of the template; -1 for a comment of somebody's own. */
  readonly of: readonly number[]
}
export type Size = { readonly comments: number; readonly templates: number; readonly copies: number; readonly seed: string }

const people =
  'Librarians|Lecturers|Course teams|Our students|Part-time tutors|The help desk|Programme leaders|New colleagues|Heads of department|Learning designers|Placement mentors|Postgraduates|Deans|Distance learners|Union members|Lab technicians|Admissions staff|Researchers|External examiners|Apprentices'.split(
    '|',
  )
const acts =
  'rely on|rarely notice|keep asking for|pay twice for|complain about|depend upon|work around|have stopped using|were never trained in|would gladly share|often forget|write guides to|quietly maintain|cannot reach|spend evenings with|argue over|do not understand|inherit|translate|evaluate'.split(
    '|',
  )
const things =
  'the lecture recordings|accessible templates|the quiz bank|two placement systems|captions for every film|old timetables|a broken gradebook|video feedback|the reading lists|screen readers|consent forms|badges nobody wants|the winter rota|multiple choice papers|an ageing portal|marking rubrics|field notebooks|group wikis|licence renewals|the induction week'.split(
    '|',
  )
const tails =
  'before each semester|since the merger|without extra hours|in the smaller schools|when deadlines collide|after the budget cut|on phones alone|during clinical years|although nobody says so|for reasons of cost|in every survey I have seen|despite three reviews|because the contract ended|and that should be named|which the clause leaves out|as the union pointed out|while others wait|more than the text admits|at weekends|until somebody leaves'.split(
    '|',
  )
const openings = [
  'Hello,',
  'Thank you for asking.',
  'I teach at [University {}] and want to add this.',
  'To whom it may concern:',
  'As somebody with years in the job I can only say:',
  'Writing from [Department {}].',
]
const closings = [
  'Best wishes',
  'Please take this seriously.',
  'I would be glad to talk.',
  'Kind regards from [place {}]',
  '👍',
  'Sent from my telephone',
]
/** What people write by themselves, in the same words. */
const short = [
  'I agree',
  'Yes!',
  'No comment.',
  'I agree with this clause.',
  'Fine as it is',
  'Thank you',
  '👍👍',
  '同意します',
  'أوافق',
]
/** Quoted by many, copied from the description. */
export const clause = 'Advises and supports teaching staff in the choice and use of technology for learning'

/** Comments of which some are edited copies of templates: up to 12 % of the words changed, openings and closings added; in drawn order. */
export function campaign({ comments, templates, copies, seed }: Size): Campaign {
  const throws = dice(seed)
  const pick = <One>(from: readonly One[]): One => from[Math.floor(throws() * from.length)] as One
  const words = [...new Set([...people, ...acts, ...things, ...tails].flatMap((some) => some.split(' ')))]
  const sentence = () => {
    const [who, does, what, when] = [pick(people), pick(acts), pick(things), pick(tails)]
    const odd = throws() < 0.5 ? ` ${invented(throws)}` : ''
    return throws() < 0.5
      ? `${who}${odd} ${does} ${what} ${when}.`
      : `${capital(when)}, ${who.toLowerCase()} ${does}${odd} ${what}.`
  }
  const written = (from: number, more: number) => Array.from({ length: from + Math.floor(throws() * more) }, sentence).join(' ')
  const shared = sentence()
  const letters = Array.from({ length: templates }, (_, nth) => (nth < 2 ? `${shared} ${written(5, 4)}` : written(4, 6)))
  const rows = Array.from({ length: comments }, (_, nth) => {
    const of = nth < copies ? nth % templates : -1
    if (of >= 0) return { of, text: copyOf(letters[of] ?? '') }
    const kind = throws()
    if (kind < 0.1) return { of, text: pick(short) }
    if (kind < 0.13) return { of, text: `“${clause}”: ${sentence()}` }
    if (kind < 0.131) return { of, text: `${pick(letters)} ${pick(letters)}` }
    return { of, text: written(1, 9) }
  })
  const order = rows.map((row) => ({ row, at: throws() })).sort((one, other) => one.at - other.at)
  return { texts: order.map(({ row }) => row.text), of: order.map(({ row }) => row.of) }

  function copyOf(letter: string): string {
    const share = throws() * 0.12
    const edited = letter.split(' ').flatMap((word) => {
      if (throws() >= share) return [word]
      const how = throws()
      return how < 0.6 ? [pick(words)] : how < 0.8 ? [] : [word, pick(words)]
    })
    const named = (text: string) => text.replace('{}', pick([...'ABCDEFGHJK']))
    const first = throws() < 0.4 ? `${named(pick(openings))} ${throws() < 0.3 ? `${sentence()} ` : ''}` : ''
    const last = throws() < 0.4 ? ` ${throws() < 0.3 ? `${sentence()} ` : ''}${named(pick(closings))}` : ''
    return `${first}${edited.join(' ')}${last}`
  }
}

/** Shares of pairs that are right, and of right pairs that were found, over all pairs of comments in one cluster. */
export function pairScores(of: readonly number[], clusters: readonly (readonly number[])[]) {
  const pairs = (count: number) => (count * (count - 1)) / 2
  let [claimed, right, wanted] = [0, 0, 0]
  for (const members of clusters) {
    claimed += pairs(members.length)
    for (const count of counted(members.map((member) => of[member] ?? -1)).values()) right += pairs(count)
  }
  for (const count of counted(of).values()) wanted += pairs(count)
  return { precision: claimed === 0 ? 1 : right / claimed, recall: wanted === 0 ? 1 : right / wanted }
}

function counted(names: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const name of names) if (name >= 0) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function invented(throws: Dice): string {
  const letter = (from: string) => from[Math.floor(throws() * from.length)] ?? ''
  return Array.from({ length: 2 + Math.floor(throws() * 2) }, () => letter('bdfgklmnprstvz') + letter('aeiou')).join('')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
