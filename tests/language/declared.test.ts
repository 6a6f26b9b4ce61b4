import { expect, test } from 'vitest'
import { detect } from '@/lib/language/detect'

const people = [
  {
    name: 'Zoë O’Brien-Núñez',
    email: 'z.obrien@corvane.ac.uk',
    institution: 'University of Corvane',
    first: 'Zoë',
    last: 'O’Brien-Núñez',
  },
  {
    name: 'Kwame Osei',
    email: 'kwame.osei@haldencross.edu',
    institution: 'Halden Cross University',
    first: 'Kwame',
    last: 'Osei',
  },
  {
    name: 'Marie-Claire Dupont',
    email: 'mcdupont@osterley.org',
    institution: 'Osterley Institute of Design',
    first: 'Marie-Claire',
    last: 'Dupont',
  },
  {
    name: 'Jan van der Berg',
    email: 'jvdberg@tidewater.nl',
    institution: 'Tidewater Technical College',
    first: 'Jan',
    last: 'van der Berg',
  },
  { name: 'Łukasz Żółć', email: 'lukasz.zolc@wislany.pl', institution: 'Uniwersytet Wiślany', first: 'Łukasz', last: 'Żółć' },
  { name: 'Nguyễn Thị Mai', email: 'ntmai@songhong.edu.vn', institution: 'Sông Hồng Academy', first: 'Nguyễn', last: 'Mai' },
  { name: 'Søren Kjær', email: 'skj@fjordby.dk', institution: 'Fjordby School of Education', first: 'Søren', last: 'Kjær' },
  {
    name: 'Priya Raghunathan',
    email: 'praghunathan@lotus.in',
    institution: 'Lotus Valley Institute',
    first: 'Priya',
    last: 'Raghunathan',
  },
  { name: 'Will Day', email: 'will.day@marlpit.sch.uk', institution: 'Marl Pit Academy', first: 'Will', last: 'Day' },
  {
    name: 'Ana Sofía García Márquez',
    email: 'asgarcia@ribera.es',
    institution: 'Universidad de la Ribera',
    first: 'Ana',
    last: 'Márquez',
  },
]
const bare = (words: string) =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('Ł', 'L')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')

/** What one person may write of themselves; `@` has to be covered wholly, whatever is around it. */
function said({ name, email, institution, first, last }: (typeof people)[number]): string[] {
  const parts = name.split(' ')
  const initials = parts.map((part) => part[0] ?? '')
  const acronym = institution
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('')
  const middle = `${initials.slice(0, -1).join('. ')}. ${parts.at(-1)}`
  const names = [
    name,
    `${first} ${last}`,
    `${last}, ${first}`,
    `${initials[0]}. ${parts.at(-1)}`,
    middle,
    parts.at(-1) ?? '',
    first,
  ]
  const full = [name, first, institution]
  return [
    ...names,
    ...names.map((one) => `${one}’s`),
    ...full.map((one) => one.toUpperCase()),
    ...full.map(bare),
    ...full.map((one) => one.normalize('NFD')),
    name.toLowerCase(),
    institution.toLowerCase(),
    `${name}'s`,
    name.replaceAll('’', "'"),
    name.replaceAll('-', ' '),
    name.replaceAll('-', '‑'),
    name.replaceAll(' ', '\n'),
    name.replaceAll(' ', '\u00a0'),
    name.replaceAll(' ', '\r\n'),
    name.replaceAll(' ', '  '),
    institution.replaceAll(' ', '\n'),
    institution.replaceAll(' ', '-'),
    `${institution}'s`,
    initials.join(''),
    `${initials.join('.')}.`,
    initials.join('. '),
    acronym,
    email,
    email.toUpperCase(),
    (email.split('@')[0] ?? '').replace(/^./, (sign) => sign.toUpperCase()),
    email.split('@')[1] ?? '',
    `${(parts[0] ?? '').slice(0, 2)}-\n${name.slice(2)}`,
  ]
}

const frames = ['As {} I know this.', 'We at our place, {}, do it. Will it last?', '{}']

test('what a submission says of its sender is found in every variant of it', () => {
  const missed: string[] = []
  let planted = 0
  for (const person of people)
    for (const words of said(person))
      for (const frame of frames) {
        planted += 1
        const text = frame.replace('{}', () => words)
        const { name, email, institution } = person
        const spans = detect(text, { declared: { name, email, institution } }).filter(({ tier }) => tier === 'auto')
        const at = frame.indexOf('{}')
        const kept = words.replace(/['’]s$/u, '')
        for (const token of kept.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
          if (/^(?:of|de|la|OF)$/i.test(token[0])) continue
          const start = at + token.index
          if (!spans.some((span) => span.start <= start && start + token[0].length <= span.end)) {
            missed.push(`${JSON.stringify(words)}: ${token[0]}`)
            break
          }
        }
      }
  expect(planted).toBeGreaterThanOrEqual(500)
  expect([...new Set(missed)]).toEqual([])
}, 60_000)

test('a declared name that is a word hides the name and not the word', () => {
  const text = 'It will be a long day. Will knows.'
  const spans = detect(text, { declared: { name: 'Will Day' } }).filter(({ finder }) => finder === 'declared')
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Will'])
})

test('free keys are looked for as well', () => {
  const text = 'I run Osterley Analytics as @bo_lt from Room 4.12.'
  const spans = detect(text, { declared: { Company: 'Osterley Analytics', 'twitter handle': '@bo_lt', desk: 'Room 4.12' } })
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Osterley Analytics', '@bo_lt', 'Room 4.12'])
})

test('how a letter came hides nothing of what it says', () => {
  const declared = {
    subject: 'The draft',
    file: 'support clause.docx',
    messageId: '<support@b.example>',
    inReplyTo: '<clause@b.example>',
  }
  const spans = detect('The draft says support where clause 3 says teaching.', { declared })
  expect(spans.filter(({ finder }) => finder === 'declared')).toEqual([])
})
