import { dice } from '@/lib/domain/coding/dice'
import type { Planted } from './detection-texts'

/** First names and last names apart, so that the two meet in pairs nobody has written down. */
const firsts =
  'Maria|Jonas|Thandeka|Ruairí|Xiulan|Bogdan|Amirah|Þórdís|Kwabena|Lucía|Yevgenia|Haruki|Nadiya|Tiago|Solveig|Chidera|Emre|Aditi|Malakai|Noa|Célestine|Jiří|Farida|Osagie|Peder|Ximena|Katarzyna|Dwayne|Brigid|Anh'.split(
    '|',
  )
const lasts =
  'Kowalczyk|Ó Briain|van der Meulen|Adeyemi-Cole|Petrosyan|Marchetti|Nakagawa|de la Vega|Thistlewood|Okoroafor|Lindholm|Bhattacharya|Al-Masri|Fitzwilliam|Nguyen|Zubkov|Oyelaran|Castellanos|McAllister|Tremblay|Hämäläinen|Von Ahlen|Mwangi|Rosenthal|Papadakis|Sørensen|Chaudhry|Duarte|Eberhardt|Quigley'.split(
    '|',
  )
/** Names that everybody reads as words when they stand small. */
const wordy =
  'Grace Field|Will Chase|Mark Summers|Faith Rivers|Rich Baker|Bill Hunter|Hope Winters|Joy Brooks|Pat Stone|Rose Marsh|Dean Fox|Jack Frost|May Banks|Art Cooper|Summer Price|Chase Young'.split(
    '|',
  )
const scripts = 'Мария Кузнецова|田中 太郎|김민준|أحمد الحسن|Γιώργος Παππάς|प्रिया शर्मा|דנה לוי|王小红'.split('|')

/**
 * `{f}` `{l}` `{n}` first, last, both; `{i}` initial and last; `{N}` capitals; `{s}` `{m}` first, both written small; `{o}` last name
 * first; `{k}` with a nickname in quotation marks; `{b}` with a line end inside; `{w}` `{v}` both, first of a name made of words; `{c}` another script;
 * `{u}` a user name.
 */
const classes: Readonly<Record<string, readonly string[]>> = {
  lives: [
    '{n} (1871 to 1944) was a botanist. After the war {l} taught at a village school, and in 1923 {l} founded a garden there.',
    'Born the third child of {n} and {n}, {f} left home at sixteen and never saw {l} again.',
    'Queen {f} granted the island to {n}, whose heirs sold it to Captain {l}.',
    'The prize was shared by {o} and {n}; critics such as {i} found that unfair.',
    'He studied under {n}, quarrelled with {l} and married {f} {l}, a cousin of Lord {l}.',
    'The manuscript, long thought to be by {l}, was shown by {n} to be the work of a pupil.',
  ],
  news: [
    '{l} scored twice before the break and {l} saved a penalty.',
    'Prosecutors say {l}, 43, lied to the court about what {l} had paid.',
    'Minister {n} refused to resign; her deputy {l} said nothing.',
    '{l} beat {l} 6-3 6-4 and will now meet the winner of {l} and {l}.',
    'A spokesman for {l} declined to comment. {n}, who leads the inquiry, is on leave.',
    'Midfielder {n} signed until 2028, coach {l} announced on Friday.',
  ],
  shouted: [
    '{N} DID ALL THE WORK AND NOBODY THANKED HER FOR IT',
    'PLEASE ASK {N} ABOUT THE KEYS BEFORE YOU GO HOME',
    'WE WANT {N} BACK IN THE TEAM THIS YEAR',
    'THE LETTER WAS SIGNED BY {N} AND BY NO ONE ELSE',
  ],
  chat: [
    'thx {s} and big up to {m} for the slides',
    'anyone know if {s} is coming later or not',
    '{s} said the same thing lol, ask {s}',
    'omg {m} just walked past me at the station',
    'i had {m} for maths and honestly best teacher ever',
    "cant stop laughing at {s}'s face in that meeting",
    'my mate {s} works there, so does {s}',
    'rip {m} u will be missed',
    'is it just me or does {m} never answer mails',
    'loved it {s}! greetings from {s} and the kids',
    'dm {s} or {s}, they have the link',
    'why is {m} always late tho',
  ],
  words: [
    'I sat beside {w} for a year and learned more from {v} than from any course.',
    'My line manager, {w}, says the opposite.',
    'Ask {v} in the office; {v} knows.',
    'Dear {v},\n\nI liked the draft.\n\nBest wishes,\n{w}',
    'Before {v} came, {w} did it alone.',
    'The report that {w} wrote in spring was ignored.',
    'Have you met {w} yet? {v} said you had.',
  ],
  shapes: [
    'The talk by {k} was the best of the day.',
    'That was {i}’s idea, and {n}’s after that.',
    'It was decided by {b} and the rest of us.',
    'Thanks to {n}, {n} & {n}!',
    'Written by {n}; checked by {i}, {i} and {i}.',
    'For {o} see the minutes. ({n} was absent.)',
    'They call her "{f}", though she signs as {n}.',
  ],
  letters: [
    'To: {n}\nCc: {n}\nSubject: the list\n\nHello {f},\nplease see below.\n\nMany thanks\n{f}',
    'Yours sincerely,\n\n{n}\nSenior Lecturer\n14 Abbey Road\nCorvane CV3 4QT',
    'Attendees: {n}, {f}, {f} {l} (chair)\nApologies: {n}',
    'Our head of service, {n}, and her deputy {f} asked us all.',
    'Name: {n}\nRole: tutor\nManager: Dr {l}',
    '- {n}\n- {n}\n- {n} (from March)',
    'Hi both, {f} here. Could {f} or Professor {l} look at this? Cheers, {f}',
  ],
  scripts: [
    'The course was begun by {c} and nobody else.',
    'My name is {c}, which few can read.',
    'Please thank {c} for the help.',
  ],
  handles: [
    '{u} explained it better than the slides did',
    'follow @{u} for more',
    'thanks @ {u} that helped',
    'my twitter is {u}, write to me there',
  ],
  abroad: [
    'Je remercie {n} et {f} pour leur aide ; selon {l}, la question est encore ouverte pour nous.',
    'La propuesta de {n} me parece buena, pero {l} dice que no hay dinero para eso.',
    'Secondo {n} il testo è troppo lungo, ma {f} non è d’accordo con questa idea.',
    'Volgens {n} is de lijst te lang, en {f} vindt dat ook een probleem voor ons.',
    'Ich habe mit {f} {l} gesprochen, und Frau {l} hat mir das auch nicht erklären können.',
    'Eu trabalho com {n} há três anos e {f} também acha que o texto não está claro.',
  ],
}
const plain = [
  'The clause on accessibility should come first. Too many of us treat captions as something that is added when the budget allows, and by then the course has started.',
  'honestly cant see why anyone would want a second platform, the first one barely works and nobody got training',
  'In my view the description confuses two jobs: the person who keeps the systems running and the person who helps lecturers teach. Both are needed. Few can do both.',
  'We moved to the new Learning Environment in September. Since then the Service Desk has had twice as many calls, most of them about Quizzes and Groups.',
  'LOVED this!!! finally somebody says it, teachers need TIME not tools',
  'Our Quality Office asks for evidence each year. Nobody reads the Annual Review, yet it takes the team three weeks in May and June.',
  'i think your missing the point, its not the tech its the workload, always has been',
  'Clause 12 speaks of innovation. I would rather read about maintenance: old pages, dead links, videos without captions, quizzes that mark right answers wrong.',
  'Part time staff are paid for four hours and asked for ten. Say something about that or leave the word support out.',
  'Was the survey open to Further Education colleges as well? Section B reads as if only universities had technologists.',
]

function named(kind: string, any: <T>(list: readonly T[]) => T): string {
  const [first, last] = [any(firsts), any(lasts)]
  const whole = `${first} ${last}`
  const words = any(wordy)
  const forms: Record<string, string> = {
    ...{
      f: first,
      l: last,
      n: whole,
      i: `${first[0]}. ${last}`,
      N: whole.toUpperCase(),
      s: first.toLowerCase(),
      m: whole.toLowerCase(),
    },
    ...{
      o: `${last}, ${first}`,
      k: `${first} “${first.slice(0, 3)}y” ${last}`,
      b: `${first}\n${last}`,
      w: words,
      v: words.split(' ')[0] ?? '',
    },
    ...{
      c: any(scripts),
      u: `${first.toLowerCase().replace(/[^a-z]/g, '')}_${last.toLowerCase().replace(/[^a-z]/g, '')}${last.length}`,
    },
  }
  return forms[kind] ?? ''
}

function planted(templates: readonly string[], count: number, seed: string): Planted[] {
  const from = dice(seed)
  const any = <T>(list: readonly T[]) => list[Math.floor(from() * list.length)] as T
  return Array.from({ length: count }, () => {
    const people: { start: number; end: number }[] = []
    const text = any(templates)
      .split(/(\{\w\})/)
      .reduce((written, piece) => {
        if (!/^\{\w\}$/.test(piece)) return written + piece
        const form = named(piece[1] ?? '', any)
        people.push({ start: written.length, end: written.length + form.length })
        return written + form
      }, '')
    return { text, people }
  })
}

/** Texts in which people are hard to find, class by class, in other names and sentences than `genres`; `plain` holds nobody. */
export const harder = (count: number): Readonly<Record<string, readonly Planted[]>> => ({
  ...Object.fromEntries(Object.entries(classes).map(([name, templates]) => [name, planted(templates, count, name)])),
  plain: plain.map((text) => ({ text, people: [] })),
})
